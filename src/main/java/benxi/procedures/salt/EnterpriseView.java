package benxi.procedures.salt;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** One enterprise for the city's page: its licences with what happened to them, its months, its cases. */
@Component
class EnterpriseView {

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

  /** A heading and what stands below it, line by line. */
  record Part(String heading, List<String> lines) {}

  /** @param chased how often, and when last; null: the report came in time, or may still */
  record MonthLine(YearMonth month, String caseId, String chased, boolean below, List<String> reports, List<String> checks) {}

  record CaseLine(String caseId, String words, String state) {}

  private final SaltEnterprises enterprises;
  private final Licences licences;
  private final LicenceEvents events;
  private final StockMonths months;
  private final StockReports reports;
  private final StockChecks checks;
  private final Violations violations;
  private final SaltWords words;
  private final Clerk clerk;
  private final Clock clock;

  EnterpriseView(SaltEnterprises enterprises, Licences licences, LicenceEvents events, StockMonths months, StockReports reports,
      StockChecks checks, Violations violations, SaltWords words, Clerk clerk, Clock clock) {
    this.enterprises = enterprises;
    this.licences = licences;
    this.events = events;
    this.months = months;
    this.reports = reports;
    this.checks = checks;
    this.violations = violations;
    this.words = words;
    this.clerk = clerk;
    this.clock = clock;
  }

  List<String> changes(String creditCode) {
    return enterprises.changes(creditCode).stream().map(change -> at(change.at()) + " 变更（" + change.reason() + "，"
        + clerk.name(change.by()) + "），以前是：" + change.before()).toList();
  }

  List<Part> licences(String creditCode) {
    return licences.of(creditCode).stream().map(licence -> new Part(words.of("licenceKind", licence.kind()) + " " + licence.number()
        + "，" + licence.validFrom() + " 至 " + licence.validUntil() + "，" + words.of("licenceState", licence.state()),
        events.of(licence.number()).stream().map(event -> at(event.at()) + " " + words.of("licenceEvent", event.kind()) + "（"
            + clerk.name(event.officer()) + "）" + (event.note() == null ? "" : "：" + event.note())).toList())).toList();
  }

  /** The newest first. */
  List<MonthLine> months(String creditCode) {
    return months.of(creditCode).stream().sorted((a, b) -> b.month().compareTo(a.month())).map(month -> {
      List<StockCheck> computed = checks.history(creditCode).stream().filter(check -> check.month().equals(month.month())).toList();
      boolean below = !computed.isEmpty() && computed.get(computed.size() - 1).below();
      return new MonthLine(month.month(), month.caseId(), chased(month), below,
          reports.versions(creditCode).stream().filter(report -> report.month().equals(month.month())).map(EnterpriseView::line).toList(),
          computed.stream().map(check -> at(check.at()) + " " + check.cause() + "：" + check.derivation()
              + (check.daysBelow() > 0 ? "当月 " + check.daysBelow() + " 日达不到。" : "")).toList());
    }).toList();
  }

  /** By credit code the months whose report has been chased and has not come. */
  Map<String, String> owed() {
    Map<String, String> owed = new HashMap<>();
    enterprises.all().forEach(enterprise -> {
      List<YearMonth> reported = reports.of(enterprise.creditCode()).stream().map(StockReport::month).toList();
      String missing = months.of(enterprise.creditCode()).stream()
          .filter(month -> month.chasedAt() != null && !reported.contains(month.month()))
          .map(month -> month.month().toString()).collect(Collectors.joining("、"));
      if (!missing.isEmpty()) {
        owed.put(enterprise.creditCode(), missing);
      }
    });
    return owed;
  }

  List<CaseLine> cases(String creditCode) {
    return violations.of(creditCode).stream().map(violation -> new CaseLine(violation.caseId(),
        words.of("ground", violation.ground()) + "。" + violation.facts(), SaltSections.outcome(violation.outcome()))).toList();
  }

  private String chased(StockMonths.Month month) {
    return month.chasedAt() == null ? null : "已催报" + month.chases() + "次，最近 " + at(month.chasedAt()).split(" ")[0];
  }

  private static String line(StockReport report) {
    return "第" + report.version() + "份：" + report.inWords() + "（" + report.receivedOn() + " 收到）";
  }

  private String at(Instant moment) {
    return LocalDateTime.ofInstant(moment, clock.getZone()).format(MOMENT);
  }
}
