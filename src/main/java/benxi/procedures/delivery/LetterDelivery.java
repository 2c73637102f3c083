package benxi.procedures.delivery;

import benxi.procedures.InputRefused;
import benxi.procedures.Published;
import benxi.procedures.calendar.DueDate;
import benxi.procedures.calendar.WorkingCalendar;
import benxi.procedures.document.Letter;
import benxi.procedures.document.Letters;
import benxi.procedures.organisation.OnBehalf;
import benxi.procedures.policy.PolicyBook;
import benxi.procedures.policy.PolicyValue;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Sees to it that a letter of any procedure reaches its addressee: written is not yet told. */
@Component("letterDelivery")
@Published
public class LetterDelivery {

  private static final String PROCESS = "letter-delivery";
  private static final String PERIOD = "shared/delivery-period";
  private static final String POSTED = "张贴";
  private static final String CALLED_OFF = "letter.deliveryCalledOff";

  private final Letters letters;
  private final RuntimeService runtime;
  private final OnBehalf office;
  private final PolicyBook policy;
  private final WorkingCalendar calendar;
  private final Clock clock;

  LetterDelivery(Letters letters, @Lazy RuntimeService runtime, OnBehalf office, PolicyBook policy, WorkingCalendar calendar,
      Clock clock) {
    this.letters = letters;
    this.runtime = runtime;
    this.office = office;
    this.policy = policy;
    this.calendar = calendar;
    this.clock = clock;
  }

  /**
   * Gives an office of the letter's division the task to deliver what no step of the case delivers, within the period that
   * policy names.
   *
   * @param window    role that delivers, e.g. {@code townshipWindow}
   * @param subject   whom or what the case is about, as lists show it
   * @param addressee to whom, in words
   */
  public void toWindow(String window, Letter letter, String subject, String addressee) {
    begin(window, letter, subject, false, "把" + named(letter) + "送达" + addressee + "。文书见“案卷”。", lastDay());
  }

  /**
   * Gives an office of the letter's division the task to post a letter today: what is posted later is not posted for the
   * whole of its period.
   *
   * @param where in words
   */
  public void posting(String window, Letter letter, String subject, String where) {
    begin(window, letter, subject, true, "当日把" + named(letter) + "张贴在" + where + "。文书见“案卷”。", LocalDate.now(clock));
  }

  /** A letter that is no longer to be delivered; one that has been delivered, or never was to be, stays as it is. */
  public void callOff(String letterId) {
    office.of(letters.find(letterId).orElseThrow().tenantId(), () -> runtime.createMessageCorrelation(CALLED_OFF)
        .processInstanceVariableEquals("letterId", letterId).correlateAllWithResult());
  }

  /** The last second of the last working day for a letter of today. */
  public Date dueDate() {
    return DueDate.lastSecond(lastDay(), clock.getZone());
  }

  /** The last second of a day. */
  public Date dueOn(String lastDay) {
    return DueDate.lastSecond(LocalDate.parse(lastDay), clock.getZone());
  }

  /**
   * Records the delivery that the form tells of; by whichever task a letter is delivered.
   *
   * @throws InputRefused when the day lies before the letter, or the letter has been delivered
   */
  public void delivered(DelegateTask task) {
    boolean posted = posted(task);
    letters.recordDelivery((String) task.getVariable("letterId"), LocalDate.parse((String) task.getVariable("deliveredOn")),
        posted ? POSTED : (String) task.getVariable("deliveredHow"),
        (String) task.getVariable(posted ? "postedAt" : "deliveredTo"));
  }

  /** Lists tell the letters of a case apart: the task is named after its letter. */
  public void name(DelegateTask task) {
    task.setName((posted(task) ? "张贴《" : "送达《") + task.getVariable("letterTitle") + "》");
  }

  private void begin(String window, Letter letter, String subject, boolean posting, String text, LocalDate lastDay) {
    Map<String, Object> variables = Map.of("caseId", letter.caseId(), "deliverySubject", subject, "letterId", letter.id(),
        "letterTitle", letter.title(), "deliveryWindow", window, "posting", posting, "deliveryText", text, "deliveryDueOn",
        lastDay.toString());
    office.of(letter.tenantId(), () -> runtime.createProcessInstanceByKey(PROCESS).businessKey(letter.caseId())
        .setVariables(variables).execute());
  }

  private LocalDate lastDay() {
    LocalDate today = LocalDate.now(clock);
    return calendar.after(today, policy.value(PERIOD, today).limit()).date();
  }

  private static boolean posted(DelegateTask task) {
    return Boolean.TRUE.equals(task.getVariable("posting"));
  }

  private static String named(Letter letter) {
    return "《" + letter.title() + "》（" + letter.number() + "）";
  }
}
