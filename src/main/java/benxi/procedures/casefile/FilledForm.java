package benxi.procedures.casefile;

import benxi.procedures.InputRefused;
import benxi.procedures.casefile.SubmittedForm.Entry;
import benxi.procedures.casefile.SubmittedForm.Table;
import benxi.procedures.form.Column;
import benxi.procedures.form.Field;
import benxi.procedures.form.FieldType;
import benxi.procedures.form.FormSchema;
import benxi.procedures.form.Rows;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts what was submitted under the labels of its form: choices by label, dates in words, tables as tables. */
@Component
class FilledForm {

  private final Words words;

  FilledForm(Words words) {
    this.words = words;
  }

  /**
   * @param submitted what was written in the step; a field that is not in it was only shown
   * @param data      the variables from which choices took their options
   */
  List<Entry> entries(FormSchema form, Map<String, Object> submitted, Map<String, Object> data) {
    return form.fields().stream().filter(field -> submitted.containsKey(field.key()))
        .map(field -> entry(field, submitted.get(field.key()), data)).toList();
  }

  private Entry entry(Field field, Object value, Map<String, Object> data) {
    Table table = field.columns().flatMap(columns -> table(columns, value)).orElse(null);
    return new Entry(field.key(), field.label(), value, table == null ? shown(field, value, data) : null, table);
  }

  private String shown(Field field, Object value, Map<String, Object> data) {
    boolean ofTime = field.type() == FieldType.DATE || field.type() == FieldType.DATETIME;
    return ofTime && value instanceof String text ? words.ofWritten(text) : words.of(field.shown(value, data));
  }

  /** Empty: no rows, or a text that is no such table; then it is shown as it is. */
  private Optional<Table> table(List<Column> columns, Object value) {
    if (!(value instanceof String text) || text.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Table(columns.stream().map(Column::label).toList(), Rows.parse(columns, text).stream()
          .map(row -> columns.stream().map(column -> words.of(column.shown(row.get(column.key())))).toList()).toList()));
    } catch (InputRefused written) {
      // Written before these columns were asked for: nothing is lost, only less orderly.
      return Optional.empty();
    }
  }
}
