package benxi.procedures.relief.termination;

import benxi.procedures.InputRefused;
import benxi.procedures.organisation.OnBehalf;
import benxi.procedures.organisation.Organisation;
import benxi.procedures.relief.Counties;
import benxi.procedures.relief.Officer;
import benxi.procedures.relief.Recipient;
import benxi.procedures.relief.Recipients;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Opens the case in which a township examines whether support ends (第26条). */
@Component
public class TerminationOpening {

  static final String PROCESS = "relief-termination";
  private static final String LATE_DEATH = "relief-late-death";
  private static final String DIED = "relief.recipientDied";

  private final Terminations terminations;
  private final Recipients recipients;
  private final Counties counties;
  private final Organisation organisation;
  private final RuntimeService runtime;
  private final OnBehalf office;
  private final Officer officer;
  private final Clock clock;

  TerminationOpening(Terminations terminations, Recipients recipients, Counties counties, Organisation organisation,
      RuntimeService runtime, OnBehalf office, Officer officer, Clock clock) {
    this.terminations = terminations;
    this.recipients = recipients;
    this.counties = counties;
    this.organisation = organisation;
    this.runtime = runtime;
    this.office = office;
    this.officer = officer;
    this.clock = clock;
  }

  /**
   * Registers what was reported, and starts the case in the recipient's township. The death of the
   * recipient takes the place of another ground that is being examined; after support was ended for another ground it
   * is a case of its own, as long as the recipient died before the last day of support (第9条第4项).
   *
   * @param divisionCode of the office at work: the recipient's township, or what it lies in
   * @param reportedBy   {@code self}, {@code committee}, {@code institution}, {@code township} or {@code county}
   * @return the number of the case
   * @throws InputRefused if the certificate is unknown there or cancelled, or a case is open already
   */
  public String open(String divisionCode, String certificateNumber, String ground, LocalDate groundOn, String details,
      String reportedBy, String reporter) {
    Recipient recipient = recipients.find(certificateNumber).filter(r -> inside(r, divisionCode))
        .orElseThrow(() -> new InputRefused("本单位的救助供养名册中没有证号“" + certificateNumber
            + "”：请核对救助供养证上的15位证号。"));
    counties.lock(recipient.countyCode());
    Ground known = Ground.of(ground);
    Recipient locked = recipients.find(certificateNumber).orElseThrow();
    if (!locked.current()) {
      refuseAfterTheEnd(locked, known, groundOn);
    }
    terminations.openOf(certificateNumber).ifPresent(running -> supersede(running, known));
    String caseId = terminations.nextCaseId(recipient.townshipCode(), LocalDate.now(clock).getYear());
    Termination termination = new Termination(caseId, recipient.townshipCode(), recipient.countyCode(),
        certificateNumber, known, groundOn, details, reportedBy, reporter, clock.instant(), officer.id(), null, null,
        null, null);
    terminations.insert(termination);
    String process = locked.current() ? PROCESS : LATE_DEATH;
    office.of(recipient.townshipCode(), () -> runtime.createProcessInstanceByKey(process).businessKey(caseId)
        .setVariables(variables(termination, recipient)).execute());
    return caseId;
  }

  /**
   * The same for who has found a ground while doing something else: a case that is open already takes it in.
   *
   * @return the number of the case that was open, or was opened
   */
  public String openOrJoin(String divisionCode, String certificateNumber, String ground, LocalDate groundOn, String details,
      String reportedBy, String reporter) {
    return terminations.openOf(certificateNumber).filter(running -> !supersedes(Ground.of(ground), running))
        .map(Termination::caseId)
        .orElseGet(() -> open(divisionCode, certificateNumber, ground, groundOn, details, reportedBy, reporter));
  }

  private static boolean supersedes(Ground ground, Termination running) {
    return ground == Ground.DIED && running.ground() != Ground.DIED;
  }

  private void supersede(Termination running, Ground ground) {
    if (!supersedes(ground, running)) {
      throw new InputRefused("证号 " + running.certificateNumber() + " 已有一件正在办理的终止案 " + running.caseId() + "（"
          + running.ground().words + "）：请在该案中继续办理。");
    }
    terminations.release(running.caseId());
    office.of(running.tenantId(), () -> {
      runtime.createMessageCorrelation(DIED).processInstanceBusinessKey(running.caseId()).correlate();
      return null;
    });
  }

  private void refuseAfterTheEnd(Recipient recipient, Ground ground, LocalDate diedOn) {
    String ended = "证号 " + recipient.certificateNumber() + " 的救助供养已经终止，证件已核销（第27条）：";
    if (ground != Ground.DIED) {
      throw new InputRefused(ended + "不再办理终止。");
    }
    if (terminations.deathRegistered(recipient.certificateNumber())) {
      throw new InputRefused(ended + "死亡已经登记，请在原案卷里看丧葬事宜。");
    }
    if (diedOn.isAfter(recipient.entitledUntil())) {
      throw new InputRefused(ended + "死亡日期 " + diedOn + " 在待遇截止日 " + recipient.entitledUntil()
          + " 以后，不再享有第9条第4项的丧葬待遇：请核对死亡日期，无误的不用登记。");
    }
  }

  private boolean inside(Recipient recipient, String divisionCode) {
    return recipient.townshipCode().equals(divisionCode) || recipient.countyCode().equals(divisionCode)
        || organisation.city().code().equals(divisionCode);
  }

  private static Map<String, Object> variables(Termination t, Recipient r) {
    return Map.ofEntries(Map.entry("caseId", t.caseId()), Map.entry("certificateNumber", t.certificateNumber()),
        Map.entry("recipientName", r.name()), Map.entry("maskedIdentityNumber", r.maskedIdentityNumber()),
        Map.entry("ground", t.ground().code), Map.entry("groundText", t.ground().words),
        Map.entry("groundOn", t.groundOn().toString()), Map.entry("groundDetails", t.details()),
        Map.entry("died", t.ground() == Ground.DIED), Map.entry("villageCode", r.villageCode()),
        Map.entry("noticeObjected", false));
  }
}
