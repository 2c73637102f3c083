package benxi.procedures.form;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Identity, bank and telephone numbers wherever they stand in a text. An identity number is recognised by
 * its shape and a possible birth date, not by its check digit: a mistyped one gives a person away as well.
 * A bank card's number is told from other long numbers by its check digit (GB/T 15120.1, ISO/IEC 7812-1).
 */
public final class PersonalNumbers {

  private static final String GAP = "[ \\-]?";
  private static final Pattern IDENTITY = Pattern.compile(
      "(?<![\\p{Nd}A-Za-z])(?:\\p{Nd}" + GAP + "){17}[\\p{Nd}XxＸｘ](?![\\p{Nd}A-Za-z])"
          + "|(?<!\\p{Nd})\\p{Nd}{17}[\\p{Nd}XxＸｘ](?![\\p{Nd}A-Za-z])"
          + "|(?<![\\p{Nd}A-Za-z])(?:\\p{Nd}" + GAP + "){14}\\p{Nd}(?![\\p{Nd}A-Za-z])");
  private static final Pattern BANK_CARD = Pattern.compile("(?<![\\p{Nd}A-Za-z])[3-9３-９](?:\\p{Nd}{15,18}"
      + "|\\p{Nd}{3}(?:[ \\-]\\p{Nd}{4}){3}(?:[ \\-]?\\p{Nd}{1,3})?)(?![\\p{Nd}A-Za-z])");
  private static final Pattern PHONE = Pattern.compile(
      "(?<!\\p{Nd})(?:\\+?86" + GAP + ")?1[3-9](?:" + GAP + "\\p{Nd}){9}(?!\\p{Nd})"
          + "|(?<!\\p{Nd})0\\p{Nd}{2,3}" + GAP + "\\p{Nd}{7,8}(?!\\p{Nd})");
  /** The digits in the middle of a hash are no telephone number. */
  private static final Pattern PHONE_OF_NO_HASH = Pattern.compile("(?<![a-f])(?:" + PHONE + ")(?![a-f])");

  private PersonalNumbers() {}

  /** The text with every identity and bank number masked: 210521********0012, 622202*********0123. */
  public static String masked(String text) {
    String identities = IDENTITY.matcher(text).replaceAll(found -> Matcher.quoteReplacement(
        isIdentity(found) ? mask(plain(found), 6, plain(found).length() == 18 ? 4 : 3) : found.group()));
    return BANK_CARD.matcher(identities).replaceAll(found -> Matcher.quoteReplacement(
        isBankCard(plain(found)) ? mask(plain(found), 6, 4) : found.group()));
  }

  /** As {@link #masked}, and telephone numbers as well: for what nobody needs to call, such as a log. */
  public static String maskedWithPhones(String text) {
    return PHONE_OF_NO_HASH.matcher(masked(text)).replaceAll(found -> plain(found).substring(0, 3) + "********");
  }

  /** The first telephone number in the text, as it stands there. */
  public static Optional<String> phone(String text) {
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

  /** Luhn's sum: from the right every second digit counts twice. */
  private static boolean isBankCard(String number) {
    int sum = 0;
    for (int i = 0; i < number.length(); i++) {
      int digit = number.charAt(number.length() - 1 - i) - '0';
      sum += i % 2 == 0 ? digit : digit * 2 / 10 + digit * 2 % 10;
    }
    return sum % 10 == 0;
  }

  private static String mask(String number, int front, int back) {
    return number.substring(0, front) + "*".repeat(number.length() - front - back) + number.substring(number.length() - back);
  }
}
