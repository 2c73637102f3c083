package benxi.procedures.salt;

import benxi.procedures.InputRefused;
import benxi.procedures.Published;
import benxi.procedures.audit.Act;
import benxi.procedures.audit.ActKind;
import benxi.procedures.audit.AuditTrail;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** What the province has answered: a new licence takes the place of the old one, or the refusal is told with its reasons (第十三部分). */
@Component("saltAnswer")
@Published
public class SaltAnswer {

  private final SaltEnterprises enterprises;
  private final Licences licences;
  private final LicenceEvents events;
  private final LicenceStart start;
  private final SaltApplications applications;
  private final CaseNumbers numbers;
  private final SaltLetters letters;
  private final AuditTrail trail;
  private final Clock clock;

  SaltAnswer(SaltEnterprises enterprises, Licences licences, LicenceEvents events, LicenceStart start, SaltApplications applications,
      CaseNumbers numbers, SaltLetters letters, AuditTrail trail, Clock clock) {
    this.enterprises = enterprises;
    this.licences = licences;
    this.events = events;
    this.start = start;
    this.applications = applications;
    this.numbers = numbers;
    this.letters = letters;
    this.trail = trail;
    this.clock = clock;
  }

  /** @throws InputRefused if the new licence cannot be one that follows the old */
  public void enter(DelegateTask task) {
    SaltCase data = SaltCase.of(task);
    boolean granted = "granted".equals(data.text("provinceAnswer"));
    if (granted) {
      refuse(licences.get(data.text("licenceNumber")), data);
    }
    data.set("licenceGranted", granted);
  }

  private void refuse(Licence old, SaltCase data) {
    List<String> faults = new ArrayList<>();
    String number = data.text("newLicenceNumber");
    if (licences.find(number).isPresent()) {
      faults.add("新证编号“" + number + "”已在登记簿中：请核对省里发的新证编号。");
    }
    if (data.date("newValidUntil").isBefore(LocalDate.now(clock))) {
      faults.add("新证有效期至 " + data.date("newValidUntil") + " 已经届满：请核对新证。");
    }
    if (old.runs() && data.date("newValidFrom").isAfter(old.validUntil().plusDays(1))) {
      faults.add("新证自 " + data.date("newValidFrom") + " 起有效，原证 " + old.validUntil()
          + " 就期满，中间有空档：请与省级盐业主管部门核对起始日期。");
    }
    if (!faults.isEmpty()) {
      throw new InputRefused(faults);
    }
  }

  /** The new licence stands in the register from now on, with its own renewal. */
  public void grant(DelegateExecution execution) {
    SaltCase data = SaltCase.of(execution);
    Licence old = licences.get(data.text("licenceNumber"));
    enterprises.hold(old.creditCode());
    licences.end(old.number(), "replaced", clock.instant());
    enterprises.put(SaltEnterprise.entered(old.creditCode(), data), "换证 " + data.text("newLicenceNumber"));
    Licence next = Licence.running(data.text("newLicenceNumber"), old.creditCode(), old.kind(), data.date("newValidFrom"),
        data.date("newValidUntil"), old.number(), numbers.next(CaseNumbers.Series.RENEWAL));
    licences.insert(next);
    events.add(old.number(), "replaced", old.caseId(), "新证 " + next.number() + "（" + data.text("answerNumber") + "）");
    start.begin(next, "issued");
    applications.ended(data.text("applicationId"), "granted", data.text("answerNumber"));
    data.set("letterId", letters.handover(old, next, data));
    data.set("deliveryText", "把新证 " + next.number() + " 和《换发许可证通知书》发给企业。");
    trail.record(Act.of(ActKind.NUMBER_ISSUED).inCase(old.caseId()).inDivision(execution.getTenantId())
        .about("换发食盐许可证（省里答复 " + data.text("answerNumber") + "）").changed(old.number(), next.number()));
  }

  public void refuse(DelegateExecution execution) {
    SaltCase data = SaltCase.of(execution);
    Licence old = licences.get(data.text("licenceNumber"));
    String reason = data.text("refusalReason");
    applications.ended(data.text("applicationId"), "refused", reason);
    events.add(old.number(), "refused", old.caseId(), data.text("answerNumber"));
    data.set("letterId", letters.refused(old, data));
    data.set("deliveryText", "把《不予换发许可证通知书》送达企业。理由：" + reason);
    trail.record(Act.of(ActKind.DECISION).inCase(old.caseId()).inDivision(execution.getTenantId())
        .about("食盐许可证不予换发（省里答复 " + data.text("answerNumber") + "）：" + old.number()).changed(null, "不予换发，理由见案卷"));
  }
}
