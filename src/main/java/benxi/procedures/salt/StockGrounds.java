package benxi.procedures.salt;

import benxi.procedures.policy.PolicyBook;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Finds in the register of stock what is a ground (第八部分第3项, 第4项; 第二部分). What a case has rested on is no
 * ground again, unless it had fallen away; while a case of a ground is open there is no second one: one opened by hand
 * comes to rest on the months that the reports show.
 */
@Component
class StockGrounds {

  private static final String MONTHS = "monthsBelow";
  private static final String DAYS = "daysBelow";
  private static final String CLOSED = "notOperating";

  private final StockReports reports;
  private final StockChecks checks;
  private final Violations violations;
  private final PolicyBook policy;
  private final Clock clock;

  StockGrounds(StockReports reports, StockChecks checks, Violations violations, PolicyBook policy, Clock clock) {
    this.reports = reports;
    this.checks = checks;
    this.violations = violations;
    this.policy = policy;
    this.clock = clock;
  }

  /** The caller holds the enterprise, so that two reports at the same moment do not find the same twice. */
  List<StockGround> newOf(String creditCode) {
    List<StockGround> found = new ArrayList<>();
    row(creditCode, MONTHS, "个月达不到食盐最低库存量", found);
    row(creditCode, CLOSED, "个月没有正常经营", found);
    days(creditCode, found);
    return found;
  }

  /** Whether the reports, as they are computed now, show the ground of a case that rests on them. */
  boolean show(Violation known) {
    if (DAYS.equals(known.ground())) {
      return sum(lowDays(known.creditCode()).getOrDefault(known.firstMonth().getYear(), List.of())) >= neededDays();
    }
    List<Violation> others = same(known.creditCode(), known.ground()).stream()
        .filter(other -> !other.caseId().equals(known.caseId())).toList();
    return rows(known.creditCode(), known.ground(), others).stream().anyMatch(run -> run.stream().anyMatch(known::restsOn));
  }

  private void row(String creditCode, String ground, String what, List<StockGround> found) {
    List<Violation> same = same(creditCode, ground);
    if (same.stream().anyMatch(known -> known.open() && known.restsOnReports())) {
      return;
    }
    rows(creditCode, ground, same).stream().findFirst().ifPresent(run -> {
      YearMonth first = run.get(0);
      YearMonth last = run.get(run.size() - 1);
      found.add(new StockGround(ground, first, last, "月报显示：" + first + " 至 " + last + " 连续" + run.size() + what + "。", open(same)));
    });
  }

  /** Enough months in a row that none of these cases has used up. */
  private List<List<YearMonth>> rows(String creditCode, String ground, List<Violation> cases) {
    int needed = policy.value(MONTHS.equals(ground) ? "salt/months-below" : "salt/months-not-operating", LocalDate.now(clock)).whole();
    return Runs.of(months(creditCode, ground)).stream()
        .map(run -> Runs.after(run, month -> cases.stream().anyMatch(known -> known.hasUsedUp(month))))
        .filter(run -> run.size() >= needed).toList();
  }

  private List<YearMonth> months(String creditCode, String ground) {
    return MONTHS.equals(ground)
        ? checks.latest(creditCode).values().stream().filter(StockCheck::below).map(StockCheck::month).toList()
        : reports.of(creditCode).stream().filter(report -> !report.operating()).map(StockReport::month).toList();
  }

  private void days(String creditCode, List<StockGround> found) {
    List<Violation> same = same(creditCode, DAYS);
    if (same.stream().anyMatch(known -> known.open() && known.restsOnReports())) {
      return;
    }
    lowDays(creditCode).forEach((year, low) -> {
      boolean dealtWith = same.stream().anyMatch(known -> known.firstMonth() != null && known.hasUsedUp(known.firstMonth())
          && known.firstMonth().getYear() == year);
      if (sum(low) >= neededDays() && !dealtWith && found.stream().noneMatch(other -> other.ground().equals(DAYS))) {
        found.add(new StockGround(DAYS, low.get(0).month(), low.get(low.size() - 1).month(),
            "月报显示：" + year + "年累计" + sum(low) + "日社会责任储备量达不到平均月销量。", open(same)));
      }
    });
  }

  /** The months with days of low stock, by year. */
  private Map<Integer, List<StockCheck>> lowDays(String creditCode) {
    return checks.latest(creditCode).values().stream().filter(check -> check.daysBelow() > 0)
        .collect(Collectors.groupingBy(check -> check.month().getYear(), TreeMap::new, Collectors.toList()));
  }

  private int neededDays() {
    return policy.value("salt/days-below-a-year", LocalDate.now(clock)).whole();
  }

  private static int sum(List<StockCheck> low) {
    return low.stream().mapToInt(StockCheck::daysBelow).sum();
  }

  /** The case of the ground that was opened by hand before the reports showed it. */
  private static String open(List<Violation> same) {
    return same.stream().filter(Violation::open).findFirst().map(Violation::caseId).orElse(null);
  }

  private List<Violation> same(String creditCode, String ground) {
    return violations.of(creditCode).stream().filter(known -> known.ground().equals(ground)).toList();
  }
}
