package benxi.procedures.salt;

import benxi.procedures.policy.PolicyBook;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/**
 * What a report changes: its month is computed, every later month that it reaches is computed again; a month newly below
 * is followed up, and a ground that shows opens a case. All of it stands or falls with the report (第八部分第3项, 第4项).
 */
@Component
class StockJudgement {

  private static final String VIOLATION = "salt-violation";

  /**
   * @param below whether the month itself is below
   * @param again later months that came out otherwise than before
   */
  record Outcome(boolean below, String derivation, List<YearMonth> again) {

    String inWords() {
      return derivation + (again.isEmpty() ? "" : "因此重新计算，结果有变的以后月份：" + String.join("、", again.stream().map(YearMonth::toString).toList()) + "。");
    }
  }

  private final StockReports reports;
  private final StockChecks checks;
  private final StockFindings findings;
  private final StockGrounds grounds;
  private final ShownGrounds shown;
  private final PolicyBook policy;
  private final RuntimeService runtime;

  StockJudgement(StockReports reports, StockChecks checks, StockFindings findings, StockGrounds grounds, ShownGrounds shown,
      PolicyBook policy, RuntimeService runtime) {
    this.reports = reports;
    this.checks = checks;
    this.findings = findings;
    this.grounds = grounds;
    this.shown = shown;
    this.policy = policy;
    this.runtime = runtime;
  }

  /**
   * The caller holds the enterprise.
   *
   * @param what came: 月报 or 更正
   */
  Outcome of(String creditCode, YearMonth month, String what) {
    List<StockReport> all = reports.of(creditCode);
    Map<YearMonth, StockCheck> before = checks.latest(creditCode);
    String cause = month + " 的" + what + "登记后重新计算";
    List<YearMonth> again = new ArrayList<>();
    StockReckoning own = null;
    for (StockReport report : all.stream().filter(later -> !later.month().isBefore(month)).toList()) {
      StockReckoning reckoning = StockReckoning.of(report, all, rule(report.month()));
      StockCheck earlier = before.get(report.month());
      if (report.month().equals(month)) {
        own = reckoning;
        findings.put(creditCode, month, what, earlier, reckoning);
      } else if (earlier == null || !earlier.says(reckoning)) {
        again.add(report.month());
        findings.put(creditCode, report.month(), cause, earlier, reckoning);
      }
    }
    shown.compare(creditCode, cause);
    grounds.newOf(creditCode).forEach(ground -> {
      if (ground.openCase() == null) {
        open(creditCode, ground);
      } else {
        shown.rest(ground);
      }
    });
    return new Outcome(own.below(), own.derivation(), again);
  }

  private void open(String creditCode, StockGround ground) {
    Map<String, Object> found = new HashMap<>();
    found.put("creditCode", creditCode);
    found.put("ground", ground.ground());
    found.put("foundBy", "库存月报");
    found.put("facts", ground.facts());
    found.put("firstMonth", ground.first().toString());
    found.put("lastMonth", ground.last().toString());
    runtime.createProcessInstanceByKey(VIOLATION).setVariables(found).execute();
  }

  private StockRule rule(YearMonth month) {
    LocalDate on = month.atEndOfMonth();
    return new StockRule(policy.value("salt/stock-average-months", on).whole(), policy.value("salt/minimum-stock-factor", on).number());
  }
}
