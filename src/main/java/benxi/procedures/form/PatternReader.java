package benxi.procedures.form;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.function.Consumer;

/**
 * Reads a regular expression as the browser means it, for a library whose time grows with the text only: what a
 * person enters cannot keep the server busy for hours.
 */
final class PatternReader {

  private static final java.util.regex.Pattern OTHERWISE_IN_BROWSER =
      java.util.regex.Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*(?:\\\\[AzQECpP]|\\(\\?(?!:)|\\[\\[:)");
  private static final java.util.regex.Pattern CODE_POINT =
      java.util.regex.Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u([0-9A-Fa-f]{4})");

  private PatternReader() {}

  /** Null for an empty one, and where a fault was added: the rest of a sentence. */
  static Pattern read(String written, Consumer<String> faults) {
    if (written.isEmpty()) {
      return null;
    }
    if (OTHERWISE_IN_BROWSER.matcher(written).find()) {
      faults.accept("正则表达式「" + Shown.of(written) + "」里有浏览器和服务器理解不同的写法（如 (?=…)、\\p、\\A、\\z）：请改用字符组和次数");
      return null;
    }
    try {
      return Pattern.compile(CODE_POINT.matcher(written).replaceAll("$1\\\\x{$2}"));
    } catch (PatternSyntaxException e) {
      faults.accept("正则表达式「" + Shown.of(written) + "」读不懂（" + e.getDescription() + "）：请改正，不用反向引用");
      return null;
    }
  }
}
