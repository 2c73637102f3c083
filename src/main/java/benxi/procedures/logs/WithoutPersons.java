package benxi.procedures.logs;

import benxi.procedures.form.PersonalNumbers;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A line of the log without what people entered. Numbers are masked by their shape. Names and addresses have
 * none, but they are Chinese, and they come into the log through libraries, whose own words are not: Chinese
 * in a library's line is left out, as is the message of an exception, which quotes what it failed on.
 */
final class WithoutPersons {

  private static final String OWN = "benxi.procedures";
  private static final Pattern CHINESE = Pattern.compile("[\\p{IsHan}\\u3000-\\u303f\\uff00-\\uffef]+"
      + "(?:[\\s·]*[\\p{IsHan}\\u3000-\\u303f\\uff00-\\uffef]+)*");
  private static final Pattern FRAME = Pattern.compile("\\s*(?:at \\S.*|\\.\\.\\. \\d+ .*)");
  private static final Pattern THROWN = Pattern.compile("((?:[\\w$]+\\.){2,}[\\w$]*(?:Exception|Error|Refused|Throwable)[\\w$]*): .*");

  private WithoutPersons() {}

  /** @param logger whose line it is: our own lines are written without persons, and say in Chinese what they say */
  static String line(String logger, String text, Throwable thrown) {
    String plain = text;
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause.getMessage() != null && !cause.getMessage().isBlank()) {
        plain = plain.replace(cause.getMessage(), "…");
      }
    }
    if (!logger.startsWith(OWN)) {
      plain = plain.lines().map(WithoutPersons::foreign).collect(Collectors.joining("\n"));
    }
    return PersonalNumbers.maskedWithPhones(plain);
  }

  private static String foreign(String line) {
    return FRAME.matcher(line).matches() ? line
        : CHINESE.matcher(THROWN.matcher(line).replaceAll("$1")).replaceAll("…");
  }
}
