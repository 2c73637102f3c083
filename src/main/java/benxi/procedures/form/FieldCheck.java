package benxi.procedures.form;

import benxi.procedures.form.Field.Rules;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Holds the value of one open field against the form's settings and our checks. */
class FieldCheck {

  /** A variable's text column; a longer text would break the transaction. */
  private static final int LONGEST = 4000;
  private static final Pattern EMAIL =
      Pattern.compile("[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-zA-Z0-9-]{1,63}(\\.[a-zA-Z0-9-]{1,63}){1,8}");
  private static final Pattern LINE_END = Pattern.compile("[\\n\\r]");

  private final Field field;
  private final Rules rules;
  private final Surroundings around;
  private final List<Fault> faults = new ArrayList<>();

  FieldCheck(Field field, Surroundings around) {
    this.field = field;
    this.rules = field.rules();
    this.around = around;
  }

  /**
   * @param value null: nothing was entered
   * @param whole false: a draft, in which a required field may be empty
   */
  Verdict judge(Object value, boolean whole) {
    if (value == null) {
      return whole && rules.required() ? missing() : Verdict.right(null);
    }
    Object kept = switch (field.type()) {
      case TEXTFIELD, TEXTAREA -> text(value);
      case NUMBER -> number(value);
      case CHECKBOX -> checkbox(value, whole);
      case RADIO, SELECT -> choice(value);
      case CHECKLIST, TAGLIST -> choices(value);
      case DATE, TIME, DATETIME -> new TimeCheck(rules.time(), around.now()).judge(field.type(), value, faults);
    };
    if (kept == null || !faults.isEmpty()) {
      return new Verdict(null, List.copyOf(faults));
    }
    for (Check check : rules.checks()) {
      kept = check.normal(kept);
      check.fault(kept, around).ifPresent(faults::add);
    }
    return new Verdict(kept, List.copyOf(faults));
  }

  private static Verdict missing() {
    return Verdict.wrong(Fault.of("没有填写", "这一项必填"));
  }

  private Object text(Object value) {
    if (!(value instanceof String written)) {
      return refuse("类型不对", "应为文字");
    }
    // What is measured is what is kept; a table's blanks are its empty cells.
    String text = field.table() == null ? written.strip() : written;
    if (text.length() > LONGEST) {
      return refuse("有 " + text.length() + " 个字符", "最多 " + LONGEST + " 个");
    }
    if (Seen.hasHidden(text) || field.type() == FieldType.TEXTFIELD && LINE_END.matcher(text).find()) {
      return refuse("含有换行或看不见的字符", "请删去后重新输入");
    }
    if (field.table() != null) {
      return table(text);
    }
    length(text);
    if (rules.pattern() != null && !rules.pattern().matcher(text).find()) {
      wrong("格式不对", "应符合 " + rules.pattern().pattern());
    }
    if (rules.email() && !EMAIL.matcher(text).matches()) {
      wrong("不是邮箱地址", "应如 zhang@example.cn");
    }
    return text;
  }

  private void length(String text) {
    BigDecimal length = BigDecimal.valueOf(text.length());
    limit(rules.minLength()).filter(min -> length.compareTo(min) < 0)
        .ifPresent(min -> wrong("有 " + length + " 个字", "至少要 " + min.toPlainString() + " 个"));
    limit(rules.maxLength()).filter(max -> length.compareTo(max) > 0)
        .ifPresent(max -> wrong("有 " + length + " 个字", "最多 " + max.toPlainString() + " 个"));
  }

  private Object table(String text) {
    Rows rows = Rows.read(field.table().columns(), text, around.now().toLocalDate());
    faults.addAll(rows.faults());
    if (rows.list().size() < field.table().minRows()) {
      wrong("有 " + rows.list().size() + " 行", "至少要 " + field.table().minRows() + " 行");
    }
    if (rows.list().size() > field.table().maxRows()) {
      wrong("有 " + rows.list().size() + " 行", "最多 " + field.table().maxRows() + " 行");
    }
    if (rows.text().length() > LONGEST) {
      wrong("整张表有 " + rows.text().length() + " 个字符", "最多 " + LONGEST + " 个");
    }
    return rows.text();
  }

  private Object number(Object value) {
    if (value instanceof String != rules.asText() || Numbers.of(value).isEmpty()) {
      return rules.asText() ? refuse("不是写成文字的数", "应为写成文字的数，如 1234.5") : refuse("不是数", "应为数，如 1234.5");
    }
    BigDecimal number = Numbers.of(value).get();
    if (Numbers.isTooLong(number)) {
      return refuse("数太长", "最多15位整数、10位小数");
    }
    if (rules.decimalDigits() != null && Numbers.decimals(number) > rules.decimalDigits()) {
      wrong("有 " + Numbers.decimals(number) + " 位小数", rules.decimalDigits() == 0 ? "应为整数" : "最多 " + rules.decimalDigits() + " 位小数");
    }
    if (rules.increment() != null && rules.increment().signum() > 0 && number.remainder(rules.increment()).signum() != 0) {
      wrong("不是整倍数", "应为 " + rules.increment().toPlainString() + " 的整数倍");
    }
    limit(rules.min()).filter(min -> number.compareTo(min) < 0)
        .ifPresent(min -> wrong("太小", "不能小于 " + min.toPlainString()));
    limit(rules.max()).filter(max -> number.compareTo(max) > 0)
        .ifPresent(max -> wrong("太大", "不能大于 " + max.toPlainString()));
    return value;
  }

  private Object checkbox(Object value, boolean whole) {
    if (!(value instanceof Boolean checked)) {
      return refuse("类型不对", "应为 是 或 否（true、false）");
    }
    return whole && rules.required() && !checked ? refuse("没有勾选", "这一项必须勾选") : checked;
  }

  private Object choice(Object value) {
    if (value instanceof List<?> || value instanceof Map<?, ?> || value instanceof Submission.Alien) {
      return refuse("类型不对", "应为选项之一");
    }
    return isOption(value, field.options().in(around.data())) ? value : null;
  }

  private Object choices(Object value) {
    if (!(value instanceof List<?> chosen)) {
      return refuse("类型不对", "应为选项的列表（JSON 数组）");
    }
    Map<Object, String> options = field.options().in(around.data());
    Set<Object> seen = new HashSet<>();
    for (Object choice : chosen) {
      if (isOption(choice, options) && !seen.add(Options.comparable(choice))) {
        wrong("「" + Shown.of(choice) + "」选了两次", "请去掉一个");
      }
    }
    return chosen;
  }

  private boolean isOption(Object value, Map<Object, String> options) {
    if (options.containsKey(Options.comparable(value))) {
      return true;
    }
    if (options.isEmpty()) {
      wrong("现在没有可选的选项", "请留空");
      return false;
    }
    wrong("不在选项里", "可选 " + Shown.of(options.entrySet().stream()
            .map(option -> option.getKey().equals(option.getValue()) ? option.getValue() : option.getValue() + "（" + option.getKey() + "）")
            .toList()) + (field.options().reason() == null ? "" : "。" + field.options().reason()));
    return false;
  }

  private Optional<BigDecimal> limit(Limit limit) {
    return limit == null ? Optional.empty() : limit.in(around.data());
  }

  private Object refuse(String wrong, String right) {
    wrong(wrong, right);
    return null;
  }

  private void wrong(String wrong, String right) {
    faults.add(Fault.of(wrong, right));
  }
}
