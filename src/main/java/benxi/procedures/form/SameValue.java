package benxi.procedures.form;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** Whether a value came back as it was shown: 88 and 88.0 are the same, a day is the same with its midnight. */
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
    return Objects.equals(Options.comparable(a), Options.comparable(b)) || sameText(a, b);
  }

  /** The page may show a stored number or moment as text, and lose the line ends of another system. */
  private static boolean sameText(Object a, Object b) {
    return a instanceof String left && b instanceof String right
        && left.replace("\r\n", "\n").equals(right.replace("\r\n", "\n"));
  }
}
