package benxi.procedures.form;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What can be chosen: written in the form, or a variable's content, or an expression's result.
 *
 * @param fixed      null: from elsewhere
 * @param variable   name of the variable that holds them; null: from elsewhere
 * @param expression null: from elsewhere
 * @param reason     why nothing else may be chosen, e.g. the article; null: not said
 */
record Options(List<Object> fixed, String variable, Feel.Expression expression, String reason) {

  /** Value → label; empty where the variable or the result is no list. */
  Map<Object, String> in(Map<String, Object> data) {
    Object source = fixed != null ? fixed : variable != null ? data.get(variable) : expression.value(data);
    Map<Object, String> options = new LinkedHashMap<>();
    if (source instanceof List<?> items) {
      items.forEach(item -> add(item, options));
    }
    return options;
  }

  private static void add(Object item, Map<Object, String> options) {
    if (item instanceof Map<?, ?> option) {
      Object value = option.containsKey("value") ? option.get("value") : option.get("label");
      Object label = option.containsKey("label") ? option.get("label") : value;
      if (value != null) {
        options.put(comparable(value), String.valueOf(label));
      }
    } else if (item != null) {
      options.put(comparable(item), String.valueOf(item));
    }
  }

  /** 1 and 1.0 are the same choice. */
  static Object comparable(Object value) {
    return value instanceof Number ? Numbers.of(value).<Object>map(BigDecimal::stripTrailingZeros).orElse(value)
        : value;
  }
}
