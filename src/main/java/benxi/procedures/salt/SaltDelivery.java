package benxi.procedures.salt;

import benxi.procedures.Published;
import benxi.procedures.calendar.WorkingCalendar;
import benxi.procedures.document.Letter;
import benxi.procedures.document.Letters;
import benxi.procedures.policy.PolicyBook;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Sees to it that a letter reaches its addressee: written is not yet told. */
@Component("saltDelivery")
@Published
public class SaltDelivery {

  private static final String PROCESS = "salt-letter-delivery";
  private static final String PERIOD = "salt/delivery-period";

  private final Letters letters;
  private final RuntimeService runtime;
  private final PolicyBook policy;
  private final WorkingCalendar calendar;
  private final Clock clock;

  SaltDelivery(Letters letters, @Lazy RuntimeService runtime, PolicyBook policy, WorkingCalendar calendar, Clock clock) {
    this.letters = letters;
    this.runtime = runtime;
    this.policy = policy;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** Gives the window the task to deliver a letter that the program has written by itself. */
  void of(Letter letter, String enterprise, String addressee) {
    runtime.createProcessInstanceByKey(PROCESS).businessKey(letter.caseId()).setVariables(Map.of("caseId", letter.caseId(),
        "applicantName", enterprise, "letterId", letter.id(),
        "deliveryText", "把案卷里的《" + letter.title() + "》（" + letter.number() + "）送达" + addressee + "。")).execute();
  }

  /** The last second of the last working day for a letter of today. */
  public Date dueDate() {
    LocalDate today = LocalDate.now(clock);
    LocalDate last = calendar.workingDaysAfter(today, policy.value(PERIOD, today).days()).date();
    return Date.from(last.plusDays(1).atStartOfDay(clock.getZone()).minusSeconds(1).toInstant());
  }

  public void delivered(DelegateTask task) {
    SaltCase data = SaltCase.of(task);
    letters.recordDelivery(data.text("letterId"), data.date("deliveredOn"), data.text("deliveredHow"), data.text("deliveredTo"));
  }
}
