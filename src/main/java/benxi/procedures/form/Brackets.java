package benxi.procedures.form;

import java.util.ArrayDeque;
import java.util.Deque;

/** The brackets of an expression: the library's time to read it doubles with each one inside another, and with each left open. */
final class Brackets {

  static final int DEEPEST = 6;
  private static final String OPENING = "([{";
  private static final String CLOSING = ")]}";

  private Brackets() {}

  /** False also for comments and quoted names, behind which brackets could be hidden from this count. */
  static boolean areFew(String expression) {
    Deque<Character> open = new ArrayDeque<>();
    boolean inText = false;
    for (int i = 0; i < expression.length(); i++) {
      char sign = expression.charAt(i);
      if (inText) {
        i += sign == '\\' ? 1 : 0;
        inText = sign != '"';
      } else if (sign == '"') {
        inText = true;
      } else if (sign == '`' || expression.startsWith("//", i) || expression.startsWith("/*", i)) {
        return false;
      } else if (OPENING.indexOf(sign) >= 0) {
        open.push(CLOSING.charAt(OPENING.indexOf(sign)));
      } else if (CLOSING.indexOf(sign) >= 0 && (open.isEmpty() || open.pop() != sign)) {
        return false;
      }
      if (open.size() > DEEPEST) {
        return false;
      }
    }
    return open.isEmpty() && !inText;
  }
}
