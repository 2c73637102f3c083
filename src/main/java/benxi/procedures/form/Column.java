package benxi.procedures.form;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * One column of a repeating table.
 *
 * @param choices  value → label, in the order of the form; empty unless of type choice
 * @param min      smallest number allowed; null: none
 * @param max      greatest number allowed; null: none
 * @param maxLength of text; null: none
 */
public record Column(String key, String label, CellType type, boolean required, Map<String, String> choices,
    BigDecimal min, BigDecimal max, Integer maxLength) {

  /** What a reader is shown for a stored value: the label of a choice, else the value; empty for null. */
  public String shown(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Boolean yes) {
      return yes ? "是" : "否";
    }
    return value instanceof BigDecimal number ? number.toPlainString()
        : choices.getOrDefault(value.toString(), value.toString());
  }

  Optional<Fault> rangeFault(BigDecimal number) {
    if (min != null && number.compareTo(min) < 0) {
      return Optional.of(Fault.of("太小", "不能小于 " + min.toPlainString()));
    }
    return max != null && number.compareTo(max) > 0
        ? Optional.of(Fault.of("太大", "不能大于 " + max.toPlainString())) : Optional.empty();
  }
}
