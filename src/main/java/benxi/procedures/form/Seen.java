package benxi.procedures.form;

import java.util.regex.Pattern;

/** What of a text a reader sees: what nobody sees is refused, and a text of blanks only is empty. */
final class Seen {

  /** Controls, half characters, marks that turn the reading direction; joiners inside of words and pictographs stay. */
  private static final Pattern HIDDEN =
      Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Cf}\\p{Zl}\\p{Zp}\\uFFFE\\uFFFF&&[^\\n\\r\\t\\u200C\\u200D]]");
  /** Blanks of all kinds, joiners without anything to join, and letters that are drawn as nothing. */
  private static final Pattern NOTHING = Pattern.compile("[\\p{Z}\\p{C}\\p{M}\\u115F\\u1160\\u2800\\u3164\\uFFA0]*");

  private Seen() {}

  static boolean hasHidden(String text) {
    return HIDDEN.matcher(text).find();
  }

  static boolean isNothing(String text) {
    return !hasHidden(text) && NOTHING.matcher(text).matches();
  }

  /** On one line, for a sentence. */
  static String onOneLine(String text) {
    return HIDDEN.matcher(text).replaceAll(" ").replaceAll("[\\n\\r\\t]+", " ").strip();
  }
}
