package benxi.procedures.relief;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.spin.json.SpinJsonNode;

/** What the forms of a case have collected, read from the variables of its execution or task. */
record CaseData(VariableScope scope) {

  static CaseData of(VariableScope scope) {
    return new CaseData(scope);
  }

  /** Null when nothing was entered. */
  String text(String key) {
    Object value = scope.getVariable(key);
    return value == null || value.toString().isBlank() ? null : value.toString();
  }

  String textOr(String key, String otherwise) {
    String text = text(key);
    return text == null ? otherwise : text;
  }

  boolean yes(String key) {
    Object value = scope.getVariable(key);
    return Boolean.TRUE.equals(value) || "yes".equals(value);
  }

  LocalDate date(String key) {
    String text = text(key);
    return text == null ? null : LocalDate.parse(text);
  }

  /** What was ticked in a checklist or taglist, in the order of the ticks; empty when nothing was. */
  List<String> ticked(String key) {
    Object value = scope.getVariable(key);
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof SpinJsonNode json)) {
      throw new IllegalStateException("variable " + key + " should be a JSON array, but is " + value.getClass());
    }
    List<String> ticks = new ArrayList<>();
    json.elements().forEach(element -> ticks.add(element.stringValue()));
    return ticks;
  }

  /** The rows of a table field, each with these columns in this order; an empty cell is null. */
  List<Map<String, String>> rows(String key, String... columns) {
    String text = text(key);
    if (text == null) {
      return List.of();
    }
    return text.lines().filter(line -> !line.isBlank()).map(line -> {
      String[] cells = line.split("\t", -1);
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < columns.length; i++) {
        row.put(columns[i], i < cells.length && !cells[i].isBlank() ? cells[i].trim() : null);
      }
      return row;
    }).toList();
  }

  void set(String key, Object value) {
    scope.setVariable(key, value);
  }
}
