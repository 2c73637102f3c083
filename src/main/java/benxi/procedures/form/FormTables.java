package benxi.procedures.form;

import java.util.List;
import java.util.Map;

/** Reads the repeating tables of a case by the columns that its deployed forms give them. */
public interface FormTables {

  /**
   * @param processDefinitionId version of the process whose forms are meant
   * @param key                 of the field, e.g. {@code household}
   * @param text                what the variable holds; null or blank: no rows
   * @throws IllegalArgumentException if no form of that version has such a table
   */
  List<Map<String, Object>> rows(String processDefinitionId, String key, String text);

  /** The columns themselves, for whoever shows the table. */
  List<Column> columns(String processDefinitionId, String key);
}
