package benxi.procedures.casefile;

import benxi.procedures.casefile.SubmittedForm.Entry;
import benxi.procedures.form.FormArchive;
import benxi.procedures.form.FormSchema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricVariableUpdate;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.springframework.stereotype.Component;

/** Every form of a case as it was submitted, each by the form of the version that was then in force. */
@Component
class FormsOfCase {

  private final HistoryService history;
  private final FormArchive forms;
  private final FilledForm filled;
  private final Staff staff;

  FormsOfCase(HistoryService history, FormArchive forms, FilledForm filled, Staff staff) {
    this.history = history;
    this.forms = forms;
    this.filled = filled;
    this.staff = staff;
  }

  /** In the order in which they were submitted. */
  List<SubmittedForm> of(List<HistoricProcessInstance> instances) {
    List<SubmittedForm> submitted = new ArrayList<>();
    for (HistoricProcessInstance instance : instances) {
      Updates updates = updates(instance);
      start(instance, updates).ifPresent(submitted::add);
      Map<String, String> completedBy = completedBy(instance);
      for (HistoricActivityInstance task : tasks(instance)) {
        task(instance, task, updates, completedBy.getOrDefault(task.getTaskId(), task.getAssignee()))
            .ifPresent(submitted::add);
      }
    }
    submitted.sort(Comparator.comparing(SubmittedForm::at));
    return submitted;
  }

  private Optional<SubmittedForm> start(HistoricProcessInstance instance, Updates updates) {
    return forms.ofStart(instance.getProcessDefinitionId()).map(form -> form(instance, startedBy(instance),
        instance.getStartUserId(), instance.getStartTime(), filled.entries(form, updates.atStart(), updates.all())));
  }

  /** 收到申请, as the model calls the event. */
  private String startedBy(HistoricProcessInstance instance) {
    return history.createHistoricActivityInstanceQuery().processInstanceId(instance.getId())
        .activityId(instance.getStartActivityId()).list().stream().map(HistoricActivityInstance::getActivityName)
        .filter(name -> name != null).findFirst().orElse("发起");
  }

  private Optional<SubmittedForm> task(HistoricProcessInstance instance, HistoricActivityInstance task, Updates updates,
      String user) {
    Optional<FormSchema> form = forms.ofTask(instance.getProcessDefinitionId(), task.getActivityId());
    List<Entry> entries = form.map(known -> filled.entries(known, updates.in(task.getId()), updates.all()))
        .orElse(List.of());
    return Optional.of(form(instance, Optional.ofNullable(task.getActivityName()).orElse(task.getActivityId()), user,
        task.getEndTime(), entries));
  }

  private SubmittedForm form(HistoricProcessInstance instance, String step, String user, java.util.Date at,
      List<Entry> entries) {
    String process = Optional.ofNullable(instance.getProcessDefinitionName()).orElse(instance.getProcessDefinitionKey());
    return new SubmittedForm(process, step, user, staff.name(user), at.toInstant(), entries);
  }

  private List<HistoricActivityInstance> tasks(HistoricProcessInstance instance) {
    return history.createHistoricActivityInstanceQuery().processInstanceId(instance.getId()).activityType("userTask")
        .finished().orderPartiallyByOccurrence().asc().list().stream().filter(task -> !task.isCanceled()).toList();
  }

  private Updates updates(HistoricProcessInstance instance) {
    return Updates.of(history.createHistoricDetailQuery().processInstanceId(instance.getId()).variableUpdates()
        .disableCustomObjectDeserialization().list().stream().map(HistoricVariableUpdate.class::cast).toList());
  }

  /** Task → who completed it: not always whom it had been assigned to. */
  private Map<String, String> completedBy(HistoricProcessInstance instance) {
    Map<String, String> users = new HashMap<>();
    history.createUserOperationLogQuery().processInstanceId(instance.getId())
        .operationType(UserOperationLogEntry.OPERATION_TYPE_COMPLETE).list().stream()
        .filter(entry -> entry.getTaskId() != null && entry.getUserId() != null)
        .forEach(entry -> users.put(entry.getTaskId(), entry.getUserId()));
    return users;
  }
}
