package benxi.procedures.notice;

import benxi.procedures.casefile.CasefileSection;
import benxi.procedures.organisation.Organisation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The notices of a case in its file (第24条: 一人一档). */
@Component
class NoticeSection implements CasefileSection {

  private final NoticeRows notices;
  private final ObjectionRows objections;
  private final Organisation organisation;

  NoticeSection(NoticeRows notices, ObjectionRows objections, Organisation organisation) {
    this.notices = notices;
    this.objections = objections;
    this.organisation = organisation;
  }

  @Override
  public String key() {
    return "notices";
  }

  @Override
  public String title() {
    return "公示";
  }

  @Override
  public int order() {
    return 30;
  }

  @Override
  public List<Map<String, Object>> rows(String caseId) {
    return notices.ofCase(caseId).stream().map(this::row).toList();
  }

  private Map<String, Object> row(Notice notice) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("编号", notice.number());
    row.put("种类", notice.kind());
    row.put("标题", notice.title());
    row.put("村（社区）", organisation.fullName(notice.villageCode()));
    row.put("发布", notice.publishedAt());
    row.put("首日", notice.period().firstDay());
    row.put("末日（24时届满）", notice.period().lastDay());
    row.put("撤下", notice.withdrawnAt());
    row.put("提前撤下的原因", notice.withdrawnBecause());
    row.put("收异议", notice.objectionsAllowed());
    row.put("异议件数", objections.countOf(notice.id()));
    notice.facts().forEach((label, text) -> row.put("内容：" + label, text));
    return row;
  }
}
