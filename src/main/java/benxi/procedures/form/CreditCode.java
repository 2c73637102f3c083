package benxi.procedures.form;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The unified social credit code of an organisation by GB 32100. */
public final class CreditCode {

  private static final String SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final Pattern FORM = Pattern.compile("[1-9A-HJ-NPQRTUWXY][1-9A-HJ-NPQRTUWXY][0-9]{6}[" + SIGNS + "]{10}");
  private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

  private CreditCode() {}

  /** As people write it: without blanks around it, letters as capitals. */
  public static String normal(String written) {
    return written.strip().toUpperCase(Locale.ROOT);
  }

  /** Empty if nothing is wrong. */
  public static Optional<Fault> fault(String text) {
    if (text == null || !FORM.matcher(text).matches()) {
      return Optional.of(Fault.of("位数或者字符不对", "应为18位数字或大写字母（不用 I、O、S、V、Z），第3至8位是数字"));
    }
    return Fault.unless(text.charAt(17) == checkSign(text), "末位校验码与前17位不符，有一位或几位抄错了", "请对照证照逐位核对");
  }

  private static char checkSign(String text) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * SIGNS.indexOf(text.charAt(i));
    }
    return SIGNS.charAt((31 - sum % 31) % 31);
  }
}
