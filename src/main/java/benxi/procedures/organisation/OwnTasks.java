package benxi.procedures.organisation;

import benxi.procedures.InputRefused;
import java.util.List;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DelegateTaskCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * A task is worked on by the member of its office who has claimed it, and by nobody else. The rights of
 * a role say only that its members work on tasks; which tasks, the candidate groups say.
 */
class OwnTasks extends AuthorizationCommandChecker {

  @Override
  public void checkTaskWork(TaskEntity task) {
    super.checkTaskWork(task);
    Authentication person = checked();
    if (person == null || person.getUserId().equals(task.getAssignee())) {
      return;
    }
    if (task.getAssignee() != null) {
      throw refused(task, "已经由 " + task.getAssignee() + " 认领，您不能办理：请与其联系，或者请负责人改派。");
    }
    if (!candidate(task, person)) {
      throw refused(task, "没有派给您所在的机构，您不能认领和办理：请从“本单位待办”中选取任务。");
    }
    if (!(command() instanceof ClaimTaskCmd)) {
      throw refused(task, "还没有人认领：请先认领，再办理。");
    }
  }

  /** Whoever has claimed a task may give it back or hand it on; its due date and priority are the procedure's. */
  @Override
  public void checkTaskAssign(TaskEntity task) {
    Authentication person = checked();
    boolean assigns = command() instanceof AssignTaskCmd;
    if (assigns && person != null && person.getUserId().equals(task.getAssignee())) {
      return;
    }
    super.checkTaskAssign(task);
    if (person != null && !assigns && !(command() instanceof DelegateTaskCmd) && !administrator(person)) {
      throw refused(task, "的期限、优先级、名称和候选人由流程决定，不能改：需要时请与系统管理员联系。");
    }
  }

  private static boolean candidate(TaskEntity task, Authentication person) {
    List<String> groups = person.getGroupIds() == null ? List.of() : person.getGroupIds();
    return task.getCandidates().stream().anyMatch(link ->
        person.getUserId().equals(link.getUserId()) || groups.contains(link.getGroupId()));
  }

  private static InputRefused refused(TaskEntity task, String why) {
    return new InputRefused("任务“" + task.getName() + "”" + why);
  }

  private static boolean administrator(Authentication person) {
    return person.getGroupIds() != null && person.getGroupIds().contains(Groups.CAMUNDA_ADMIN);
  }

  /** The person whose act this is; null if the program itself is at work, whose rights are not checked. */
  private static Authentication checked() {
    Authentication person = Context.getCommandContext().getAuthentication();
    boolean unchecked = person == null || person.getUserId() == null
        || !Context.getCommandContext().isAuthorizationCheckEnabled();
    return unchecked ? null : person;
  }

  private static Command<?> command() {
    return Context.getCommandInvocationContext().getCommand();
  }
}
