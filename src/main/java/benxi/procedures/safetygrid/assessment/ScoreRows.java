package benxi.procedures.safetygrid.assessment;

import benxi.procedures.InputRefused;
import benxi.procedures.form.Column;
import benxi.procedures.form.FormTables;
import benxi.procedures.safetygrid.Entered;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The tables in which scores are entered: one row an indicator, which only the scores may change. */
@Component
class ScoreRows {

  private final FormTables forms;

  ScoreRows(FormTables forms) {
    this.forms = forms;
  }

  /** The indicators as the text of a table field, scores left empty. */
  String blank(Entered form, String key, List<Indicator> indicators) {
    List<Column> columns = forms.columns(form.processDefinitionId(), key);
    return indicators.stream().map(indicator -> columns.stream().map(column -> switch (column.key()) {
      case "indicator" -> indicator.name();
      case "points" -> indicator.points().toPlainString();
      default -> "";
    }).collect(Collectors.joining("\t"))).collect(Collectors.joining("\n"));
  }

  /**
   * The rows as they were entered, in the order of the indicators.
   *
   * @throws InputRefused if an indicator or its points were changed, or a score is beyond the points
   */
  List<Map<String, Object>> read(Entered form, String key, String score, List<Indicator> indicators) {
    List<Map<String, Object>> rows = forms.rows(form.processDefinitionId(), key, form.text(key));
    List<String> faults = new ArrayList<>();
    if (rows.size() != indicators.size()) {
      faults.add("表中有 " + rows.size() + " 项，考核指标是 " + indicators.size() + " 项：请逐项填写，不要增减。");
    }
    for (int i = 0; i < Math.min(rows.size(), indicators.size()); i++) {
      check(rows.get(i), score, indicators.get(i), "第" + (i + 1) + "项", faults);
    }
    if (!faults.isEmpty()) {
      throw new InputRefused(faults);
    }
    return rows;
  }

  private static void check(Map<String, Object> row, String score, Indicator indicator, String where, List<String> faults) {
    BigDecimal points = (BigDecimal) row.get("points");
    if (!indicator.name().equals(row.get("indicator")) || points.compareTo(indicator.points()) != 0) {
      faults.add(where + "应当是“" + indicator.name() + "”" + indicator.points().toPlainString() + "分：指标和分值不能改。");
    }
    BigDecimal given = (BigDecimal) row.get(score);
    if (given.compareTo(indicator.points()) > 0) {
      faults.add(where + "“" + indicator.name() + "”填的是 " + given.toPlainString() + " 分，超过分值 " + indicator.points().toPlainString() + "：请改正。");
    }
    if (given.stripTrailingZeros().scale() > 2) {
      faults.add(where + "“" + indicator.name() + "”填的是 " + given.toPlainString() + " 分：最多两位小数。");
    }
  }
}
