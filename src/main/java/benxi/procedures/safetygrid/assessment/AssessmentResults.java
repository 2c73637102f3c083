package benxi.procedures.safetygrid.assessment;

import benxi.procedures.InputRefused;
import benxi.procedures.document.Letters;
import benxi.procedures.safetygrid.GridWords;
import benxi.procedures.safetygrid.Participants;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.stereotype.Component;

/** The results of an assessment: ranked among their like, circulated to all, tied to awards. */
@Component
class AssessmentResults {

  private final GridAssessments assessments;
  private final Participants participants;
  private final Letters letters;
  private final GridWords words;
  private final Clock clock;

  AssessmentResults(GridAssessments assessments, Participants participants, Letters letters, GridWords words, Clock clock) {
    this.assessments = assessments;
    this.participants = participants;
    this.letters = letters;
    this.words = words;
    this.clock = clock;
  }

  /** Counties among themselves and departments among themselves: they have different things to do. */
  void rank(String assessmentId) {
    int mark = assessments.get(assessmentId).passMark();
    for (boolean departments : List.of(false, true)) {
      List<Ranking.Entry> entries = assessments.scorings(assessmentId).stream()
          .filter(scoring -> participants.isDepartment(scoring.division()) == departments)
          .map(scoring -> new Ranking.Entry(scoring.division(), scoring.total(), scoring.vetoed())).toList();
      Ranking.of(entries, mark).forEach(ranked ->
          assessments.ranked(assessmentId + "-" + ranked.entry().division(), ranked.rank(), ranked.passed()));
    }
  }

  /** Counties first, each group in the order of ranks, the vetoed last. */
  List<Scoring> inOrder(String assessmentId) {
    List<String> plan = participants.codes();
    return assessments.scorings(assessmentId).stream().sorted(
        Comparator.comparing((Scoring s) -> participants.isDepartment(s.division()))
            .thenComparing(Scoring::rank, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(s -> plan.indexOf(s.division()))).toList();
  }

  void circulate(String assessmentId, String office) {
    Assessment assessment = assessments.get(assessmentId);
    assessments.circulated(assessmentId, LocalDate.now(clock));
    List<Map<String, String>> table = new ArrayList<>();
    for (Scoring scoring : inOrder(assessmentId)) {
      table.add(row(scoring));
    }
    Map<String, Object> circular = new HashMap<>();
    circular.put("title", assessment.title());
    circular.put("periodFrom", assessment.periodFrom());
    circular.put("periodTo", assessment.periodTo());
    circular.put("passMark", assessment.passMark());
    circular.put("results", table);
    circular.put("addressee", "各县（区）、各有关部门");
    letters.write(assessmentId, office, "safety-grid/assessment-circular", circular);
    for (Scoring scoring : assessments.scorings(assessmentId)) {
      circular.put("addressee", participants.name(scoring.division()));
      letters.write(scoring.caseId(), scoring.division(), "safety-grid/assessment-circular", circular);
    }
  }

  private Map<String, String> row(Scoring scoring) {
    return Map.of("rank", scoring.rank() == null ? "不排名" : String.valueOf(scoring.rank()),
        "name", participants.name(scoring.division()), "score", scoring.total().stripTrailingZeros().toPlainString(),
        "result", scoring.vetoed() ? "一票否决：" + words.word("vetoGround", scoring.vetoGround())
            : scoring.hasPassed() ? "合格" : "不合格");
  }

  SpinJsonNode awardOptions(String assessmentId) {
    return Spin.JSON(inOrder(assessmentId).stream().filter(Scoring::hasPassed)
        .map(scoring -> Map.of("value", scoring.division(), "label", participants.name(scoring.division()))).toList());
  }

  /** @throws InputRefused if somebody who has not passed is among them */
  void award(String assessmentId, List<String> divisions) {
    for (Scoring scoring : assessments.scorings(assessmentId)) {
      boolean awarded = divisions.contains(scoring.division());
      if (awarded && !scoring.hasPassed()) {
        throw new InputRefused(participants.name(scoring.division()) + "考核不合格或者被一票否决，不得列入评先晋优（第四部分第（三）项、第五部分第（一）项）：请去掉。");
      }
      assessments.awarded(scoring.caseId(), awarded);
    }
  }
}
