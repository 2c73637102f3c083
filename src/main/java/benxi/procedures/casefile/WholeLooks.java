package benxi.procedures.casefile;

import benxi.procedures.OutOfSight;
import benxi.procedures.audit.Act;
import benxi.procedures.audit.ActKind;
import benxi.procedures.audit.AuditTrail;
import benxi.procedures.organisation.Offices;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * Numbers of people are whole in the form of a task of their case and in its file, and nowhere else. Each look
 * there is a line of the audit trail that says why it was allowed; without the line there is no look.
 */
@Component
public class WholeLooks {

  private final AuditTrail trail;
  private final IdentityService identities;
  private final TaskService tasks;
  private final RuntimeService runtime;
  private final Sight sight;
  private final Offices offices;

  WholeLooks(AuditTrail trail, IdentityService identities, TaskService tasks, RuntimeService runtime, Sight sight,
      Offices offices) {
    this.trail = trail;
    this.identities = identities;
    this.tasks = tasks;
    this.runtime = runtime;
    this.sight = sight;
    this.offices = offices;
  }

  /**
   * Somebody opens the form of a task.
   *
   * @throws OutOfSight if the person who is signed in does not see such a task
   */
  public void atForm(String taskId) {
    Task task = Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult()).orElseThrow(OutOfSight::new);
    ProcessInstance instance = Optional.ofNullable(runtime.createProcessInstanceQuery()
        .processInstanceId(task.getProcessInstanceId()).singleResult()).orElseThrow(OutOfSight::new);
    record(instance.getBusinessKey(), task.getTenantId(), "任务“" + task.getName() + "”的表单", why(task));
  }

  /**
   * Somebody opens or takes out the file of a case, or a part of it.
   *
   * @throws OutOfSight if the person who is signed in does not answer for the case
   */
  void inFile(String caseId, String what) {
    HistoricProcessInstance instance = sight.instances(caseId).get(0);
    record(caseId, instance.getTenantId(), what, whyOf(instance.getTenantId()));
  }

  private void record(String caseId, String division, String what, String why) {
    trail.record(Act.of(ActKind.WHOLE_LOOK).inCase(caseId).inDivision(division).about(what).changed(null, why));
  }

  private String why(Task task) {
    Authentication person = identities.getCurrentAuthentication();
    if (person.getUserId().equals(task.getAssignee())) {
      return "办理本人认领的任务";
    }
    boolean candidate = tasks.getIdentityLinksForTask(task.getId()).stream()
        .anyMatch(link -> link.getGroupId() != null && groups().contains(link.getGroupId()));
    return candidate ? "任务派给本人所在的机构" : whyOf(task.getTenantId());
  }

  private String whyOf(String division) {
    Collection<String> groups = groups();
    if (offices.among(groups).stream().anyMatch(office -> office.division().code().equals(division))) {
      return "案件由本单位办理";
    }
    return groups.contains(Groups.CAMUNDA_ADMIN) ? "系统管理员" : "案件由所辖单位办理";
  }

  private Collection<String> groups() {
    List<String> groups = identities.getCurrentAuthentication().getGroupIds();
    return groups == null ? List.of() : groups;
  }
}
