package benxi.procedures.safetygrid.assessment;

import benxi.procedures.InputRefused;
import benxi.procedures.Published;
import benxi.procedures.deadline.Deadlines;
import benxi.procedures.policy.PolicyBook;
import benxi.procedures.safetygrid.Entered;
import benxi.procedures.safetygrid.GridClerk;
import benxi.procedures.safetygrid.GridNumbers;
import benxi.procedures.safetygrid.GridNumbers.Kind;
import benxi.procedures.safetygrid.GridTrail;
import benxi.procedures.safetygrid.GridWords;
import benxi.procedures.safetygrid.Participants;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The assessment, scored by each participant, checked by the city's office, ranked and circulated (第四部分第（三）项). */
@Component("gridAssessment")
@Published
public class GridAssessment {

  private static final String SELF = "safety-grid/self-score-period";
  private static final String CHECK = "safety-grid/check-period";

  private final GridAssessments assessments;
  private final IndicatorBook indicators;
  private final ScoreRows rows;
  private final AssessmentResults results;
  private final Participants participants;
  private final Deadlines deadlines;
  private final PolicyBook policy;
  private final GridNumbers numbers;
  private final GridTrail trail;
  private final GridWords words;
  private final GridClerk clerk;
  private final Clock clock;

  GridAssessment(GridAssessments assessments, IndicatorBook indicators, ScoreRows rows, AssessmentResults results, Participants participants,
      Deadlines deadlines, PolicyBook policy, GridNumbers numbers, GridTrail trail, GridWords words, GridClerk clerk, Clock clock) {
    this.assessments = assessments;
    this.indicators = indicators;
    this.rows = rows;
    this.results = results;
    this.participants = participants;
    this.deadlines = deadlines;
    this.policy = policy;
    this.numbers = numbers;
    this.trail = trail;
    this.words = words;
    this.clerk = clerk;
    this.clock = clock;
  }

  /** @throws InputRefused if no indicators are in force today */
  public void open(DelegateExecution execution) {
    Entered form = new Entered(execution);
    LocalDate today = LocalDate.now(clock);
    indicators.on(today);
    Assessment assessment = new Assessment(numbers.next(Kind.KH), form.text("assessmentTitle"), form.date("periodFrom"),
        form.date("periodTo"), today, policy.value("safety-grid/passing-score", today).whole(), null);
    assessments.insert(assessment);
    execution.setProcessBusinessKey(assessment.id());
    form.setAll(Map.of("caseId", assessment.id(), "assessmentId", assessment.id()));
  }

  public List<String> participants(DelegateExecution execution) {
    return participants.codes();
  }

  public void openScoring(DelegateExecution execution) {
    Entered form = new Entered(execution);
    Assessment assessment = assessments.get(form.text("assessmentId"));
    String caseId = assessment.id() + "-" + execution.getTenantId();
    assessments.insertScoring(caseId, assessment.id(), execution.getTenantId());
    execution.setProcessBusinessKey(caseId);
    form.setAll(Map.of("caseId", caseId, "participantName", participants.name(execution.getTenantId()),
        "assessmentTitle", assessment.title()));
    deadlines.start(execution, SELF, "gridHead");
  }

  public void offerIndicators(DelegateTask task) {
    Entered form = new Entered(task);
    form.set("selfScores", rows.blank(form, "selfScores", indicators(form)));
  }

  /** @throws InputRefused if a score is beyond the points of its indicator */
  public void scoreSelf(DelegateTask task) {
    Entered form = new Entered(task);
    List<Indicator> known = indicators(form);
    List<Map<String, Object>> entered = rows.read(form, "selfScores", "selfScore", known);
    for (int i = 0; i < known.size(); i++) {
      Map<String, Object> row = entered.get(i);
      assessments.selfScored(caseId(task), i, new Score(known.get(i).key(), known.get(i).name(), known.get(i).points(),
          (BigDecimal) row.get("selfScore"), (String) row.get("note"), null, null));
    }
    deadlines.end(task.getExecution(), SELF);
    deadlines.start((DelegateExecution) task.getExecution(), CHECK, "gridOffice");
  }

  public void offerSelfScores(DelegateTask task) {
    Entered form = new Entered(task);
    form.set("checkedScores", rows.blank(form, "checkedScores", indicators(form)));
  }

  /** Keeps the scores that count, and the veto with its facts (第五部分第（一）项). */
  public void checkScore(DelegateTask task) {
    Entered form = new Entered(task);
    List<Indicator> known = indicators(form);
    List<Map<String, Object>> entered = rows.read(form, "checkedScores", "checkedScore", known);
    for (int i = 0; i < known.size(); i++) {
      Map<String, Object> row = entered.get(i);
      assessments.checked(caseId(task), new Score(known.get(i).key(), known.get(i).name(), known.get(i).points(), null, null,
          (BigDecimal) row.get("checkedScore"), (String) row.get("note")));
    }
    boolean veto = form.yes("vetoAnswer");
    assessments.checkedBy(caseId(task), LocalDate.now(clock), clerk.id(), veto ? form.text("vetoGround") : null,
        veto ? form.text("vetoFacts") : null);
    trail.assessment(caseId(task), task.getTenantId(), "核查得分",
        assessments.scoring(caseId(task)).total().toPlainString() + (veto ? "，一票否决：" + words.word("vetoGround", form.text("vetoGround")) : ""));
    deadlines.end(task.getExecution(), CHECK);
  }

  public void rank(DelegateExecution execution) {
    results.rank(new Entered(execution).text("assessmentId"));
  }

  /** Everybody is told the results of all. */
  public void circulate(DelegateExecution execution) {
    String assessmentId = new Entered(execution).text("assessmentId");
    results.circulate(assessmentId, execution.getTenantId());
    trail.assessment(assessmentId, execution.getTenantId(), "考核结果", "通报");
  }

  /** Only who has passed is offered for an award. */
  public void offerAwards(DelegateTask task) {
    Entered form = new Entered(task);
    // What is ticked is left unset: Tasklist sends a checklist back in the type that its variable has, and none fits null.
    form.set("awardOptions", results.awardOptions(form.text("assessmentId")));
  }

  public void tieAwards(DelegateTask task) {
    Entered form = new Entered(task);
    results.award(form.text("assessmentId"), form.ticked("awarded"));
    trail.assessment(caseId(task), task.getTenantId(), "评先晋优", "列入 " + form.ticked("awarded").size() + " 个单位");
  }

  /** Those in force on the day when the assessment was ordered, whatever is in force now. */
  private List<Indicator> indicators(Entered form) {
    return indicators.on(assessments.get(form.text("assessmentId")).orderedOn());
  }

  private static String caseId(DelegateTask task) {
    return task.getExecution().getProcessBusinessKey();
  }
}
