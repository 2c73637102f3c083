package benxi.procedures.relief.termination;

import static benxi.procedures.relief.Section.entry;
import static benxi.procedures.relief.Section.section;

import benxi.procedures.casefile.CasefileSection;
import benxi.procedures.organisation.Organisation;
import benxi.procedures.relief.Officer;
import benxi.procedures.relief.Recipients;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the registers of termination add to the file of a case (第24条：一人一档). */
@Configuration(proxyBeanMethods = false)
class TerminationSections {

  private static final Map<String, String> REPORTERS = Map.of("self", "本人", "committee", "村（居）民委员会",
      "institution", "供养服务机构", "township", "乡镇人民政府（街道办事处）", "county", "县级民政部门");
  private static final Map<String, String> OUTCOMES = Map.of("terminated", "终止救助供养", "continued", "继续救助供养",
      "superseded", "转以死亡终止", "funeral", "供养已终止，丧葬已交办", "unfounded", "死亡不属实");

  @Bean
  CasefileSection terminationSection(Terminations terminations, Recipients recipients, Organisation organisation,
      Officer officer) {
    return section("relief-termination", "终止登记", 10, caseId -> terminations.find(caseId).stream().map(t -> entry(
        "终止案号", t.caseId(), "证号", t.certificateNumber(), "办理单位", organisation.fullName(t.tenantId()),
        "情形", t.ground().words + "（" + t.ground().clause + "）", "情形发生日期", t.groundOn(), "具体情况", t.details(),
        "由谁告知或者发现", REPORTERS.get(t.reportedBy()), "告知人", t.reporter(), "登记时间", t.registeredAt(),
        "登记人", officer.name(t.registeredBy()), "核准日期", t.confirmedOn(),
        "核准人", t.confirmedBy() == null ? null : officer.name(t.confirmedBy()),
        "结果", t.outcome() == null ? "办理中" : OUTCOMES.get(t.outcome()), "办结日期", t.endedOn(),
        "待遇截止日", recipients.find(t.certificateNumber()).orElseThrow().entitledUntil())).toList());
  }

  @Bean
  CasefileSection terminationMeansSection(TerminationMeans means) {
    return section("relief-termination-means", "收入和财产的认定", 27, caseId -> means.ofCase(caseId).stream().map(m -> entry(
        "认定日期", m.assessedOn(), "符合第6条规定", m.noIncomeSource(), "结论", m.reason(),
        "共同生活的家庭成员", m.means().householdMembers(), "各步（决策表的版本）", m.inWords())).toList());
  }

  @Bean
  CasefileSection terminationConclusionSection(TerminationConclusions conclusions, Officer officer) {
    return section("relief-termination-conclusions", "核准和决定", 50, caseId -> conclusions.ofCase(caseId).stream().map(c ->
        entry("环节", c.stage().equals("decision") ? "异议后的决定" : "核准拟终止", "时间", c.at(),
            "作出人", officer.name(c.officer()), "结论", c.terminate() ? "终止救助供养" : "继续救助供养",
            "认定结果", c.answer(), "决策表版本", c.tableVersion(), "理由", c.reason())).toList());
  }

  @Bean
  CasefileSection funeralSection(Funerals funerals) {
    return section("relief-funeral", "丧葬事宜", 61, caseId -> funerals.ofCase(caseId).stream().map(row -> entry(
        "由谁办理", Funerals.ARRANGERS.get((String) row.get("arranged_by")), "办理人", row.get("arranger"),
        "申请一次性丧葬费用", row.get("payment_wanted"), "交办日期", row.get("handed_on").toString())).toList());
  }
}
