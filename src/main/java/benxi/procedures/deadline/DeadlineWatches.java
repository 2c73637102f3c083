package benxi.procedures.deadline;

import benxi.procedures.form.ProgramCommand;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Each running clock has an instance of {@code deadline-watch} that reminds and, if need be, calls the head. */
@Component
class DeadlineWatches {

  static final String PROCESS = "deadline-watch";
  private static final int URGENT = 75;

  private final RuntimeService runtime;
  private final ManagementService management;
  private final TaskService tasks;
  private final Clock clock;

  DeadlineWatches(@Lazy RuntimeService runtime, @Lazy ManagementService management, @Lazy TaskService tasks, Clock clock) {
    this.runtime = runtime;
    this.management = management;
    this.tasks = tasks;
    this.clock = clock;
  }

  void begin(Deadline deadline) {
    runtime.createProcessInstanceByKey(PROCESS).businessKey(deadline.caseId())
        .setVariables(Map.of("deadlineId", deadline.id(), "caseId", deadline.caseId(), "responsibleOffice", deadline.office(),
            "deadlineText", deadline.description() + "（" + deadline.article() + "）", "deadlineStartedOn",
            DeadlineSection.DAY.format(deadline.startedOn()), "deadlineDueOn", DeadlineSection.DAY.format(deadline.dueOn()),
            "deadlineDerivation", deadline.derivation()))
        .execute();
  }

  void end(Deadline deadline, String reason) {
    for (ProcessInstance watch : runtime.createProcessInstanceQuery().processDefinitionKey(PROCESS)
        .variableValueEquals("deadlineId", deadline.id()).list()) {
      runtime.deleteProcessInstance(watch.getId(), reason, true, true);
    }
  }

  /** Moves the waiting timer and the due dates of the tasks that show the old one. */
  void move(Deadline deadline, Date oldDue, Date newDue) {
    for (ProcessInstance watch : runtime.createProcessInstanceQuery().processDefinitionKey(PROCESS)
        .variableValueEquals("deadlineId", deadline.id()).list()) {
      for (Job timer : management.createJobQuery().processInstanceId(watch.getId()).timers().list()) {
        Date at = deadline.remindedAt() == null ? startOf(deadline.remindOn()) : startOf(deadline.dueOn().plusDays(1));
        management.setJobDuedate(timer.getId(), at);
      }
      ProgramCommand.run(() -> runtime.setVariables(watch.getId(),
          Map.of("deadlineDueOn", DeadlineSection.DAY.format(deadline.dueOn()), "deadlineDerivation", deadline.derivation())));
    }
    for (Task task : tasks.createTaskQuery().processInstanceBusinessKey(deadline.caseId()).dueDate(oldDue).list()) {
      task.setDueDate(newDue);
      tasks.saveTask(task);
    }
  }

  /** Puts the case's open tasks at the head of the lists. */
  void urge(String caseId) {
    for (Task task : tasks.createTaskQuery().processInstanceBusinessKey(caseId).list()) {
      if (task.getPriority() < URGENT) {   // supervising what is overdue is more urgent still
        tasks.setPriority(task.getId(), URGENT);
      }
    }
  }

  Date startOf(LocalDate day) {
    return Date.from(day.atStartOfDay(clock.getZone()).toInstant());
  }

  static String deadlineId(DelegateExecution execution) {
    return (String) execution.getVariable("deadlineId");
  }
}
