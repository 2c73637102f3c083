package benxi.procedures.notice;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Identity and telephone numbers in what is about to be published. A number is recognised by its
 * shape and a possible birth date, not by its check digit: a mistyped one gives a person away as well.
 */
final class PersonalNumbers {

  private static final String GAP = "[ \\-]?";
  private static final Pattern IDENTITY = Pattern.compile(
      "(?<![\\p{Nd}A-Za-z])(?:\\p{Nd}" + GAP + "){17}[\\p{Nd}XxＸｘ](?![\\p{Nd}A-Za-z])"
          + "|(?<![\\p{Nd}A-Za-z])(?:\\p{Nd}" + GAP + "){14}\\p{Nd}(?![\\p{Nd}A-Za-z])");
  private static final Pattern PHONE = Pattern.compile(
      "(?<!\\p{Nd})(?:\\+?86" + GAP + ")?1[3-9](?:" + GAP + "\\p{Nd}){9}(?!\\p{Nd})"
          + "|(?<!\\p{Nd})0\\p{Nd}{2,3}" + GAP + "\\p{Nd}{7,8}(?!\\p{Nd})");

  private PersonalNumbers() {}

  /** The text with every identity number masked: 210521********0012. */
  static String masked(String text) {
    return IDENTITY.matcher(text).replaceAll(found -> Matcher.quoteReplacement(
        isIdentity(found) ? mask(plain(found)) : found.group()));
  }

  /** The first telephone number in the text, as it stands there. */
  static Optional<String> phone(String text) {
    Matcher phone = PHONE.matcher(masked(text));
    return phone.find() ? Optional.of(phone.group()) : Optional.empty();
  }

  private static boolean isIdentity(MatchResult found) {
    String number = plain(found);
    String born = number.length() == 18 ? number.substring(6, 14) : "19" + number.substring(6, 12);
    try {
      LocalDate.of(Integer.parseInt(born.substring(0, 4)), Integer.parseInt(born.substring(4, 6)),
          Integer.parseInt(born.substring(6)));
      return born.startsWith("19") || born.startsWith("20");
    } catch (DateTimeException notABirthDate) {
      return false;
    }
  }

  private static String plain(MatchResult found) {
    return Normalizer.normalize(found.group(), Normalizer.Form.NFKC).replaceAll("[ \\-]", "");
  }

  private static String mask(String number) {
    int hidden = number.length() == 18 ? 8 : 6;
    return number.substring(0, 6) + "*".repeat(hidden) + number.substring(6 + hidden);
  }
}
