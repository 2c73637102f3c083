package benxi.procedures.salt;

import benxi.procedures.InputRefused;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.VariableScope;

/** What the forms of a case have collected, read from the variables of its execution or task. */
record SaltCase(VariableScope scope) {

  private static final int DECIMALS = 3;
  private static final int WHOLE_DIGITS = 12;

  static SaltCase of(VariableScope scope) {
    return new SaltCase(scope);
  }

  /** Null when nothing was entered. */
  String text(String key) {
    Object value = scope.getVariable(key);
    return value == null || value.toString().isBlank() ? null : value.toString();
  }

  boolean yes(String key) {
    Object value = scope.getVariable(key);
    return Boolean.TRUE.equals(value) || "yes".equals(value);
  }

  /** Said to be not so; neither yes nor no when nothing was said. */
  boolean no(String key) {
    return Boolean.FALSE.equals(scope.getVariable(key));
  }

  LocalDate date(String key) {
    String text = text(key);
    return text == null ? null : LocalDate.parse(text);
  }

  /** @throws InputRefused if the field holds more than kilogrammes */
  BigDecimal tonnes(String key, String label) {
    return tonnes(new BigDecimal(text(key)), label);
  }

  static BigDecimal tonnes(BigDecimal written, String label) {
    BigDecimal exact = written.signum() == 0 ? BigDecimal.ZERO : written.stripTrailingZeros();
    if (exact.scale() > DECIMALS || exact.precision() - exact.scale() > WHOLE_DIGITS) {
      throw new InputRefused(label + "“" + written.toPlainString() + "”写法不对：以吨计，最多" + DECIMALS + "位小数（千克），请改正。");
    }
    return exact.setScale(DECIMALS);
  }

  void set(String key, Object value) {
    scope.setVariable(key, value);
  }
}
