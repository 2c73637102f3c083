package benxi.procedures.deadline;

import benxi.procedures.calendar.TimeLimit;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A statutory clock of a case: what is due, by which article, until when, and how that was counted.
 *
 * @param policyKey   the value of {@code config/policy} that gives its length
 * @param office      candidate group of the head who answers for it; null: a waiting period (a public
 *                    notice), with which nobody can be late
 * @param amount      length, in working days or calendar days
 * @param startedOn   day of the event that starts it; not counted
 * @param dueOn       last day; it ends at 24:00 of it
 * @param provisional it reaches into a year whose days off are not published yet
 * @param derivation  in words: which days were skipped, which make-up days counted
 * @param remindOn    day of the reminder; null: of a waiting period
 * @param remindedAt  null until reminded; escalatedAt likewise
 * @param endedOn     null while open
 * @param late        the last day passed before it ended
 * @param stopped     it ended because the case was over: nothing was done in time or late
 */
public record Deadline(
    String id, String caseId, String tenantId, String policyKey, String description, String article, String office,
    int amount, boolean workingDays, LocalDate startedOn, LocalDate dueOn, boolean provisional, String derivation,
    LocalDate remindOn, Instant remindedAt, Instant escalatedAt, LocalDate endedOn, boolean late,
    boolean stopped) {

  public boolean open() {
    return endedOn == null;
  }

  /** Whether an office answers for it: it is reminded, and its head supervises what is overdue. */
  boolean watched() {
    return office != null;
  }

  public TimeLimit limit() {
    return new TimeLimit(amount, workingDays);
  }
}
