package benxi.procedures.salt;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the register of stock says of an enterprise, for those who examine it. */
@Component
class StockWords {

  private static final int SHOWN = 12;

  private final StockMonths months;
  private final StockChecks checks;

  StockWords(StockMonths months, StockChecks checks) {
    this.months = months;
    this.checks = checks;
  }

  /** The last months, the newest first. */
  String summary(String creditCode) {
    Map<YearMonth, StockCheck> latest = checks.latest(creditCode);
    List<StockMonths.Month> opened = months.of(creditCode);
    String words = opened.stream().sorted((a, b) -> b.month().compareTo(a.month())).limit(SHOWN)
        .filter(month -> latest.containsKey(month.month()) || month.chasedAt() != null)
        .map(month -> line(month.month(), latest.get(month.month()))).collect(Collectors.joining("\n"));
    return words.isEmpty() ? "还没有月报。" : words;
  }

  /** 2018-05：低于最低库存 … */
  private static String line(YearMonth month, StockCheck check) {
    return check == null ? month + "：没有报送，已催报。"
        : month + "：" + check.derivation() + (check.daysBelow() > 0 ? "当月 " + check.daysBelow() + " 日达不到。" : "");
  }

  /** The minimum of the last month that was computed. */
  String minimum(String creditCode) {
    return checks.latest(creditCode).values().stream().reduce((before, last) -> last)
        .map(last -> Tonnes.words(last.minimum())).orElse("还没有月报，未核定");
  }
}
