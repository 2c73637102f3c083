package benxi.procedures.salt;

import benxi.procedures.form.CreditCode;

/** Made-up enterprises with right check signs. */
final class CreditCodes {

  private CreditCodes() {}

  static String of(int number) {
    String begin = "91210500%09d".formatted(number);
    return "0123456789ABCDEFGHJKLMNPQRTUWXY".chars().mapToObj(sign -> begin + (char) sign)
        .filter(code -> CreditCode.fault(code).isEmpty()).findFirst().orElseThrow();
  }
}
