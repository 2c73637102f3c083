package benxi.procedures.salt;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;

/**
 * A month as it was computed once, and why; a later one takes its place and leaves it.
 *
 * @param cause the report, the late report or the correction that made it be computed
 */
record StockCheck(YearMonth month, Instant at, String cause, BigDecimal average, BigDecimal minimum, boolean below,
    int daysBelow, String derivation) {

  String verdict() {
    return StockReckoning.verdict(average, below, daysBelow);
  }

  /** Whether computing the month again has come to the same. */
  boolean says(StockReckoning again) {
    return below == again.below() && daysBelow == again.daysBelow() && derivation.equals(again.derivation());
  }
}
