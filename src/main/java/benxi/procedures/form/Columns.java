package benxi.procedures.form;

import benxi.procedures.InputRefused;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the notation of a repeating table, {@code name:姓名:text(20)!; alive:健在:yesno}; a full-width
 * colon or semicolon is as good. The same notation is read by {@code table-field.js} in the browser.
 */
public final class Columns {

  private static final Pattern COLUMN = Pattern.compile(
      "([a-z][A-Za-z0-9]*)\\s*[:\\uFF1A]\\s*([^:\\uFF1A]+?)\\s*[:\\uFF1A]\\s*([A-Za-z]+)\\s*(?:\\((.*)\\))?\\s*([!\\uFF01])?",
      Pattern.DOTALL);
  private static final Pattern BETWEEN = Pattern.compile("[;\\uFF1B](?![^(]*\\))");
  private static final Pattern RANGE = Pattern.compile("(-?[0-9.]+)?\\.\\.(-?[0-9.]+)?");

  private final List<Column> read = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();

  private Columns() {}

  /** @throws InputRefused with every fault of the notation */
  public static List<Column> parse(String notation) {
    List<String> faults = new ArrayList<>();
    List<Column> columns = parse(notation, faults::add);
    if (!faults.isEmpty()) {
      throw new InputRefused(faults);
    }
    return columns;
  }

  static List<Column> parse(String notation, Consumer<String> faults) {
    Columns columns = new Columns();
    for (String part : BETWEEN.split(notation)) {
      if (!part.isBlank()) {
        columns.add(part.strip());
      }
    }
    if (columns.read.isEmpty() && columns.faults.isEmpty()) {
      columns.faults.add("columns 里一列也没有：请写成 name:姓名:text(20)!; alive:健在:yesno 的样子。");
    }
    columns.faults.forEach(faults);
    return List.copyOf(columns.read);
  }

  private void add(String part) {
    Matcher words = COLUMN.matcher(part);
    if (!words.matches()) {
      faults.add("列「" + part + "」读不懂：应写成 键:标签:类型，如 name:姓名:text(20)!，键是小写字母开头的驼峰。");
      return;
    }
    String key = words.group(1);
    CellType type = CellType.of(words.group(3)).orElse(null);
    if (type == null) {
      faults.add("列「" + key + "」的类型「" + words.group(3) + "」不认识：可用 " + CellType.keys() + "。");
      return;
    }
    if (read.stream().anyMatch(column -> column.key().equals(key))) {
      faults.add("列的键「" + key + "」写了两次：请换一个。");
      return;
    }
    column(key, words.group(2), type, words.group(4), words.group(5) != null);
  }

  private void column(String key, String label, CellType type, String detail, boolean required) {
    Map<String, String> choices = Map.of();
    BigDecimal min = type == CellType.AMOUNT ? BigDecimal.ZERO : null;
    BigDecimal max = null;
    Integer maxLength = null;
    try {
      if (type == CellType.CHOICE) {
        choices = choices(detail);
      } else if (detail != null && type.isNumeric()) {
        Matcher range = RANGE.matcher(detail.strip());
        if (!range.matches()) {
          throw new IllegalArgumentException("范围应写成 0..150");
        }
        min = range.group(1) == null ? min : new BigDecimal(range.group(1));
        max = range.group(2) == null ? null : new BigDecimal(range.group(2));
      } else if (detail != null && type == CellType.TEXT) {
        maxLength = Integer.valueOf(detail.strip());
      } else if (detail != null) {
        throw new IllegalArgumentException("这个类型后面没有括号");
      }
      read.add(new Column(key, label, type, required, choices, min, max, maxLength));
    } catch (NumberFormatException noNumber) {
      faults.add("列「" + key + "」括号里的「" + detail + "」不是数：请改正。");
    } catch (IllegalArgumentException fault) {
      faults.add("列「" + key + "」括号里的「" + detail + "」不对：" + fault.getMessage() + "。");
    }
  }

  private static Map<String, String> choices(String detail) {
    Map<String, String> choices = new LinkedHashMap<>();
    for (String choice : detail == null ? new String[0] : detail.split("\\|")) {
      String[] parts = choice.strip().split("=", 2);
      String value = parts[0].strip();
      if (value.isEmpty() || choices.put(value, parts[parts.length - 1].strip()) != null) {
        throw new IllegalArgumentException("选项「" + value + "」是空的或写了两次");
      }
    }
    if (choices.isEmpty()) {
      throw new IllegalArgumentException("choice 要写出选项，如 choice(spouse=配偶|child=子女)");
    }
    return Collections.unmodifiableMap(choices);
  }
}
