package benxi.procedures.relief.termination;

import benxi.procedures.InputRefused;
import benxi.procedures.Published;
import benxi.procedures.deadline.Deadlines;
import benxi.procedures.decision.Answer;
import benxi.procedures.decision.Decisions;
import benxi.procedures.notice.NoticeVerbs;
import benxi.procedures.notice.ObjectionVerbs;
import benxi.procedures.relief.CaseData;
import benxi.procedures.relief.Officer;
import benxi.procedures.relief.eligibility.MeansResult;
import benxi.procedures.relief.termination.TerminationConclusions.Conclusion;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.stereotype.Component;

/** Whether support ends: reported, examined by the township, confirmed by the county, published (第25条至第27条). */
@Component("reliefTermination")
@Published
public class ReliefTermination {

  private static final String PERIOD = "relief/termination-decision-period";

  private final TerminationOpening opening;
  private final Terminations terminations;
  private final TerminationConclusions conclusions;
  private final Decisions decisions;
  private final TerminationMeans means;
  private final Deadlines deadlines;
  private final NoticeVerbs notices;
  private final ObjectionVerbs objections;
  private final Officer officer;
  private final Clock clock;

  ReliefTermination(TerminationOpening opening, Terminations terminations, TerminationConclusions conclusions,
      Decisions decisions, TerminationMeans means, Deadlines deadlines, NoticeVerbs notices, ObjectionVerbs objections, Officer officer,
      Clock clock) {
    this.opening = opening;
    this.terminations = terminations;
    this.conclusions = conclusions;
    this.decisions = decisions;
    this.means = means;
    this.deadlines = deadlines;
    this.notices = notices;
    this.objections = objections;
    this.officer = officer;
    this.clock = clock;
  }

  /** 第26条: somebody tells, or an office finds out itself. */
  public void report(DelegateExecution execution) {
    CaseData data = CaseData.of(execution);
    execution.setProcessBusinessKey(opening.open(execution.getTenantId(), data.text("certificateNumber"),
        data.text("ground"), data.date("groundOn"), data.text("groundDetails"), data.text("reportedBy"),
        data.textOr("reporterName", officer.name())));
  }

  /** Where the person lives decides where the notice stands, and who is fetched home (第27条). */
  public void examined(DelegateTask task) {
    CaseData data = CaseData.of(task);
    String residence = data.text("residence");
    data.set("publicInstitution", "publicInstitution".equals(residence)
        && Ground.of(data.text("ground")).leavesSomebodyToFetch());
    if (!"home".equals(residence)) {
      data.set("villageCode", data.text("institutionVillage"));
    }
  }

  /** 第25条: asks the table, and keeps its answer in words. */
  public void decideGround(DelegateExecution execution) {
    CaseData data = CaseData.of(execution);
    boolean meansChanged = Ground.MEANS_CHANGED.code.equals(data.text("ground")) && data.yes("groundVerified");
    Optional<MeansResult> assessed = meansChanged ? Optional.of(means.assess(data)) : Optional.empty();
    Answer answer = decisions.ask("reliefTerminationGround", Map.of("ground", data.text("ground"),
        "groundVerified", data.yes("groundVerified"), "labourCapable", data.yes("labourCapable"),
        "studentKind", data.textOr("studentKind", "none"),
        "noIncomeSource", assessed.map(MeansResult::noIncomeSource).orElse(false)));
    data.set("groundMet", answer.yes("groundMet"));
    data.set("groundClause", answer.text("clause"));
    data.set("groundAnswer", answer.text("reason") + "（" + answer.text("clause") + "）"
        + assessed.map(result -> "。" + result.reason()).orElse(""));
    data.set("groundTableVersion", answer.version());
  }

  /** 第26条第1款. */
  public void confirmed(DelegateTask task) {
    CaseData data = CaseData.of(task);
    boolean terminate = "terminate".equals(data.text("confirmation"));
    conclude(data, "confirmation", terminate, data.text("confirmationReason"));
    terminations.confirmed(data.text("caseId"), LocalDate.now(clock), officer.id());
    TerminationReasons reasons = new TerminationReasons(data);
    data.set("shortReasons", reasons.inShort());
    data.set("publishedText", reasons.againstTheTable() ? "拟终止救助供养。" + reasons.inShort() : "拟终止救助供养");
  }

  public String noticeTitle(DelegateExecution execution) {
    CaseData data = CaseData.of(execution);
    return data.text("recipientName") + (data.text("terminationDecision") == null
        ? "拟终止特困人员救助供养公示" : "是否终止特困人员救助供养决定公示");
  }

  public SpinJsonNode noticeFacts(DelegateExecution execution) {
    CaseData data = CaseData.of(execution);
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("供养对象", data.text("recipientName") + "（" + data.text("maskedIdentityNumber") + "）");
    facts.put("终止案号", data.text("caseId"));
    facts.put("情形", data.text("groundText") + "（" + Ground.of(data.text("ground")).clause + "）");
    if (data.text("institutionName") != null) {
      facts.put("公示地点", data.text("institutionName"));
    }
    facts.put("意见", data.text("publishedText"));
    return Spin.JSON(facts);
  }

  /** 第27条第2款: 20 working days from the last day of the notice, which is not counted (as for 第22条). */
  public void reopen(DelegateExecution execution) {
    CaseData data = CaseData.of(execution);
    Date lastDay = (Date) execution.getVariable("noticeEndsOn");
    deadlines.start(execution, PERIOD, "countyHead", LocalDate.ofInstant(lastDay.toInstant(), clock.getZone()));
    data.set("objectionText", objections.inWords(data.text("noticeId")));
    data.set("objectionFindings", null);
    data.set("terminationDecision", null);
    data.set("terminationReason", null);
  }

  /** 第27条第2款: decides after the objection; what is decided is published again. */
  public void decided(DelegateTask task) {
    CaseData data = CaseData.of(task);
    boolean terminate = "terminate".equals(data.text("terminationDecision"));
    conclude(data, "decision", terminate, data.text("terminationReason"));
    data.set("publishedText", (terminate ? "决定终止救助供养。" : "决定不终止，继续救助供养。") + data.text("terminationReason"));
    deadlines.end(task.getExecution(), PERIOD);
  }

  /** Support goes on: it does not end (第25条), or an objection was right (第27条). */
  public void continued(DelegateExecution execution) {
    terminations.ended(CaseData.of(execution).text("caseId"), "continued", LocalDate.now(clock));
  }

  /** The recipient has died: another case takes this one's place. */
  public void superseded(DelegateExecution execution) {
    String caseId = CaseData.of(execution).text("caseId");
    notices.withdrawAll(caseId, "供养对象的情况有变，改以另一情形办理终止，由办理单位另行公示");
    deadlines.endAll(caseId);
    terminations.ended(caseId, "superseded", LocalDate.now(clock));
  }

  private void conclude(CaseData data, String stage, boolean terminate, String reason) {
    boolean computed = data.yes("groundMet");
    if (terminate != computed && reason == null) {
      throw new InputRefused("意见“" + (terminate ? "终止救助供养" : "继续救助供养") + "”与认定结果“" + data.text("groundAnswer")
          + "”不一致，没有说明理由：请填写理由。");
    }
    conclusions.insert(data.text("caseId"), new Conclusion(stage, clock.instant(), officer.id(), terminate, computed,
        data.text("groundClause"), data.text("groundAnswer"), (Integer) data.scope().getVariable("groundTableVersion"),
        reason));
    data.set("terminate", terminate);
  }
}
