package benxi.procedures.deadline;

import benxi.procedures.Published;
import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What the model {@code deadline-watch} says: when to remind, when it is due, and that it is late. */
@Component("deadlineWatch")
@Published
public class DeadlineWatch {

  private final DeadlineRows rows;
  private final DeadlineWatches watches;
  private final Clock clock;

  DeadlineWatch(DeadlineRows rows, DeadlineWatches watches, Clock clock) {
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

  private Deadline of(DelegateExecution execution) {
    return rows.find(DeadlineWatches.deadlineId(execution)).orElseThrow();
  }
}
