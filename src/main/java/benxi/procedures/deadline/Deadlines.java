package benxi.procedures.deadline;

import benxi.procedures.Published;
import benxi.procedures.audit.Act;
import benxi.procedures.audit.ActKind;
import benxi.procedures.audit.AuditTrail;
import benxi.procedures.calendar.DueDate;
import benxi.procedures.calendar.TimeLimit;
import benxi.procedures.calendar.WorkingCalendar;
import benxi.procedures.organisation.Offices;
import benxi.procedures.policy.PolicyBook;
import benxi.procedures.policy.PolicyValue;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * The statutory clocks: started, watched and ended by the models, each kept with its derivation. A late
 * decision is late, never void: a clock goes on after its last day and says so.
 */
@Component("deadline")
@Published
public class Deadlines {

  private final DeadlineRows rows;
  private final DeadlineWatches watches;
  private final PolicyBook policy;
  private final WorkingCalendar calendar;
  private final Offices offices;
  private final AuditTrail trail;
  private final Clock clock;

  Deadlines(DeadlineRows rows, DeadlineWatches watches, PolicyBook policy, WorkingCalendar calendar, Offices offices,
      AuditTrail trail, Clock clock) {
    this.rows = rows;
    this.watches = watches;
    this.policy = policy;
    this.calendar = calendar;
    this.offices = offices;
    this.trail = trail;
    this.clock = clock;
  }

  /** A waiting period (a public notice) begins today: nobody can be late with it, so nobody watches it. */
  public void start(DelegateExecution execution, String policyKey) {
    begin(execution, policyKey, null, LocalDate.now(clock));
  }

  /** A waiting period that began on another day, such as that of a delivery; that day is not counted. */
  public void startWaiting(DelegateExecution execution, String policyKey, LocalDate startedOn) {
    begin(execution, policyKey, null, startedOn);
  }

  /** Starts a clock today, see {@link #start(DelegateExecution, String, String, LocalDate)}. */
  public void start(DelegateExecution execution, String policyKey, String headRole) {
    start(execution, policyKey, headRole, LocalDate.now(clock));
  }

  /**
   * Starts a clock of the case.
   *
   * @param policyKey what gives its length, e.g. {@code relief/opinion-period}
   * @param headRole  whose head answers when it is late, e.g. {@code townshipHead}
   * @param startedOn day of the event, not counted
   * @throws IllegalStateException if the same clock of the case is running already
   */
  public void start(DelegateExecution execution, String policyKey, String headRole, LocalDate startedOn) {
    begin(execution, policyKey, offices.group(execution, headRole), startedOn);
  }

  /**
   * Starts a clock whose last day a plan sets; nothing is counted, and nothing moves it.
   *
   * @param policyKey whose description and article it carries, as they are today: a period may have begun before them
   * @param startedOn first day of the plan's period, at the latest the last day
   */
  public void startUntil(DelegateExecution execution, String policyKey, String headRole, LocalDate startedOn, LocalDate dueOn) {
    TimeLimit limit = new TimeLimit((int) ChronoUnit.DAYS.between(startedOn, dueOn), false);
    LocalDate today = LocalDate.now(clock);
    begin(execution, policy.value(policyKey, execution.getTenantId(), today), today, offices.group(execution, headRole),
        startedOn, limit, calendar.after(startedOn, limit));
  }

  private void begin(DelegateExecution execution, String policyKey, String office, LocalDate startedOn) {
    PolicyValue length = policy.value(policyKey, execution.getTenantId(), startedOn);
    begin(execution, length, startedOn, office, startedOn, length.limit(), calendar.after(startedOn, length.limit()));
  }

  /** @param valuesOf day whose policy values hold */
  private void begin(DelegateExecution execution, PolicyValue value, LocalDate valuesOf, String office, LocalDate startedOn,
      TimeLimit limit, DueDate due) {
    String caseId = execution.getProcessBusinessKey();
    String policyKey = value.key();
    if (rows.open(caseId, policyKey).isPresent()) {
      throw new IllegalStateException("案件 " + caseId + " 的期限 " + policyKey + " 已经在计算，不能再起算一次。");
    }
    Deadline deadline = new Deadline(UUID.randomUUID().toString(), caseId, execution.getTenantId(), policyKey,
        named(value), value.article(), office, limit.days(), limit.workingDays(),
        startedOn, due.date(), due.provisional(), due.derivation(),
        office == null ? null : remindOn(policyKey, valuesOf, startedOn, due.date()), null, null, null, false, false);
    rows.insert(deadline);
    if (deadline.watched()) {
      watches.begin(deadline);
    }
  }

  /** Ends a clock today if it is running; what is late stays late. */
  public void end(DelegateExecution execution, String policyKey) {
    rows.open(execution.getProcessBusinessKey(), policyKey).ifPresent(deadline -> {
      end(deadline, false);
      if (deadline.escalatedAt() == null) {
        watches.end(deadline, "期限内办结");
      }
      // Else the head still owes a word on what was arranged: the task stays until it is given.
    });
  }

  /** The case is over, by withdrawal, death or because it is called off: its clocks stop and nothing fires later. */
  public void endAll(String caseId) {
    for (Deadline deadline : rows.ofCase(caseId)) {
      if (deadline.open()) {
        end(deadline, true);
      }
      watches.end(deadline, "案件终结");
    }
  }

  private void end(Deadline deadline, boolean stopped) {
    LocalDate today = LocalDate.now(clock);
    boolean over = today.isAfter(deadline.dueOn());
    // A waiting period ends at 24:00 of its last day, which the timer reaches as 0:00 of the next.
    LocalDate on = over && !deadline.watched() ? deadline.dueOn() : today;
    rows.ended(deadline.id(), on, deadline.late() || over && deadline.watched(), stopped);
  }

  /** The last second of the last day, for the due date of a task; null when no such clock is running. */
  public Date dueDate(DelegateExecution execution, String policyKey) {
    return rows.open(execution.getProcessBusinessKey(), policyKey).map(d -> lastSecond(d.dueOn())).orElse(null);
  }

  public Optional<Deadline> find(String id) {
    return rows.find(id);
  }

  public Optional<Deadline> open(String caseId, String policyKey) {
    return rows.open(caseId, policyKey);
  }

  /** Every clock of a case, open or ended, oldest first. */
  public List<Deadline> ofCase(String caseId) {
    return rows.ofCase(caseId);
  }

  /** Every running clock, the most urgent first. */
  public List<Deadline> open() {
    return rows.open();
  }

  /**
   * Counts a running clock again by the calendar in force; moves it, its watch and its tasks if the
   * result differs.
   *
   * @return whether it moved
   */
  boolean recount(Deadline deadline) {
    DueDate due = calendar.after(deadline.startedOn(), deadline.limit());
    if (due.date().equals(deadline.dueOn()) && due.provisional() == deadline.provisional()
        && due.derivation().equals(deadline.derivation())) {
      return false;
    }
    LocalDate remindOn = deadline.watched() ? remindOn(deadline.policyKey(), deadline.startedOn(), deadline.startedOn(), due.date()) : null;
    if (!rows.moved(deadline, due.date(), due.provisional(), due.derivation(), remindOn, clock.instant())) {
      return false;
    }
    watches.move(rows.find(deadline.id()).orElseThrow(), lastSecond(deadline.dueOn()), lastSecond(due.date()));
    trail.record(Act.of(ActKind.CLOCK_RECOUNT).inCase(deadline.caseId()).inDivision(deadline.tenantId())
        .about(deadline.description() + "（" + deadline.article() + "）")
        .changed(words(deadline.dueOn(), deadline.provisional()), words(due.date(), due.provisional())));
    return true;
  }

  /** The first sentence of its description; what follows speaks to whoever changes the value. */
  private static String named(PolicyValue value) {
    return value.description().split("[。；]")[0];
  }

  private static String words(LocalDate dueOn, boolean provisional) {
    return "届满 " + dueOn + (provisional ? "（暂定）" : "");
  }

  private LocalDate remindOn(String policyKey, LocalDate valuesOf, LocalDate startedOn, LocalDate dueOn) {
    String lead = policyKey.substring(0, policyKey.indexOf('/')) + "/reminder-lead";
    LocalDate before = calendar.before(dueOn, policy.value(lead, valuesOf).limit()).date();
    return before.isBefore(startedOn) ? startedOn : before;
  }

  private Date lastSecond(LocalDate day) {
    return DueDate.lastSecond(day, clock.getZone());
  }
}
