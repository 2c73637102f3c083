package benxi.procedures.notice;

import java.util.Arrays;
import java.util.Optional;

/** What the new investigation says of an objection (第22条第5款). */
enum Conclusion {

  UPHELD("upheld", "成立"),
  PARTLY_UPHELD("partlyUpheld", "部分成立"),
  REJECTED("rejected", "不成立");

  private final String code;
  private final String words;

  Conclusion(String code, String words) {
    this.code = code;
    this.words = words;
  }

  static Optional<Conclusion> of(String code) {
    return Arrays.stream(values()).filter(conclusion -> conclusion.code.equals(code)).findFirst();
  }

  /** As the form and the register write it. */
  String code() {
    return code;
  }

  String words() {
    return words;
  }
}
