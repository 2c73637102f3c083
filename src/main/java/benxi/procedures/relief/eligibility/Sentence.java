package benxi.procedures.relief.eligibility;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sentence of a table whose places in braces are filled with the values of the case. */
final class Sentence {

  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

  private Sentence() {}

  /**
   * Fills each {@code {name}}.
   *
   * @throws IllegalStateException the table names a value that the case does not have there
   */
  static String fill(String sentence, Map<String, ?> values) {
    return PLACE.matcher(sentence).replaceAll(place -> {
      Object value = values.get(place.group(1));
      if (value == null) {
        throw new IllegalStateException("决策表的理由“" + sentence + "”中的 {" + place.group(1) + "} 没有对应的值，可用的有 "
            + values.keySet() + "。");
      }
      return Matcher.quoteReplacement(words(value));
    });
  }

  private static String words(Object value) {
    return value instanceof BigDecimal amount
        ? (amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString()) : value.toString();
  }
}
