package benxi.procedures.salt;

import static org.assertj.core.api.Assertions.assertThat;

import benxi.procedures.salt.StockReport.LowDays;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("第七部分：平均月销量和最低库存量的计算")
class StockReckoningTest {

  private static final StockRule RULE = new StockRule(12, BigDecimal.ONE);
  private static final YearMonth MAY = YearMonth.of(2018, 5);

  @Test
  @DisplayName("没有更早的月报，不作认定")
  void nothingBefore() {
    StockReckoning result = StockReckoning.of(report(MAY, "100", "0"), List.of(report(MAY, "100", "0")), RULE);
    assertThat(result.below()).isFalse();
    assertThat(result.average()).isNull();
  }

  @Test
  @DisplayName("恰好等于平均月销量的达到，少一千克的低于；平均除不尽也不误判")
  void exactly() {
    List<StockReport> before = List.of(report(MAY.minusMonths(3), "10", "0"), report(MAY.minusMonths(2), "10", "0"),
        report(MAY.minusMonths(1), "11", "0"));
    // 31 / 3 = 10.333…: 10.333 is below, 10.334 is not, whatever is shown.
    assertThat(StockReckoning.of(report(MAY, "0", "10.333"), before, RULE).below()).isTrue();
    assertThat(StockReckoning.of(report(MAY, "0", "10.334"), before, RULE).below()).isFalse();
    assertThat(StockReckoning.of(report(MAY, "0", "10.333"), before, RULE).average()).isEqualByComparingTo("10.333");
    assertThat(StockReckoning.of(report(MAY, "0", "10"), before.subList(0, 2), RULE).below()).isFalse();
  }

  @Test
  @DisplayName("只算本月以前最近的12个已报月份，没有报的月份跳过，本月和以后的不算")
  void lastTwelveReported() {
    List<StockReport> all = new ArrayList<>();
    for (int back = 20; back >= 1; back--) {
      if (back != 5) {
        all.add(report(MAY.minusMonths(back), back > 13 ? "1000" : "10", "0"));
      }
    }
    all.add(report(MAY, "9999", "10"));
    all.add(report(MAY.plusMonths(1), "9999", "0"));
    StockReckoning result = StockReckoning.of(report(MAY, "9999", "10"), all, RULE);
    assertThat(result.average()).isEqualByComparingTo("10");
    assertThat(result.below()).isFalse();
  }

  @Test
  @DisplayName("最低库存按政策值的倍数")
  void factor() {
    List<StockReport> before = List.of(report(MAY.minusMonths(1), "10", "0"));
    assertThat(StockReckoning.of(report(MAY, "0", "14.999"), before, new StockRule(12, new BigDecimal("1.5"))).below()).isTrue();
    assertThat(StockReckoning.of(report(MAY, "0", "15"), before, new StockRule(12, new BigDecimal("1.5"))).below()).isFalse();
  }

  @Test
  @DisplayName("第八部分第4项：列出的各日低于的计入，达到的不计；月末低于的最后一日计入一次")
  void days() {
    List<StockReport> before = List.of(report(MAY.minusMonths(1), "10", "0"));
    List<LowDays> low = List.of(days("2018-05-03", "2018-05-05", "9"), days("2018-05-07", "2018-05-08", "10"));
    assertThat(StockReckoning.of(report(MAY, "0", "10", low), before, RULE).daysBelow()).isEqualTo(3);
    assertThat(StockReckoning.of(report(MAY, "0", "9", low), before, RULE).daysBelow()).isEqualTo(4);
    assertThat(StockReckoning.of(report(MAY, "0", "9", List.of(days("2018-05-30", "2018-05-31", "9"))), before, RULE).daysBelow())
        .isEqualTo(2);
  }

  @Test
  @DisplayName("没有报的月份断开连续；办过的月份以后才重新计")
  void runs() {
    List<YearMonth> months = List.of(MAY, MAY.plusMonths(1), MAY.plusMonths(3), YearMonth.of(2018, 12), YearMonth.of(2019, 1));
    assertThat(Runs.of(months)).containsExactly(List.of(MAY, MAY.plusMonths(1)), List.of(MAY.plusMonths(3)),
        List.of(YearMonth.of(2018, 12), YearMonth.of(2019, 1)));
    assertThat(Runs.after(List.of(MAY, MAY.plusMonths(1), MAY.plusMonths(2)), MAY.plusMonths(1)::equals)).containsExactly(MAY.plusMonths(2));
  }

  private static LowDays days(String from, String to, String stock) {
    return new LowDays(LocalDate.parse(from), LocalDate.parse(to), new BigDecimal(stock));
  }

  private static StockReport report(YearMonth month, String sales, String stock) {
    return report(month, sales, stock, List.of());
  }

  private static StockReport report(YearMonth month, String sales, String stock, List<LowDays> low) {
    return new StockReport("91210500000000001X", month, 1, new BigDecimal(sales), new BigDecimal(stock), low, true,
        month.plusMonths(1).atDay(1), null);
  }
}
