package benxi.procedures.salt;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What an enterprise reports of a month, in tonnes.
 *
 * @param stock     at the end of the month, which is that of its last day
 * @param lowDays   days of less stock, which no period names twice
 * @param operating false: the enterprise was closed
 * @param reason    of a correction; null: the first report
 */
record StockReport(String creditCode, YearMonth month, int version, BigDecimal sales, BigDecimal stock, List<LowDays> lowDays,
    boolean operating, LocalDate receivedOn, String reason) {

  /** What is reported, in words. */
  String inWords() {
    return "销量 " + Tonnes.words(sales) + "，月末库存 " + Tonnes.words(stock) + (operating ? "" : "，停产歇业");
  }

  /** Whether it says the same of the month as another version. */
  boolean says(StockReport other) {
    return sales.compareTo(other.sales) == 0 && stock.compareTo(other.stock) == 0 && operating == other.operating
        && lowDays.equals(other.lowDays);
  }

  /** Days of the same stock. */
  record LowDays(LocalDate from, LocalDate to, BigDecimal stock) {

    int days() {
      return (int) ChronoUnit.DAYS.between(from, to) + 1;
    }

    boolean meets(LowDays other) {
      return !from.isAfter(other.to) && !other.from.isAfter(to);
    }
  }
}
