package benxi.procedures.relief;

import benxi.procedures.form.Column;
import benxi.procedures.form.FormTables;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The repeating tables of a case, read by the columns of the form that was deployed with it: an office
 * may put the columns in another order or add one, and none is taken for another.
 */
@Component
class CaseTables {

  private final FormTables forms;

  CaseTables(FormTables forms) {
    this.forms = forms;
  }

  /**
   * The rows of a table field, cell by column key as it is stored; an empty cell is null.
   *
   * @param needed columns that the rules read
   * @throws IllegalStateException if the form has lost one of them
   */
  List<Map<String, String>> rows(CaseData data, String key, String... needed) {
    String text = data.text(key);
    if (text == null) {
      return List.of();
    }
    require(data, key, needed);
    return forms.rows(data.processDefinitionId(), key, text).stream().map(CaseTables::stored).toList();
  }

  /** These rows as the text of another table field, whose columns have the same keys; its other columns stay empty. */
  String text(CaseData data, String key, List<Map<String, String>> rows) {
    List<Column> columns = forms.columns(data.processDefinitionId(), key);
    return rows.stream().map(row -> columns.stream().map(column -> row.getOrDefault(column.key(), ""))
        .collect(Collectors.joining("\t"))).collect(Collectors.joining("\n"));
  }

  private void require(CaseData data, String key, String... needed) {
    List<String> lost = new ArrayList<>(List.of(needed));
    lost.removeAll(forms.columns(data.processDefinitionId(), key).stream().map(Column::key).toList());
    if (!lost.isEmpty()) {
      throw new IllegalStateException("表单的表格 " + key + " 没有列 " + String.join("、", lost)
          + "：认定条件要用到它们，请在 forms/relief 的表单里补上。");
    }
  }

  private static Map<String, String> stored(Map<String, Object> row) {
    Map<String, String> cells = new LinkedHashMap<>();
    row.forEach((key, value) -> cells.put(key, stored(value)));
    return cells;
  }

  private static String stored(Object value) {
    if (value == null) {
      return null;
    }
    if (value instanceof Boolean yes) {
      return yes ? "是" : "否";
    }
    return value instanceof BigDecimal number ? number.toPlainString()
        : value instanceof LocalDate date ? date.toString() : value.toString();
  }
}
