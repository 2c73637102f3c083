package benxi.procedures.relief.referral;

import java.util.Arrays;

/** What a former recipient may then qualify for (第28条). */
enum Aid {
  LOW_INCOME("lowIncome", "最低生活保障"),
  MEDICAL("medical", "医疗救助"),
  TEMPORARY("temporary", "临时救助");

  final String code;
  final String words;

  Aid(String code, String words) {
    this.code = code;
    this.words = words;
  }

  static Aid of(String code) {
    return Arrays.stream(values()).filter(aid -> aid.code.equals(code)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no aid " + code));
  }
}
