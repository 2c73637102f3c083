package benxi.procedures.salt;

import benxi.procedures.InputRefused;
import benxi.procedures.Published;
import benxi.procedures.audit.Act;
import benxi.procedures.audit.ActKind;
import benxi.procedures.audit.AuditTrail;
import benxi.procedures.decision.Answer;
import benxi.procedures.decision.Decisions;
import benxi.procedures.form.CreditCode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** An application at the counter: that of an existing holder goes to the renewal of the licence, any other is refused (第二部分). */
@Component("saltApplying")
@Published
public class SaltApplying {

  private final SaltEnterprises enterprises;
  private final Licences licences;
  private final LicenceDays days;
  private final SaltApplications applications;
  private final CaseNumbers numbers;
  private final Handover handover;
  private final Decisions decisions;
  private final SaltLetters letters;
  private final AuditTrail trail;
  private final Clock clock;

  SaltApplying(SaltEnterprises enterprises, Licences licences, LicenceDays days, SaltApplications applications, CaseNumbers numbers,
      Handover handover, Decisions decisions, SaltLetters letters, AuditTrail trail, Clock clock) {
    this.enterprises = enterprises;
    this.licences = licences;
    this.days = days;
    this.applications = applications;
    this.numbers = numbers;
    this.handover = handover;
    this.decisions = decisions;
    this.letters = letters;
    this.trail = trail;
    this.clock = clock;
  }

  /** @throws InputRefused if an application of the same holder for the same licence is undecided */
  public void register(DelegateExecution execution) {
    SaltCase data = SaltCase.of(execution);
    String creditCode = CreditCode.normal(data.text("creditCode"));
    enterprises.hold(creditCode);
    Optional<Licence> licence = last(creditCode, data.text("licenceKind"));
    licence.flatMap(held -> applications.pendingOf(held.number())).ifPresent(pending -> {
      throw new InputRefused("企业 " + creditCode + " 的许可证“" + pending.licenceNumber() + "”已有一件正在审查的申请 "
          + pending.caseId() + "（" + pending.appliedOn() + " 提出）：一个许可证同时只办一件，请在该件中办理。");
    });
    String caseId = numbers.next(CaseNumbers.Series.APPLICATION);
    applications.insert(new SaltApplication(caseId, creditCode, data.text("applicantName"), data.text("licenceKind"),
        data.date("appliedOn"), licence.map(Licence::number).orElse(null), null, null, null));
    execution.setProcessBusinessKey(caseId);
    data.set("caseId", caseId);
    data.set("creditCode", creditCode);
  }

  /** Whether the applicant is an existing holder, by the register and the decision table. */
  public void judge(DelegateExecution execution) {
    SaltCase data = SaltCase.of(execution);
    SaltApplication application = applications.get(data.text("caseId"));
    Answer answer = decisions.ask("saltApplicantStanding",
        Map.of("licenceKind", application.kind(), "standing", standing(application)));
    data.set("applicationAccepted", answer.yes("accepted"));
    data.set("notAcceptedReason", answer.text("reason") + "（" + answer.text("clause") + "）");
  }

  private String standing(SaltApplication application) {
    Optional<Licence> licence = Optional.ofNullable(application.licenceNumber()).map(licences::get);
    if (licence.isEmpty()) {
      return "never";
    }
    Licence held = licence.get();
    if (held.runs() && !held.validUntil().isBefore(LocalDate.now(clock))) {
      return LocalDate.now(clock).isBefore(days.applicationsOpen(held)) ? "beforeTime" : "running";
    }
    boolean ranOut = held.runs() || "expired".equals(held.state());
    return ranOut && !application.appliedOn().isAfter(held.validUntil()) ? "inTime" : "ended";
  }

  /** The renewal of the licence goes on with the application. */
  public void passOn(DelegateExecution execution) {
    SaltCase data = SaltCase.of(execution);
    SaltApplication application = applications.get(data.text("caseId"));
    applications.accepted(application.caseId());
    handover.of(application, licences.get(application.licenceNumber()), data);
    trail.record(Act.of(ActKind.ACCEPTANCE).inCase(application.caseId()).inDivision(execution.getTenantId())
        .about("受理食盐许可证换证申请：" + application.licenceNumber()).changed(null, application.appliedOn() + " 提出"));
  }

  /** In writing, with the reason. */
  public void refuse(DelegateExecution execution) {
    SaltCase data = SaltCase.of(execution);
    SaltApplication application = applications.get(data.text("caseId"));
    String reason = data.text("notAcceptedReason");
    applications.ended(application.caseId(), "notAccepted", reason);
    data.set("letterId", letters.notAccepted(application, reason));
    data.set("deliveryText", "把《不予受理通知书》送达申请人。理由：" + reason + "。");
    trail.record(Act.of(ActKind.DECISION).inCase(application.caseId()).inDivision(execution.getTenantId())
        .about("食盐许可申请").changed(null, "不予受理：" + reason));
  }

  /** The one that runs, else the last that there was. */
  private Optional<Licence> last(String creditCode, String kind) {
    List<Licence> same = licences.of(creditCode).stream().filter(licence -> licence.kind().equals(kind)).toList();
    return same.stream().filter(Licence::runs).findFirst()
        .or(() -> same.isEmpty() ? Optional.empty() : Optional.of(same.get(same.size() - 1)));
  }
}
