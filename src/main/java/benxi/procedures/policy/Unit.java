package benxi.procedures.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The units that a policy value can have, and what can stand as a value in each. */
enum Unit {

  WORKING_DAYS("工作日", "个工作日", Kind.WHOLE),
  DAYS("日", "日", Kind.WHOLE),
  MONTHS("月", "个月", Kind.WHOLE),
  YEARS("年", "年", Kind.WHOLE),
  AGE("岁", "周岁", Kind.WHOLE),
  PERSONS("人", "人", Kind.WHOLE),
  ITEMS("项", "项", Kind.WHOLE),
  ENTERPRISES("家", "家", Kind.WHOLE),
  PERCENT("%", "%", Kind.PERCENT),
  SHARE("比例", "", Kind.SHARE),
  MULTIPLE("倍", "倍", Kind.MULTIPLE),
  YUAN("元", "元", Kind.MONEY),
  YUAN_A_MONTH("元/月", "元/月", Kind.MONEY),
  SCORE("分", "分", Kind.WHOLE),
  DATE("日期", "", Kind.DATE),
  OPTION("选项", "", Kind.OPTION);

  private enum Kind {
    WHOLE("大于0的整数"),
    PERCENT("大于0、不超过100的数"),
    SHARE("像 2/3 这样大于0、不超过1的分数"),
    MULTIPLE("大于0的数"),
    MONEY("不小于0、最多两位小数的金额"),
    DATE("像 2017-09-30 这样的实有日期"),
    OPTION("options 中列出的一项");

    private final String words;

    Kind(String words) {
      this.words = words;
    }
  }

  private final String word;
  private final String afterValue;
  private final Kind kind;

  Unit(String word, String afterValue, Kind kind) {
    this.word = word;
    this.afterValue = afterValue;
    this.kind = kind;
  }

  static Optional<Unit> named(String word) {
    return Arrays.stream(values()).filter(unit -> unit.word.equals(word)).findFirst();
  }

  static List<String> names() {
    return Arrays.stream(values()).map(Unit::word).toList();
  }

  String word() {
    return word;
  }

  /** 20个工作日, 30%, 2/3. */
  String say(String value) {
    return value + afterValue;
  }

  /** What a value in this unit has to be, in words. */
  String expected() {
    return kind.words;
  }

  boolean isNumber() {
    return kind != Kind.SHARE && kind != Kind.DATE && kind != Kind.OPTION;
  }

  boolean allows(String written) {
    try {
      return switch (kind) {
        case WHOLE -> written.matches("[1-9][0-9]{0,6}");
        case PERCENT -> isPositive(written) && new BigDecimal(written).compareTo(BigDecimal.valueOf(100)) <= 0;
        case MULTIPLE -> isPositive(written);
        case MONEY -> written.matches("[0-9]{1,12}(\\.[0-9]{1,2})?");
        case SHARE -> isShare(Fraction.parse(written));
        case DATE -> LocalDate.parse(written) != null;
        case OPTION -> true;
      };
    } catch (IllegalArgumentException | DateTimeParseException notWrittenSo) {
      return false;
    }
  }

  private static boolean isPositive(String written) {
    return written.matches("[0-9]{1,9}(\\.[0-9]{1,9})?") && new BigDecimal(written).signum() > 0;
  }

  private static boolean isShare(Fraction share) {
    return share.numerator().signum() > 0 && share.numerator().compareTo(share.denominator()) <= 0;
  }
}
