package benxi.procedures.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * One cell as it was written.
 *
 * @param value what Java gets; null: empty or faulty
 * @param text  how it is kept
 * @param fault null: nothing is wrong
 */
record Cell(Object value, String text, Fault fault) {

  static Cell read(Column column, String written, LocalDate today) {
    String text = written.strip();
    if (Seen.isNothing(text)) {
      return column.required() ? wrong(text, "没有填写", "这一格必填") : new Cell(null, "", null);
    }
    return switch (column.type()) {
      case TEXT -> column.maxLength() != null && text.length() > column.maxLength()
          ? wrong(text, "有 " + text.length() + " 个字", "最多 " + column.maxLength() + " 个") : right(text, text);
      case NUMBER, INTEGER, AMOUNT -> number(column, text);
      case DATE -> Dates.written(text).map(date -> right(date, date.toString()))
          .orElseGet(() -> wrong(text, "不是真实的日期", "应写成 2017-11-06 的样子"));
      case CHOICE -> choice(column, text);
      case YESNO -> yesno(text);
      case IDENTITY_NUMBER -> of(IdentityNumber.normal(text), IdentityNumber.fault(IdentityNumber.normal(text), today));
      case CREDIT_CODE -> of(CreditCode.normal(text), CreditCode.fault(CreditCode.normal(text)));
      case PHONE -> of(text, PhoneNumber.fault(text));
    };
  }

  private static Cell number(Column column, String text) {
    Optional<BigDecimal> number = Numbers.written(text);
    if (number.isEmpty()) {
      return wrong(text, "不是数", "应写成 1234.5 的样子");
    }
    if (column.type() == CellType.INTEGER && Numbers.decimals(number.get()) > 0) {
      return wrong(text, "有 " + Numbers.decimals(number.get()) + " 位小数", "应为整数");
    }
    Optional<Fault> fault = column.type() == CellType.AMOUNT ? Numbers.finerThanMoney(number.get()) : Optional.empty();
    return fault.or(() -> column.rangeFault(number.get())).map(what -> new Cell(null, text, what))
        .orElseGet(() -> right(number.get(), number.get().toPlainString()));
  }

  private static Cell choice(Column column, String text) {
    if (column.choices().containsKey(text)) {
      return right(text, text);
    }
    return column.choices().entrySet().stream().filter(choice -> choice.getValue().equals(text)).findFirst()
        .map(Map.Entry::getKey).map(value -> right(value, value))
        .orElseGet(() -> wrong(text, "不在选项里", "可选 " + String.join("、", column.choices().values())));
  }

  private static Cell yesno(String text) {
    return switch (text) {
      case "是", "true" -> right(true, "是");
      case "否", "false" -> right(false, "否");
      default -> wrong(text, "写法不对", "应为 是 或 否");
    };
  }

  private static Cell of(String text, Optional<Fault> fault) {
    return fault.map(what -> new Cell(null, text, what)).orElseGet(() -> right(text, text));
  }

  private static Cell right(Object value, String text) {
    return new Cell(value, text, null);
  }

  private static Cell wrong(String text, String wrong, String right) {
    return new Cell(null, text, Fault.of(wrong, right));
  }
}
