package benxi.procedures.form;

import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A field of a form: its key is the name of the variable.
 *
 * @param hiddenIf  true for one of them: the field is hidden; its own condition and those of its groups
 * @param readonly  may not be changed; {@code readonlyIf} likewise where it is true; null: no expression
 * @param original  what a read-only field holds where the variable does not exist; null: nothing
 * @param rules     what a value must satisfy
 * @param options   of a choice; null for others
 * @param table     of a repeating table; null for others
 */
public record Field(String key, String label, FieldType type, List<Feel.Expression> hiddenIf, boolean readonly,
    Feel.Expression readonlyIf, Object original, Rules rules, Options options, Table table) {

  /** How a sentence names it. */
  public String named() {
    return "「" + label + "」（" + key + "）";
  }

  /** The columns of a repeating table; empty for other fields. */
  public Optional<List<Column>> columns() {
    return Optional.ofNullable(table).map(Table::columns);
  }

  /**
   * What a reader is shown for a stored value: choices by their labels, otherwise as it is kept.
   *
   * @param value null: not filled in, an empty text
   * @param data  the variables of that time, from which a choice may take its options
   */
  public String shown(Object value, Map<String, Object> data) {
    if (value instanceof Collection<?> many) {
      return String.join("、", many.stream().map(one -> shown(one, data)).toList());
    }
    if (value == null) {
      return "";
    }
    if (value instanceof Boolean yes) {
      return yes ? "是" : "否";
    }
    String plain = value instanceof Number ? Numbers.of(value).map(BigDecimal::toPlainString).orElse(value.toString())
        : value.toString();
    return options == null ? plain : options.in(data).getOrDefault(Options.comparable(value), plain);
  }

  boolean isHidden(Map<String, Object> data) {
    return hiddenIf.stream().anyMatch(condition -> condition.isTrue(data));
  }

  boolean isReadonly(Map<String, Object> data) {
    return readonly || readonlyIf != null && readonlyIf.isTrue(data);
  }

  /**
   * What the form's own settings and our checks ask of a value.
   *
   * @param pattern       null: none
   * @param email         true: an address is asked for
   * @param decimalDigits most decimals of a number; null: any
   * @param increment     step of a number; null: any
   * @param asText        a number that is submitted as text
   * @param time          of a date with time; null for others
   */
  record Rules(boolean required, Limit min, Limit max, Limit minLength, Limit maxLength, Pattern pattern, boolean email,
      Integer decimalDigits, BigDecimal increment, boolean asText, TimeRules time, List<Check> checks) {}

  /**
   * How a date or time is written.
   *
   * @param noPast   days before today are not allowed
   * @param interval minutes between the times that can be chosen
   * @param zone     which zone is written behind a time
   */
  record TimeRules(boolean noPast, int interval, Zone zone) {

    enum Zone { NONE, OFFSET, UTC }
  }

  /** A repeating table: its columns and how many rows it may have. */
  record Table(List<Column> columns, int minRows, int maxRows) {}
}
