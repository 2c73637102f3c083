package benxi.procedures.organisation;

import benxi.procedures.InputRefused;
import java.util.Collections;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;

/** A person can give a task only to a member of the office that the procedure gave it to. */
class OfficeMembersOnly extends AbstractBpmnParseListener implements TaskListener {

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition()
        .addBuiltInTaskListener(EVENTNAME_ASSIGNMENT, this);
  }

  @Override
  public void notify(DelegateTask task) {
    Authentication person = Context.getCommandContext().getAuthentication();
    String assignee = task.getAssignee();
    if (person == null || person.getUserId() == null || assignee == null) {
      return;   // the program gives tasks as the model says
    }
    List<IdentityLink> candidates = task.getCandidates().stream()
        .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType())).toList();
    if (!candidates.isEmpty() && candidates.stream().noneMatch(link -> assignee.equals(link.getUserId()))
        && Collections.disjoint(groupsOf(task, assignee, person), candidates.stream().map(IdentityLink::getGroupId).toList())) {
      throw new InputRefused("任务“" + task.getName() + "”不能交给 " + assignee
          + "：不是这项任务所派机构的成员，请选本机构的人员。");
    }
  }

  private static List<String> groupsOf(DelegateTask task, String user, Authentication person) {
    if (user.equals(person.getUserId())) {
      return person.getGroupIds() == null ? List.of() : person.getGroupIds();
    }
    return task.getProcessEngineServices().getIdentityService().createGroupQuery().groupMember(user).list().stream()
        .map(Group::getId).toList();
  }
}
