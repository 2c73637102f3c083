package benxi.procedures.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A citizen's identity number by GB 11643: division, date of birth, sequence, check digit. */
public record IdentityNumber(String text) {

  private static final Pattern FORM = Pattern.compile("[0-9]{17}[0-9X]");
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECK_DIGITS = "10X98765432";
  private static final int FIRST_YEAR = 1850;
  /** The provinces of GB/T 2260; 83 stands on the residence permits of people from Taiwan. */
  private static final List<String> PROVINCES = List.of("11", "12", "13", "14", "15", "21", "22", "23",
      "31", "32", "33", "34", "35", "36", "37", "41", "42", "43", "44", "45", "46", "50", "51", "52", "53",
      "54", "61", "62", "63", "64", "65", "71", "81", "82", "83");

  /** @throws IllegalArgumentException with the fault, if it is not a valid number */
  public IdentityNumber {
    fault(text, null).ifPresent(fault -> {
      throw new IllegalArgumentException("身份证号「" + masked(text) + "」：" + fault.words() + "。");
    });
  }

  /** As people write it: without blanks around it, the x as a capital. */
  public static String normal(String written) {
    return written.strip().toUpperCase(Locale.ROOT);
  }

  /**
   * Empty if nothing is wrong.
   *
   * @param today the last possible date of birth; null: not looked at
   */
  public static Optional<Fault> fault(String text, LocalDate today) {
    if (text == null || !FORM.matcher(text).matches()) {
      return Optional.of(Fault.of("位数或者字符不对", "应为18位：前17位是数字，末位是数字或大写 X"));
    }
    if (!PROVINCES.contains(text.substring(0, 2))) {
      return Optional.of(Fault.of("前两位 " + text.substring(0, 2) + " 不是省级行政区的代码", "请对照证件核对"));
    }
    Optional<LocalDate> bornOn = Dates.compact(text.substring(6, 14));
    if (bornOn.isEmpty() || bornOn.get().getYear() < FIRST_YEAR) {
      return Optional.of(Fault.of("第7至14位 " + text.substring(6, 14) + " 不是真实的出生日期", "请对照证件核对"));
    }
    if (today != null && bornOn.get().isAfter(today)) {
      return Optional.of(Fault.of("出生日期 " + bornOn.get() + " 晚于今天（" + today + "）", "请对照证件核对"));
    }
    // The right digit is not said: a number is not made to fit, it is read again from the card.
    return Fault.unless(text.charAt(17) == checkDigit(text), "末位校验码与前17位不符，有一位或几位抄错了", "请对照证件逐位核对");
  }

  /** As lists, notices and refusals show it: 210521********1234; of what is no such number nothing is shown. */
  public static String masked(String number) {
    return number != null && number.length() == 18
        ? number.substring(0, 6) + "********" + number.substring(14) : "********";
  }

  public LocalDate bornOn() {
    return Dates.compact(text.substring(6, 14)).orElseThrow();
  }

  /** Six digits: the county in which the number was given out. */
  public String divisionCode() {
    return text.substring(0, 6);
  }

  public boolean ofMan() {
    return (text.charAt(16) - '0') % 2 == 1;
  }

  private static char checkDigit(String text) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (text.charAt(i) - '0');
    }
    return CHECK_DIGITS.charAt(sum % 11);
  }
}
