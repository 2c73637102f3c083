package benxi.procedures.salt;

import benxi.procedures.policy.PolicyBook;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Finds in the register of stock what is a ground (第八部分第3项, 第4项; 第二部分). What a case has rested on is no
 * ground again; while a case of a ground is open there is no second one.
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
    List<Violation> cases = violations.of(creditCode);
    Map<YearMonth, StockCheck> computed = checks.latest(creditCode);
    List<StockGround> found = new ArrayList<>();
    row(MONTHS, "salt/months-below", months(computed, StockCheck::below), cases, "个月达不到食盐最低库存量", found);
    row(CLOSED, "salt/months-not-operating", reports.of(creditCode).stream().filter(report -> !report.operating())
        .map(StockReport::month).toList(), cases, "个月没有正常经营", found);
    days(computed, cases, found);
    return found;
  }

  private void row(String ground, String policyKey, Collection<YearMonth> months, List<Violation> cases, String what,
      List<StockGround> found) {
    List<Violation> same = cases.stream().filter(known -> known.ground().equals(ground)).toList();
    int needed = policy.value(policyKey, LocalDate.now(clock)).whole();
    if (same.stream().anyMatch(Violation::open)) {
      return;
    }
    Runs.of(months).stream().map(run -> Runs.after(run, month -> same.stream().anyMatch(known -> known.restsOn(month))))
        .filter(run -> run.size() >= needed).findFirst().ifPresent(run -> {
          YearMonth first = run.get(0);
          YearMonth last = run.get(run.size() - 1);
          found.add(new StockGround(ground, first, last, "月报显示：" + first + " 至 " + last + " 连续" + run.size() + what + "。"));
        });
  }

  private void days(Map<YearMonth, StockCheck> computed, List<Violation> cases, List<StockGround> found) {
    int needed = policy.value("salt/days-below-a-year", LocalDate.now(clock)).whole();
    List<Violation> same = cases.stream().filter(known -> known.ground().equals(DAYS)).toList();
    if (same.stream().anyMatch(Violation::open)) {
      return;
    }
    Map<Integer, List<StockCheck>> years = computed.values().stream().filter(check -> check.daysBelow() > 0)
        .collect(Collectors.groupingBy(check -> check.month().getYear()));
    for (int year : new TreeSet<>(years.keySet())) {
      List<StockCheck> low = years.get(year);
      int days = low.stream().mapToInt(StockCheck::daysBelow).sum();
      boolean dealtWith = same.stream().anyMatch(known -> known.firstMonth() != null && known.firstMonth().getYear() == year);
      if (days >= needed && !dealtWith) {
        found.add(new StockGround(DAYS, low.get(0).month(), low.get(low.size() - 1).month(),
            "月报显示：" + year + "年累计" + days + "日社会责任储备量达不到平均月销量。"));
        return;
      }
    }
  }

  private static List<YearMonth> months(Map<YearMonth, StockCheck> computed, Predicate<StockCheck> which) {
    return computed.values().stream().filter(which).map(StockCheck::month).toList();
  }
}
