package benxi.procedures.salt;

import java.math.BigDecimal;

/** Quantities of salt as people write them: 12.5吨, not 12.500吨. */
final class Tonnes {

  private Tonnes() {}

  static String plain(BigDecimal tonnes) {
    return tonnes.signum() == 0 ? "0" : tonnes.stripTrailingZeros().toPlainString();
  }

  static String words(BigDecimal tonnes) {
    return tonnes == null ? "—" : plain(tonnes) + "吨";
  }
}
