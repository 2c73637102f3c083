package benxi.procedures.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

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
