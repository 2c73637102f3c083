package benxi.procedures.deadline;

import benxi.procedures.casefile.CasefileSection;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The clocks of a case in its file, each with its article and how it was counted. */
@Component
class DeadlineSection implements CasefileSection {

  static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

  private final Deadlines deadlines;

  DeadlineSection(Deadlines deadlines) {
    this.deadlines = deadlines;
  }

  @Override
  public String key() {
    return "deadlines";
  }

  @Override
  public String title() {
    return "期限";
  }

  @Override
  public int order() {
    return 20;
  }

  @Override
  public boolean besideTask() {
    return true;
  }

  @Override
  public List<Map<String, Object>> rows(String caseId) {
    return deadlines.ofCase(caseId).stream().map(DeadlineSection::row).toList();
  }

  @Override
  public List<String> late(String caseId) {
    return deadlines.ofCase(caseId).stream().filter(Deadline::late)
        .map(clock -> clock.description() + (clock.open() ? "逾期" : "曾逾期") + "（应于" + DAY.format(clock.dueOn()) + "24时前）")
        .toList();
  }

  private static Map<String, Object> row(Deadline clock) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("期限", clock.description());
    row.put("依据", clock.article());
    row.put("时长", clock.limit().toString());
    row.put("起算", clock.startedOn());
    row.put("届满", clock.dueOn());
    row.put("办结", clock.endedOn());
    row.put("状态", state(clock));
    row.put("推算", clock.derivation());
    return row;
  }

  private static String state(Deadline clock) {
    if (clock.stopped()) {
      return clock.late() ? "逾期，随案件终止" : "随案件终止";
    }
    if (clock.late()) {
      return clock.open() ? "逾期" : "逾期办结";
    }
    if (!clock.open()) {
      return "按期办结";
    }
    return clock.provisional() ? "计算中（届满日暂定，放假安排未公布）" : "计算中";
  }
}
