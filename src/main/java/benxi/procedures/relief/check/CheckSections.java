package benxi.procedures.relief.check;

import static benxi.procedures.relief.Section.entry;
import static benxi.procedures.relief.Section.section;

import benxi.procedures.casefile.CasefileSection;
import benxi.procedures.organisation.Organisation;
import benxi.procedures.relief.Officer;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the register of annual checks adds to the file of a case (第24条：一人一档). */
@Configuration(proxyBeanMethods = false)
class CheckSections {

  static final Map<String, String> RESULTS = Map.of("unchanged", "没有变化", "reassess", "复核评估自理能力",
      "terminate", "转终止救助供养", "supportEnded", "供养已终止，不再核对", "transferred", "档案已迁移，由迁入地核对");
  private static final Map<String, String> GRADES = Map.of("self", "全自理", "half", "半护理", "full", "全护理");

  @Bean
  CasefileSection annualCheckSection(AnnualChecks checks, Organisation organisation, Officer officer) {
    return section("relief-annual-check", "年度信息核对", 10, caseId -> checks.find(caseId).stream().map(c -> entry(
        "核对编号", c.caseId(), "年度", c.year(), "证号", c.certificateNumber(), "办理单位", organisation.fullName(c.tenantId()),
        "安排日期", c.openedOn(), "应在此日前核对", c.dueOn(), "核对日期", c.checkedOn(),
        "核对人", c.checkedBy() == null ? null : officer.name(c.checkedBy()),
        "结果", c.result() == null ? "尚未核对" : RESULTS.get(c.result()), "转到", c.ledToCaseId(),
        "照料护理档次", c.careGrade() == null ? null : GRADES.get(c.careGrade()))).toList());
  }
}
