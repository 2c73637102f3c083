package benxi.procedures.notice;

import benxi.procedures.casefile.CasefileSection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The objections to the notices of a case, each with its answer, in the file of the case (第22条第5款、第24条). */
@Component
class ObjectionSection implements CasefileSection {

  private final NoticeRows notices;
  private final ObjectionRows objections;

  ObjectionSection(NoticeRows notices, ObjectionRows objections) {
    this.notices = notices;
    this.objections = objections;
  }

  @Override
  public String key() {
    return "objections";
  }

  @Override
  public String title() {
    return "异议和答复";
  }

  @Override
  public int order() {
    return 31;
  }

  @Override
  public List<Map<String, Object>> rows(String caseId) {
    return notices.ofCase(caseId).stream().flatMap(notice -> objections.ofNotice(notice.id()).stream())
        .map(ObjectionSection::row).toList();
  }

  private static Map<String, Object> row(Objection objection) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("编号", objection.number());
    row.put("收到", objection.raisedAt());
    row.put("登记", objection.registeredAt());
    row.put("期满后补登", objection.registeredLate());
    row.put("登记人", objection.registeredBy());
    row.put("方式", objection.channel().words());
    row.put("异议人", objection.by());
    row.put("内容", objection.content());
    Objection.Answer answer = objection.answer();
    row.put("结论", answer == null ? null : answer.conclusion().words());
    row.put("答复", answer == null ? null : answer.text());
    row.put("答复于", answer == null ? null : answer.answeredAt());
    row.put("答复人", answer == null ? null : answer.answeredBy());
    return row;
  }
}
