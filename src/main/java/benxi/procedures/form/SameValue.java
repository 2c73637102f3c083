package benxi.procedures.form;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Whether a value came back as it was shown: 88, 88.0 and the text 88 are the same, a day is the same with its
 * midnight. A read-only field is never written, so that this may be generous.
 */
final class SameValue {

  private SameValue() {}

  static boolean is(Object a, Object b) {
    if (a instanceof List<?> left && b instanceof List<?> right) {
      return left.size() == right.size()
          && IntStream.range(0, left.size()).allMatch(i -> is(left.get(i), right.get(i)));
    }
    if (a instanceof Map<?, ?> left && b instanceof Map<?, ?> right) {
      return left.keySet().equals(right.keySet()) && left.keySet().stream().allMatch(key -> is(left.get(key), right.get(key)));
    }
    return Objects.equals(Options.comparable(a), Options.comparable(b))
        || isScalar(a) && isScalar(b) && asShown(a).equals(asShown(b));
  }

  private static boolean isScalar(Object value) {
    return value instanceof String || value instanceof Number || value instanceof Boolean;
  }

  /** A page shows numbers and moments as text, and a line end as a blank or as its own. */
  private static Object asShown(Object value) {
    Optional<?> number = Numbers.of(value).map(Options::comparable);
    return number.isPresent() ? number.get() : Dates.moment(value).<Object>map(moment -> moment)
        .orElseGet(() -> value.toString().strip().replaceAll("\\s+", " "));
  }
}
