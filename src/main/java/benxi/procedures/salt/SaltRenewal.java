package benxi.procedures.salt;

import benxi.procedures.Published;
import benxi.procedures.audit.Act;
import benxi.procedures.audit.ActKind;
import benxi.procedures.audit.AuditTrail;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The times of a licence: calls its holder up, reminds, and ends what has not been renewed (第十三部分). */
@Component("saltRenewal")
@Published
public class SaltRenewal {

  private final Licences licences;
  private final LicenceEvents events;
  private final LicenceDays days;
  private final SaltApplications applications;
  private final SaltLetters letters;
  private final AuditTrail trail;
  private final Clock clock;

  SaltRenewal(Licences licences, LicenceEvents events, LicenceDays days, SaltApplications applications, SaltLetters letters,
      AuditTrail trail, Clock clock) {
    this.licences = licences;
    this.events = events;
    this.days = days;
    this.applications = applications;
    this.letters = letters;
    this.trail = trail;
    this.clock = clock;
  }

  public Date applicationsOpenAt(DelegateExecution execution) {
    return startOf(days.applicationsOpen(licence(execution)));
  }

  public Date callUpAt(DelegateExecution execution) {
    return startOf(days.callUp(licence(execution)));
  }

  public Date reminderAt(DelegateExecution execution) {
    return startOf(days.reminder(licence(execution)));
  }

  /** 24:00 of the last day. */
  public Date validityEndsAt(DelegateExecution execution) {
    return startOf(licence(execution).validUntil().plusDays(1));
  }

  /** Once: who applies again after a refusal has been called up before. */
  public void callUp(DelegateExecution execution) {
    tell(licence(execution), "calledUp", "call-up");
  }

  /** Once, as the call. */
  public void remind(DelegateExecution execution) {
    tell(licence(execution), "reminded", "reminder");
  }

  private void tell(Licence licence, String event, String template) {
    boolean over = licence.validUntil().isBefore(LocalDate.now(clock));
    if (!over && licence.runs() && !events.happened(licence.number(), event)) {
      letters.ofLicence(licence, template);
      events.add(licence.number(), event, licence.caseId(), "有效期至 " + licence.validUntil());
    }
  }

  /** The licence ends, trading stops, the market supervision is told; what has ended before is left as it is. */
  public void expire(DelegateExecution execution) {
    Licence licence = licence(execution);
    if (!licences.end(licence.number(), "expired", clock.instant())) {
      return;
    }
    boolean pending = applications.pendingOf(licence.number()).isPresent();
    events.add(licence.number(), "expired", licence.caseId(), pending ? "申请还没有决定，审查继续" : "没有未决的申请");
    letters.expired(licence, pending ? SaltLetters.Applied.PENDING
        : applications.refused(licence.number()) ? SaltLetters.Applied.REFUSED : SaltLetters.Applied.NOT);
    trail.record(Act.of(ActKind.LICENCE_ENDED).inCase(licence.caseId()).inDivision(execution.getTenantId())
        .about("食盐许可证期满失效：" + licence.number()).changed("有效", "失效"));
  }

  private Licence licence(DelegateExecution execution) {
    return licences.get(SaltCase.of(execution).text("licenceNumber"));
  }

  private Date startOf(LocalDate day) {
    return Date.from(day.atStartOfDay(clock.getZone()).toInstant());
  }
}
