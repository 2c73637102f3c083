package benxi.procedures.form;

import java.util.Optional;
import java.util.regex.Pattern;

/** A telephone number in China: a mobile one, or a landline with its area code. */
final class PhoneNumber {

  private static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]{9}");
  private static final Pattern LANDLINE = Pattern.compile("0[0-9]{2,3}-?[2-8][0-9]{6,7}(-[0-9]{1,6})?");

  private PhoneNumber() {}

  static Optional<Fault> fault(String text) {
    return Fault.unless(MOBILE.matcher(text).matches() || LANDLINE.matcher(text).matches(),
        "不是电话号码", "应为11位手机号，或带区号的固定电话，如 024-42800000、024-42800000-801");
  }
}
