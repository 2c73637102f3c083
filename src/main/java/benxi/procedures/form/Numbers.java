package benxi.procedures.form;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as forms write them. */
final class Numbers {

  private static final int DECIMALS_OF_MONEY = 2;
  private static final Pattern WRITTEN = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,10})?");

  private Numbers() {}

  /** A number written out: no exponent, no thousands separator. */
  static Optional<BigDecimal> written(String text) {
    return WRITTEN.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
  }

  /** The exact decimal that is meant; empty for NaN, infinity and what is no number. */
  static Optional<BigDecimal> of(Object value) {
    if (value instanceof BigDecimal decimal) {
      return Optional.of(decimal);
    }
    if (value instanceof Double || value instanceof Float) {
      double number = ((Number) value).doubleValue();
      return Double.isFinite(number) ? Optional.of(BigDecimal.valueOf(number)) : Optional.empty();
    }
    if (value instanceof Number number) {
      return Optional.of(new BigDecimal(number.toString()));
    }
    return value instanceof String text ? written(text) : Optional.empty();
  }

  /** Longer than it can be written out, or than a page computes exactly. */
  static boolean isTooLong(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    return plain.precision() - plain.scale() > 15 || plain.scale() > 10;
  }

  static int decimals(BigDecimal number) {
    return Math.max(0, number.stripTrailingZeros().scale());
  }

  static Optional<Fault> amountFault(BigDecimal amount) {
    return amount.signum() < 0 ? Optional.of(Fault.of("是负数", "金额不能小于 0，请核对")) : finerThanMoney(amount);
  }

  static Optional<Fault> finerThanMoney(BigDecimal amount) {
    return Fault.unless(decimals(amount) <= DECIMALS_OF_MONEY, "有 " + decimals(amount) + " 位小数", "金额最多两位小数（精确到分）");
  }
}
