package benxi.procedures.document;

import java.util.Map;

/**
 * A declared gap of a template.
 *
 * @param label   what stands there, in Chinese
 * @param empty   text that stands for no value; null: a value is required
 * @param columns key and label of each column when it is a repeating row of a table; else empty
 */
record Placeholder(String key, String label, String empty, Map<String, String> columns) {

  boolean isTable() {
    return !columns.isEmpty();
  }
}
