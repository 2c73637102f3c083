package benxi.procedures.inspection;

import benxi.procedures.audit.AuditLine;
import benxi.procedures.audit.AuditLines;
import benxi.procedures.audit.Entry;
import benxi.procedures.casefile.CasefileSection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What was done in a case and by whom, in its file; each line with its number and hash in the trail. */
@Component
class TrailSection implements CasefileSection {

  private static final int LAST = 90;

  private final AuditLines lines;

  TrailSection(AuditLines lines) {
    this.lines = lines;
  }

  @Override
  public String key() {
    return "audit";
  }

  @Override
  public String title() {
    return "操作记录";
  }

  @Override
  public int order() {
    return LAST;
  }

  @Override
  public List<Map<String, Object>> rows(String caseId) {
    return lines.ofCase(caseId).stream().map(TrailSection::row).toList();
  }

  private static Map<String, Object> row(AuditLine line) {
    Entry entry = line.entry();
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("行号", line.number());
    row.put("时间", entry.at());
    row.put("操作", entry.kindWords());
    row.put("操作人", entry.actor());
    row.put("机构", entry.office());
    row.put("事项", entry.subject());
    row.put("改前", entry.before());
    row.put("改后", entry.after());
    row.put("校验和", line.hash());
    return row;
  }
}
