package benxi.procedures.relief;

import benxi.procedures.InputRefused;
import benxi.procedures.Published;
import benxi.procedures.deadline.Deadlines;
import benxi.procedures.notice.ObjectionVerbs;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.stereotype.Component;

/** The township's opinion, its public notice, and what an objection to it leads to (第22条). */
@Component("reliefReview")
@Published
public class ReliefReview {

  static final String OPINION = "relief/opinion-period";
  static final String REOPENED = "relief/reopened-opinion-period";

  private final Deadlines deadlines;
  private final ObjectionVerbs objections;
  private final Conclusions conclusions;
  private final Applications applications;
  private final ReliefLetters letters;
  private final CaseTables tables;
  private final Officer officer;
  private final Clock clock;

  ReliefReview(Deadlines deadlines, ObjectionVerbs objections, Conclusions conclusions, Applications applications,
      ReliefLetters letters, CaseTables tables, Officer officer, Clock clock) {
    this.deadlines = deadlines;
    this.objections = objections;
    this.conclusions = conclusions;
    this.applications = applications;
    this.letters = letters;
    this.tables = tables;
    this.officer = officer;
    this.clock = clock;
  }

  /** When the opinion is due: 20 working days from acceptance, or from the end of a notice with objections. */
  public Date dueDate(DelegateExecution execution) {
    Date reopened = deadlines.dueDate(execution, REOPENED);
    return reopened == null ? deadlines.dueDate(execution, OPINION) : reopened;
  }

  /** Each new opinion is asked for anew. */
  public void prepareOpinion(DelegateTask task) {
    task.setVariable("opinion", null);
    task.setVariable("opinionReason", null);
    task.setVariable("opinionNote", null);
  }

  /** Keeps the opinion and ends its clock; against the computed answer it needs a reason. */
  public void giveOpinion(DelegateTask task) {
    CaseData data = CaseData.of(task);
    boolean approve = "approve".equals(data.text("opinion"));
    boolean eligible = data.yes("eligible");
    String reason = data.text("opinionReason");
    if (approve != eligible && reason == null) {
      throw new InputRefused("审核意见“" + (approve ? "建议予以批准" : "建议不予批准") + "”与认定结果“"
          + data.text("assessmentText") + "”不一致，没有说明理由：请填写理由。");
    }
    String caseId = data.text("caseId");
    conclusions.insert(caseId, new Conclusions.Conclusion("opinion", (Integer) task.getVariable("investigationRound"),
        clock.instant(), officer.id(), approve, eligible, reason));
    data.set("opinionText", (approve ? "建议予以批准。" : "建议不予批准。") + data.textOr("opinionReason", "")
        + data.textOr("opinionNote", ""));
    deadlines.end(task.getExecution(), OPINION);
    deadlines.end(task.getExecution(), REOPENED);
    letters.opinion(applications.get(caseId), data);
  }

  public String noticeTitle(DelegateExecution execution) {
    return CaseData.of(execution).text("applicantName") + "申请特困人员救助供养审核意见公示";
  }

  /** What article 22, paragraph 4 wants published: family, findings, appraisal, opinion. */
  public SpinJsonNode noticeFacts(DelegateExecution execution) {
    CaseData data = CaseData.of(execution);
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("申请人", data.text("applicantName") + "（" + data.text("maskedIdentityNumber") + "）");
    facts.put("申请号", data.text("caseId"));
    facts.put("家庭基本情况", household(data));
    facts.put("经济状况", data.textOr("economicFindings", "原五保对象，按第35条直接确定，未逐项调查"));
    facts.put("实际生活状况", data.textOr("livingFindings", "同上"));
    facts.put("赡养、抚养、扶养状况", data.textOr("obligorFindings", "同上"));
    facts.put("民主评议结论", data.textOr("appraisalText", "未组织评议"));
    facts.put("审核意见", data.text("opinionText"));
    return Spin.JSON(facts);
  }

  /**
   * Starts the clock of the new opinion. The article gives 20 working days and no first day; it is read
   * as the last day of the notice, whose end makes it certain what was objected; that day is not counted.
   */
  public void reopen(DelegateExecution execution) {
    Date lastDay = (Date) execution.getVariable("noticeEndsOn");
    deadlines.start(execution, REOPENED, "townshipHead", LocalDate.ofInstant(lastDay.toInstant(), clock.getZone()));
  }

  /** What was found in the spot check stands in the case's data; who looked is kept by the engine's history. */
  public void spotChecked(DelegateTask task) {
    CaseData data = CaseData.of(task);
    data.set("spotCheckText", "已抽查核实（" + data.text("spotCheckedOn") + "，"
        + ("consistent".equals(data.text("spotCheckResult")) ? "与调查结果一致" : "不一致，已改正") + "）："
        + data.text("spotCheckFindings"));
  }

  /** The objections of a notice in words, for those who investigate anew. */
  String objections(String noticeId) {
    return objections.inWords(noticeId);
  }

  private String household(CaseData data) {
    String others = tables.rows(data, "household", "name", "relation").stream()
        .map(row -> row.get("relation")).collect(Collectors.joining("、"));
    return others.isEmpty() ? "独自生活" : "共同生活的家庭成员：" + others;
  }
}
