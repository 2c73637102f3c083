package benxi.procedures.salt;

import benxi.procedures.casefile.CasefileSection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the registers of salt add to the file of a case. */
@Configuration(proxyBeanMethods = false)
class SaltSections {

  @Bean
  CasefileSection saltLicenceSection(Licences licences, SaltEnterprises enterprises, SaltWords words) {
    return section("salt-licence", "食盐许可证", 10, caseId -> licences.ofCase(caseId).map(licence -> {
      SaltEnterprise enterprise = enterprises.get(licence.creditCode());
      return entry("编号", licence.number(), "种类", words.of("licenceKind", licence.kind()), "企业", enterprise.name(),
          "统一社会信用代码", licence.creditCode(), "有效期自", licence.validFrom(), "有效期至", licence.validUntil(),
          "状态", words.of("licenceState", licence.state()), "终止时间", licence.endedAt(), "接替", licence.previous(),
          "法定代表人或者负责人", enterprise.representative(), "生产经营地址", enterprise.businessAddress());
    }));
  }

  @Bean
  CasefileSection saltLicenceEventSection(Licences licences, LicenceEvents events, SaltWords words, Clerk clerk) {
    return rows("salt-licence-events", "许可证的经过", 11, caseId -> licences.ofCase(caseId).stream()
        .flatMap(licence -> events.of(licence.number()).stream()).map(event -> entry("时间", event.at(),
            "事项", words.of("licenceEvent", event.kind()), "经办", clerk.name(event.officer()), "说明", event.note())));
  }

  @Bean
  CasefileSection saltApplicationSection(SaltApplications applications, SaltWords words) {
    return section("salt-application", "许可申请", 10, caseId -> applications.find(caseId).map(application -> entry(
        "申请号", application.caseId(), "企业", application.applicantName(), "统一社会信用代码", application.creditCode(),
        "许可证种类", words.of("licenceKind", application.kind()), "提出日期", application.appliedOn(),
        "原许可证", application.licenceNumber(), "结果", outcome(application.outcome()), "办结日期", application.endedOn(),
        "说明", application.reason())));
  }

  @Bean
  CasefileSection saltViolationSection(Violations violations, SaltEnterprises enterprises, SaltWords words) {
    return section("salt-violation", "违规情形", 10, caseId -> violations.find(caseId).map(violation -> entry(
        "企业", enterprises.get(violation.creditCode()).name(), "情形", words.of("ground", violation.ground()),
        "事实", violation.facts(), "依据的月份", violation.firstMonth() == null ? null
            : violation.firstMonth() + " 至 " + violation.lastMonth(), "结果", outcome(violation.outcome()),
        "办结日期", violation.endedOn())));
  }

  @Bean
  CasefileSection saltStockSection(StockMonths months, StockReports reports) {
    return rows("salt-stock-reports", "库存月报", 10, caseId -> months.ofCase(caseId).stream()
        .flatMap(month -> reports.versions(month.creditCode()).stream().filter(report -> report.month().equals(month.month())))
        .map(report -> entry("月份", report.month().toString(), "第几份", report.version(), "当月销量（吨）", report.sales(),
            "月末库存（吨）", report.stock(), "正常经营", report.operating(), "收到", report.receivedOn(), "更正的理由", report.reason())));
  }

  @Bean
  CasefileSection saltStockCheckSection(StockMonths months, StockChecks checks) {
    return rows("salt-stock-checks", "最低库存的计算", 11, caseId -> months.ofCase(caseId).stream()
        .flatMap(month -> checks.history(month.creditCode()).stream().filter(check -> check.month().equals(month.month())))
        .map(check -> entry("时间", check.at(), "原因", check.cause(), "低于最低库存", check.below(),
            "达不到的日数", check.daysBelow(), "计算", check.derivation())));
  }

  static String outcome(String code) {
    return code == null ? "办理中" : switch (code) {
      case "notAccepted" -> "不予受理";
      case "granted" -> "准予换发";
      case "refused" -> "不予换发";
      case "ended" -> "许可证终止，不再审查";
      case "unfounded" -> "不予处理";
      case "fellAway" -> "重新计算后不再构成，不予处理";
      case "remedied" -> "已改正";
      case "notRequested" -> "没有报请";
      case "kept" -> "省里未予同意";
      case "revoked" -> "已吊销";
      case "withdrawn" -> "已收回";
      default -> throw new IllegalArgumentException("不认识的结果 " + code);
    };
  }

  private static CasefileSection section(String key, String title, int order,
      Function<String, Optional<Map<String, Object>>> row) {
    return rows(key, title, order, caseId -> row.apply(caseId).stream());
  }

  private static CasefileSection rows(String key, String title, int order, Function<String, Stream<Map<String, Object>>> rows) {
    return new CasefileSection() {
      @Override
      public String key() {
        return key;
      }

      @Override
      public String title() {
        return title;
      }

      @Override
      public int order() {
        return order;
      }

      @Override
      public List<Map<String, Object>> rows(String caseId) {
        return rows.apply(caseId).toList();
      }
    };
  }

  private static Map<String, Object> entry(Object... labelsAndValues) {
    Map<String, Object> entry = new LinkedHashMap<>();
    for (int i = 0; i < labelsAndValues.length; i += 2) {
      entry.put((String) labelsAndValues[i], labelsAndValues[i + 1]);
    }
    return entry;
  }
}
