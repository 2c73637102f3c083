package benxi.procedures.salt;

import benxi.procedures.InputRefused;
import benxi.procedures.Published;
import benxi.procedures.audit.Act;
import benxi.procedures.audit.ActKind;
import benxi.procedures.audit.AuditTrail;
import benxi.procedures.form.CreditCode;
import benxi.procedures.policy.PolicyBook;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Enters the licences that the decree found into the register (第二部分, 第十三部分); it is closed to new enterprises. */
@Component("saltRegistration")
@Published
public class SaltRegistration {

  private final SaltEnterprises enterprises;
  private final Licences licences;
  private final LicenceDays days;
  private final LicenceStart start;
  private final CaseNumbers numbers;
  private final SaltWords words;
  private final PolicyBook policy;
  private final AuditTrail trail;
  private final Clock clock;

  SaltRegistration(SaltEnterprises enterprises, Licences licences, LicenceDays days, LicenceStart start, CaseNumbers numbers,
      SaltWords words, PolicyBook policy, AuditTrail trail, Clock clock) {
    this.enterprises = enterprises;
    this.licences = licences;
    this.days = days;
    this.start = start;
    this.numbers = numbers;
    this.words = words;
    this.policy = policy;
    this.trail = trail;
    this.clock = clock;
  }

  /** @throws InputRefused naming everything that keeps the licence out of the register */
  public void register(DelegateExecution execution) {
    SaltCase data = SaltCase.of(execution);
    String creditCode = CreditCode.normal(data.text("creditCode"));
    enterprises.hold(creditCode);   // always the enterprise before the register, so that no two wait for each other
    numbers.hold();
    LocalDate until = "extended".equals(data.text("licenceBasis")) ? days.existingUntil(LocalDate.now(clock)) : data.date("validUntil");
    Licence licence = Licence.running(data.text("licenceNumber"), creditCode, data.text("licenceKind"), data.date("validFrom"),
        until, null, numbers.next(CaseNumbers.Series.RENEWAL));
    refuse(licence);
    enterprises.put(SaltEnterprise.entered(creditCode, data), "登记许可证 " + licence.number());
    licences.insert(licence);
    trail.record(Act.of(ActKind.ACCEPTANCE).inCase(licence.caseId()).inDivision(execution.getTenantId())
        .about("食盐许可证列入登记簿：" + licence.number()).changed(null, licence.validFrom() + " 至 " + licence.validUntil()));
    start.begin(licence, "entered");
    execution.setProcessBusinessKey(licence.caseId());
    data.set("caseId", licence.caseId());
    data.set("creditCode", creditCode);
  }

  private void refuse(Licence licence) {
    List<String> faults = new ArrayList<>();
    LocalDate today = LocalDate.now(clock);
    licences.find(licence.number()).ifPresent(known -> faults.add("许可证编号“" + licence.number() + "”已在登记簿中（"
        + enterprises.get(known.creditCode()).name() + "）：不能重复登记，请核对编号。"));
    licences.of(licence.creditCode()).stream().filter(known -> known.runs() && known.kind().equals(licence.kind())).findFirst()
        .ifPresent(known -> faults.add("企业 " + licence.creditCode() + " 已有同种有效许可证“" + known.number() + "”：一个企业同种许可证只有一个，请核对种类和企业。"));
    List<Licence> sameKind = licences.of(licence.creditCode()).stream().filter(known -> known.kind().equals(licence.kind())).toList();
    if (!sameKind.isEmpty() && sameKind.stream().noneMatch(Licence::runs)) {
      Licence last = sameKind.get(sameKind.size() - 1);
      faults.add("企业 " + licence.creditCode() + " 的同种许可证“" + last.number() + "”" + words.of("licenceState", last.state())
          + "，不再是现有企业：登记簿只减不增，不能重新列入（第二部分）。省里准予换证的，在原申请的案件中登记答复。");
    }
    if (licence.validUntil().isBefore(today)) {
      faults.add("许可证“" + licence.number() + "”的有效期 " + licence.validUntil() + " 已经届满：登记簿只列入有效的许可证，请核对有效期。");
    }
    if (licence.validFrom().isAfter(licence.validUntil())) {
      faults.add("发证日期 " + licence.validFrom() + " 晚于有效期 " + licence.validUntil() + "：这不是现有许可证（第十三部分），请核对许可证依据。");
    }
    int existing = policy.value("salt/wholesale-enterprises", today).whole();
    if (licence.wholesale() && licences.otherWholesaleEnterprises(licence.creditCode()) >= existing) {
      faults.add("企业 " + licence.creditCode() + " 不是现有的 " + existing
          + " 家食盐批发企业：以现有企业为基数，只减不增，不再受理新增（第二部分）。");
    }
    if (!faults.isEmpty()) {
      throw new InputRefused(faults);
    }
  }
}
