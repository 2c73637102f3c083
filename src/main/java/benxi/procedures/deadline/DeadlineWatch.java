package benxi.procedures.deadline;

import benxi.procedures.Published;
import benxi.procedures.calendar.DueDate;
import benxi.procedures.organisation.Organisation;
import java.time.Clock;
import java.util.Date;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What the model {@code deadline-watch} says: when to remind, when it is due, and that it is late. */
@Component("deadlineWatch")
@Published
public class DeadlineWatch {

  private final DeadlineRows rows;
  private final DeadlineWatches watches;
  private final Organisation organisation;
  private final TaskService tasks;
  private final Clock clock;

  DeadlineWatch(DeadlineRows rows, DeadlineWatches watches, Organisation organisation, @Lazy TaskService tasks, Clock clock) {
    this.organisation = organisation;
    this.tasks = tasks;
    this.rows = rows;
    this.watches = watches;
    this.clock = clock;
  }

  /** The beginning of the day of the reminder. */
  public Date remindAt(DelegateExecution execution) {
    return watches.startOf(of(execution).remindOn());
  }

  /** 24:00 of the last day. */
  public Date dueAt(DelegateExecution execution) {
    return watches.startOf(of(execution).dueOn().plusDays(1));
  }

  /** Records the reminder and puts the case's tasks at the head of the lists. */
  public void remind(DelegateExecution execution) {
    Deadline deadline = of(execution);
    rows.reminded(deadline.id(), clock.instant());
    watches.urge(deadline.caseId());
  }

  /** The register says late from now on; the case goes on. */
  public void markLate(DelegateExecution execution) {
    rows.escalated(of(execution).id(), clock.instant());
  }

  /** What the head reads: whose deadline it is, which one, and what of the case should have been done by then. */
  public void supervise(DelegateTask task) {
    Deadline deadline = of(task.getExecution());
    task.setName("督办：" + deadline.description());
    task.setVariable("deadlineUnit", organisation.fullName(deadline.tenantId()));
    Date due = DueDate.lastSecond(deadline.dueOn(), clock.getZone());
    String open = tasks.createTaskQuery().processInstanceBusinessKey(deadline.caseId()).orderByTaskCreateTime().asc().list().stream()
        .filter(one -> !one.getId().equals(task.getId()) && !one.getTaskDefinitionKey().equals(task.getTaskDefinitionKey()))
        .filter(one -> one.getDueDate() == null || !one.getDueDate().after(due))
        .map(Task::getName).distinct().collect(Collectors.joining("、"));
    task.setVariable("openTasksText", open.isEmpty() ? "没有待办的任务" : open);
  }

  private Deadline of(DelegateExecution execution) {
    return rows.find(DeadlineWatches.deadlineId(execution)).orElseThrow();
  }
}
