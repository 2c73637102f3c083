package benxi.procedures.form;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** A limit of a field: a number, or an expression that gives one. */
record Limit(BigDecimal number, Feel.Expression expression) {

  /** Empty where the expression gives no number: then there is no limit, as in the browser. */
  Optional<BigDecimal> in(Map<String, Object> data) {
    return expression == null ? Optional.of(number) : Numbers.of(expression.value(data));
  }
}
