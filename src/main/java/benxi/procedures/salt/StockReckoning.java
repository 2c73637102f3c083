package benxi.procedures.salt;

import benxi.procedures.salt.StockReport.LowDays;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;

/**
 * Computes a month: the average monthly sales of the last months reported before it, the minimum, whether the stock at
 * its end is below, and on how many days it was (第七部分, 第八部分第3项, 第4项). Compared is what is exact; rounded is
 * what is shown.
 *
 * @param average   null: no earlier month was reported, so that nothing can be below
 * @param daysBelow those that the report names, and the last one if the month ends below
 */
record StockReckoning(BigDecimal average, BigDecimal minimum, boolean below, int daysBelow, String derivation) {

  private static final int SHOWN = 3;

  static StockReckoning of(StockReport report, List<StockReport> all, StockRule rule) {
    List<StockReport> earlier = all.stream().filter(other -> other.month().isBefore(report.month()))
        .sorted(Comparator.comparing(StockReport::month).reversed()).limit(rule.months()).toList();
    if (earlier.isEmpty()) {
      return new StockReckoning(null, null, false, 0, "没有更早的月报，算不出平均月销量，本月不作认定。");
    }
    BigDecimal count = BigDecimal.valueOf(earlier.size());
    BigDecimal sold = earlier.stream().map(StockReport::sales).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal needed = sold.multiply(rule.factor());
    boolean below = isBelow(report.stock(), count, needed);
    int days = report.lowDays().stream().filter(low -> isBelow(low.stock(), count, needed)).mapToInt(LowDays::days).sum();
    boolean lastNamed = report.lowDays().stream().anyMatch(low -> low.to().equals(report.month().atEndOfMonth()));
    BigDecimal average = sold.divide(count, SHOWN, RoundingMode.HALF_UP);
    BigDecimal minimum = needed.divide(count, SHOWN, RoundingMode.HALF_UP);
    return new StockReckoning(average, minimum, below, days + (below && !lastNamed ? 1 : 0),
        months(earlier) + "共" + earlier.size() + "个月销售 " + Tonnes.plain(sold) + " 吨，平均月销量 " + Tonnes.plain(average)
            + " 吨，最低库存 " + Tonnes.plain(minimum) + " 吨；月末库存 " + Tonnes.plain(report.stock()) + " 吨，"
            + (below ? "低于" : "达到") + "最低库存。");
  }

  /** What counts of it, in a few words. */
  String verdict() {
    return verdict(average, below, daysBelow);
  }

  static String verdict(BigDecimal average, boolean below, int daysBelow) {
    return average == null ? "不作认定" : (below ? "低于" : "达到") + "最低库存" + (daysBelow > 0 ? "，当月" + daysBelow + "日达不到" : "");
  }

  /** stock < needed / count, without dividing. */
  private static boolean isBelow(BigDecimal stock, BigDecimal count, BigDecimal needed) {
    return stock.multiply(count).compareTo(needed) < 0;
  }

  private static String months(List<StockReport> earlier) {
    YearMonth last = earlier.get(0).month();
    YearMonth first = earlier.get(earlier.size() - 1).month();
    return first.equals(last) ? first + " " : first + " 至 " + last + " 已报的";
  }
}
