package benxi.procedures.form;

import benxi.procedures.InputRefused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of a repeating table, kept as text: a row a line, cells separated by TAB.
 *
 * @param list   column key → value, in the order of the columns; an empty cell is null
 * @param text   the same rows as they are kept: choices by value, dates as 2017-11-06
 * @param faults each names the row (from 1) and the label of the column
 */
public record Rows(List<Map<String, Object>> list, String text, List<Fault> faults) {

  /**
   * The rows of a stored text.
   *
   * @param text null or blank: no rows
   * @throws InputRefused with every fault, each naming row and column
   */
  public static List<Map<String, Object>> parse(List<Column> columns, String text) {
    Rows rows = read(columns, text, null);
    if (!rows.faults.isEmpty()) {
      throw new InputRefused(rows.faults.stream().map(Fault::sentence).toList());
    }
    return rows.list;
  }

  /** As {@link #parse(List, String)}, with the columns in the notation of the form. */
  public static List<Map<String, Object>> parse(String columns, String text) {
    return parse(Columns.parse(columns), text);
  }

  /** @param today the last possible date of birth of an identity number; null: not looked at */
  static Rows read(List<Column> columns, String text, LocalDate today) {
    List<Map<String, Object>> list = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    for (String line : text == null ? new String[0] : text.split("\\R")) {
      if (!line.isBlank()) {
        list.add(row(columns, line, "第" + (list.size() + 1) + "行", lines, faults, today));
      }
    }
    return new Rows(Collections.unmodifiableList(list), String.join("\n", lines), List.copyOf(faults));
  }

  private static Map<String, Object> row(List<Column> columns, String line, String name, List<String> lines,
      List<Fault> faults, LocalDate today) {
    String[] written = line.split("\t", -1);
    Map<String, Object> row = new LinkedHashMap<>();
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      Cell cell = Cell.read(column, i < written.length ? written[i] : "", today);
      row.put(column.key(), cell.value());
      kept.add(cell.text());
      if (cell.fault() != null) {
        faults.add(cell.fault().at(name + "「" + column.label() + "」", cell.text().isEmpty() ? null : Shown.of(cell.text())));
      }
    }
    for (int i = columns.size(); i < written.length; i++) {
      if (!written[i].isBlank()) {
        faults.add(Fault.of("多出一格「" + Shown.of(written[i]) + "」", "只有 " + columns.size() + " 列，请删去").at(name, null));
      }
    }
    lines.add(String.join("\t", kept));
    return Collections.unmodifiableMap(row);
  }
}
