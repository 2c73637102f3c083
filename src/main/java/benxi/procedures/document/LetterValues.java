package benxi.procedures.document;

import benxi.procedures.InputRefused;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Holds the values for a letter against its declaration, and turns them into the words printed. */
class LetterValues {

  private static final Pattern WHOLE_IDENTITY_NUMBER = Pattern.compile("\\d{17}[\\dXx]");

  private final Template template;
  private final List<String> faults = new ArrayList<>();

  LetterValues(Template template) {
    this.template = template;
  }

  Map<String, Object> read(Map<String, ?> data) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Placeholder gap : template.placeholders()) {
      if (!data.containsKey(gap.key()) && gap.empty() == null) {
        faults.add(where(gap) + "没有给出值：请补上这一项。");
      } else if (gap.isTable()) {
        values.put(gap.key(), rows(gap, data.get(gap.key())));
      } else {
        values.put(gap.key(), orEmpty(gap.empty(), data.get(gap.key()), where(gap)));
      }
    }
    List<String> declared = template.placeholders().stream().map(Placeholder::key).toList();
    data.keySet().stream().filter(key -> !declared.contains(key)).forEach(key -> faults.add(
        "文书《" + template.title() + "》（" + template.name() + "）没有“" + key + "”这一项：请去掉它，或在模板和它的说明文件中加上。"));
    if (!faults.isEmpty()) {
      throw new InputRefused(faults);
    }
    return values;
  }

  private List<Map<String, String>> rows(Placeholder table, Object value) {
    List<Map<String, String>> rows = new ArrayList<>();
    if (value == null) {
      return List.of(rowOfNothing(table));
    }
    if (!(value instanceof Iterable<?> lines)) {
      faults.add(where(table) + "应当是若干行，得到的是“" + value + "”：请给出一行一条的清单。");
      return rows;
    }
    for (Object line : lines) {
      String place = where(table) + "第" + (rows.size() + 1) + "行";
      if (!(line instanceof Map<?, ?> cells) || !cells.keySet().equals(table.columns().keySet())) {
        faults.add(place + "的各栏应当是" + table.columns().keySet() + "，得到的是“"
            + (line instanceof Map<?, ?> cells ? cells.keySet() : line) + "”：请逐栏对应。");
        rows.add(Map.of());
        continue;
      }
      Map<String, String> row = new LinkedHashMap<>();
      table.columns().forEach((key, label) ->
          row.put(key, orEmpty("—", cells.get(key), place + "“" + label + "”")));
      rows.add(row);
    }
    if (rows.isEmpty()) {
      rows.add(rowOfNothing(table));
    }
    return rows;
  }

  private Map<String, String> rowOfNothing(Placeholder table) {
    Map<String, String> row = new LinkedHashMap<>();
    Iterator<String> keys = table.columns().keySet().iterator();
    row.put(keys.next(), orEmpty(table.empty(), null, where(table)));
    keys.forEachRemaining(key -> row.put(key, "—"));
    return row;
  }

  private String orEmpty(String empty, Object value, String place) {
    String text = value == null ? "" : text(value);
    if (text == null) {
      faults.add(place + "的值“" + value + "”既不是文字、数，也不是日期：请换成文字。");
      return "";
    }
    if (template.published() && WHOLE_IDENTITY_NUMBER.matcher(text).find()) {
      faults.add(place + "含有完整的公民身份号码：张贴公开的文书只写隐去中间几位的号码。");
    }
    if (!text.isBlank()) {
      return text;
    }
    if (empty == null) {
      faults.add(place + "是空的：请填上，文书中不能留空。");
    }
    return empty;
  }

  private String where(Placeholder gap) {
    return "文书《" + template.title() + "》（" + template.name() + "）的“" + gap.label() + "”（" + gap.key() + "）";
  }

  /** As it is printed; null when the value is of no kind that a letter can show. */
  static String text(Object value) {
    if (value instanceof LocalDate date) {
      return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    if (value instanceof Boolean yes) {
      return yes ? "是" : "否";
    }
    return value instanceof CharSequence || value instanceof Number ? value.toString() : null;
  }
}
