package benxi.procedures.form;

import java.util.Collection;

/** A value as a sentence quotes it: on one line, and not longer than a person reads. */
final class Shown {

  private static final int LONGEST = 40;

  private Shown() {}

  static String of(Object value) {
    if (value instanceof Boolean yes) {
      return yes ? "是" : "否";
    }
    String text = value instanceof Collection<?> many
        ? String.join("、", many.stream().map(Shown::of).toList()) : String.valueOf(value);
    String line = Seen.onOneLine(text);
    return line.length() <= LONGEST ? line : line.substring(0, line.offsetByCodePoints(0, Math.min(LONGEST - 1,
        line.codePointCount(0, line.length()) - 1))) + "…";
  }
}
