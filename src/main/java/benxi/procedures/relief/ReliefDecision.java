package benxi.procedures.relief;

import benxi.procedures.InputRefused;
import benxi.procedures.Published;
import benxi.procedures.deadline.Deadlines;
import benxi.procedures.organisation.Organisation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.stereotype.Component;

/** The county decides; an approval takes its certificate number in the same transaction (第23条, 第36条). */
@Component("reliefDecision")
@Published
public class ReliefDecision {

  private static final String PERIOD = "relief/county-decision-period";

  private final Applications applications;
  private final Certificates certificates;
  private final Recipients recipients;
  private final Conclusions conclusions;
  private final Assessments assessments;
  private final Deadlines deadlines;
  private final ReliefLetters letters;
  private final Organisation organisation;
  private final Officer officer;
  private final Clock clock;

  ReliefDecision(Applications applications, Certificates certificates, Recipients recipients, Conclusions conclusions,
      Assessments assessments, Deadlines deadlines, ReliefLetters letters, Organisation organisation, Officer officer,
      Clock clock) {
    this.applications = applications;
    this.certificates = certificates;
    this.recipients = recipients;
    this.conclusions = conclusions;
    this.assessments = assessments;
    this.deadlines = deadlines;
    this.letters = letters;
    this.organisation = organisation;
    this.officer = officer;
    this.clock = clock;
  }

  public void prepare(DelegateTask task) {
    CaseData data = CaseData.of(task);
    if (!data.yes("spotCheckDrawn")) {
      data.set("spotCheckText", "未被抽中");
    }
  }

  /** @throws InputRefused if the decision goes against the computed answer without a reason */
  public void decide(DelegateTask task) {
    CaseData data = CaseData.of(task);
    boolean approve = "approved".equals(data.text("decision"));
    boolean eligible = data.yes("eligible");
    String reason = data.text("overruleReason");
    if (approve != eligible && reason == null) {
      throw new InputRefused("审批决定“" + (approve ? "予以批准" : "不予批准") + "”与复核认定结果“" + data.text("assessmentText")
          + "”不一致，没有说明理由：请填写理由。");
    }
    String caseId = data.text("caseId");
    conclusions.insert(caseId, new Conclusions.Conclusion("decision",
        (Integer) task.getVariable("investigationRound"), clock.instant(), officer.id(), approve, eligible, reason));
    applications.decided(caseId, LocalDate.now(clock), officer.id());
    deadlines.end(task.getExecution(), PERIOD);
  }

  /** Number, register, certificate and letter; support begins with the month after approval (第23条第2款). */
  public void approve(DelegateExecution execution) {
    CaseData data = CaseData.of(execution);
    Application application = applications.get(data.text("caseId"));
    LocalDate today = LocalDate.now(clock);
    String number = certificates.issue(application.caseId(), application.countyCode(), today);
    Recipient recipient = new Recipient(number, application.caseId(), application.identityNumber(),
        application.applicantName(), application.countyCode(), application.tenantId(), application.villageCode(), today,
        today.withDayOfMonth(1).plusMonths(1), true, null);
    recipients.insert(recipient);
    data.set("certificateNumber", number);
    data.set("approvalLetterId", letters.approval(application, recipient, data));
    data.set("certificateLetterId", letters.certificate(application, recipient, data));
  }

  /** The reasons in writing: those computed, and those that the officer adds (第23条第3款). */
  public void refuse(DelegateExecution execution) {
    CaseData data = CaseData.of(execution);
    String caseId = data.text("caseId");
    String computed = data.yes("eligible") ? "" : assessments.latest(caseId).reasons().stream()
        .map(Object::toString).collect(Collectors.joining("\n"));
    String reasons = Stream.of(computed, data.textOr("overruleReason", ""), data.textOr("refusalReason", ""))
        .filter(text -> !text.isBlank()).collect(Collectors.joining("\n"));
    data.set("refusalLetterId", letters.refusal(applications.get(caseId), data, reasons));
  }

  /** 低保 and the two disability allowances no longer apply: the agencies are told (第35条第3款, 第4款). */
  public void notifyAgencies(DelegateExecution execution) {
    CaseData data = CaseData.of(execution);
    Application application = applications.get(data.text("caseId"));
    Recipient recipient = recipients.ofCase(application.caseId()).orElseThrow();
    letters.agencyNotices(application, recipient, data);
  }

  public String noticeTitle(DelegateExecution execution) {
    return CaseData.of(execution).text("applicantName") + "特困人员救助供养批准结果公布";
  }

  public SpinJsonNode noticeFacts(DelegateExecution execution) {
    CaseData data = CaseData.of(execution);
    Recipient recipient = recipients.ofCase(data.text("caseId")).orElseThrow();
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("救助供养对象", recipient.name() + "（" + recipient.maskedIdentityNumber() + "）");
    facts.put("所在村（社区）", organisation.fullName(recipient.villageCode()));
    facts.put("批准日期", recipient.approvedOn().toString());
    facts.put("享受待遇起始月", recipient.entitledFrom().getYear() + "年" + recipient.entitledFrom().getMonthValue() + "月");
    return Spin.JSON(facts);
  }
}
