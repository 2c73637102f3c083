package benxi.procedures.safetygrid.programme;

import benxi.procedures.InputRefused;
import benxi.procedures.deadline.Deadline;
import benxi.procedures.deadline.Deadlines;
import benxi.procedures.document.Letters;
import benxi.procedures.safetygrid.Entered;
import benxi.procedures.safetygrid.GridTrail;
import benxi.procedures.safetygrid.GridWords;
import benxi.procedures.safetygrid.Participants;
import benxi.procedures.safetygrid.assessment.GridAssessments;
import benxi.procedures.safetygrid.assessment.Standing;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The acceptance of a participant by the city's office (第四部分第（三）项), and what forbids it (第五部分第（一）项). */
@Component
class ParticipantAcceptance {

  private final Programmes programmes;
  private final Participations participations;
  private final Participants participants;
  private final GridAssessments assessments;
  private final Deadlines deadlines;
  private final Letters letters;
  private final GridWords words;
  private final GridTrail trail;
  private final Clock clock;

  ParticipantAcceptance(Programmes programmes, Participations participations, Participants participants, GridAssessments assessments,
      Deadlines deadlines, Letters letters, GridWords words, GridTrail trail, Clock clock) {
    this.programmes = programmes;
    this.participations = participations;
    this.participants = participants;
    this.assessments = assessments;
    this.deadlines = deadlines;
    this.letters = letters;
    this.words = words;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * What the office is told before it decides: deadlines, count and ledger, assessment, the participant's own inspection,
   * and why it was sent back before.
   *
   * @param form of the task 验收
   */
  String standing(String caseId, Entered form, String ledger) {
    List<String> told = new ArrayList<>();
    told.add(late(caseId) + " " + counted(form) + ledger + " "
        + assessed(caseId, form.division()).map(Standing::words).orElse("市里还没有通报本单位的考核结果。"));
    if (form.text("inspectionResult") != null) {
      told.add("本单位 " + form.text("inspectedOn") + " 检查验收：" + words.word("inspectionResult", form.text("inspectionResult")) + "，检查网格 "
          + form.count("inspectedGrids") + " 个。" + form.text("inspectionFindings"));
    }
    if (form.text("returnReason") != null) {
      told.add("上次退回的理由和要求：" + form.text("returnReason"));
      told.add("整改情况（" + form.text("rectifiedOn") + "）：" + form.text("rectification"));
    }
    return String.join("\n\n", told);
  }

  private static String counted(Entered form) {
    return form.text("censusTotal") == null ? "" : "统计排查的监管对象 " + form.count("censusTotal") + " 家；";
  }

  void refuseIfNotPassed(String caseId, String division) {
    assessed(caseId, division).filter(standing -> !standing.passed()).ifPresent(standing -> {
      throw new InputRefused(participants.name(division) + "不能验收：" + standing.words()
          + "考核不合格或者被一票否决的不予验收，请选“退回整改”，重新考核合格后再验收。");
    });
  }

  void sendBack(String caseId, String division) {
    participations.returned(caseId);
    trail.inspection(caseId, division, "验收", "退回整改");
  }

  void record(String caseId, String division) {
    LocalDate today = LocalDate.now(clock);
    participations.accepted(caseId, today);
    trail.inspection(caseId, division, "验收", "通过");
    Programme programme = programmes.get(participations.get(caseId).programmeId());
    letters.write(caseId, division, "safety-grid/acceptance", Map.of("participant", participants.name(division),
        "programme", programme.name(), "document", programme.document(), "acceptedOn", today, "lateText", late(caseId),
        "returned", participations.get(caseId).returned()));
  }

  private Optional<Standing> assessed(String caseId, String division) {
    Programme programme = programmes.get(participations.get(caseId).programmeId());
    return assessments.standing(division, programme.preparation().from());
  }

  private String late(String caseId) {
    List<String> late = deadlines.ofCase(caseId).stream().filter(Deadline::late).map(Deadline::description).toList();
    return late.isEmpty() ? "各阶段没有逾期。" : late.stream().collect(Collectors.joining("、", "曾经逾期：", "。"));
  }
}
