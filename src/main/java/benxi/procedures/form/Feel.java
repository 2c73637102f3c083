package benxi.procedures.form;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ParsedExpression;

/** The expressions of forms ({@code =age >= 60}), by the library that the engine's decisions use. */
public final class Feel {

  /** A longer one would be read for too long. */
  private static final int LONGEST = 1000;

  /** Each goes one step deeper, as a bracket does. */
  private static final String SIGNS_IN_A_ROW = "(?s).*(-\\s*){21}.*";

  private final FeelEngineApi engine;

  /** @param clock what {@code today()} and {@code now()} read */
  public Feel(Clock clock) {
    this.engine = FeelEngineBuilder.forJava().withClock(() -> ZonedDateTime.now(clock))
        .withEnabledExternalFunctions(false).build();
  }

  static boolean isExpression(String text) {
    return text.startsWith("=");
  }

  /** Reads {@code =…}; the fault, if it cannot be read, is given as the rest of a sentence. */
  Expression parse(String text, Consumer<String> faults) {
    if (text.length() > LONGEST) {
      faults.accept("表达式「" + Shown.of(text) + "」有 " + text.length() + " 个字符，最多 " + LONGEST + " 个：请拆开或简化");
      return null;
    }
    if (!Brackets.areFew(text)) {
      faults.accept("表达式「" + Shown.of(text) + "」的括号不成对、套得超过 " + Brackets.DEEPEST + " 层，或有注释、反引号：请改正或拆开");
      return null;
    }
    if (text.matches(SIGNS_IN_A_ROW)) {
      faults.accept("表达式「" + Shown.of(text) + "」里连着二十个以上的负号：请去掉多余的");
      return null;
    }
    ParseResult read = engine.parseExpression(text.substring(1));
    if (!read.isSuccess()) {
      faults.accept("表达式「" + Shown.of(text) + "」读不懂（" + Shown.of(read.failure().message()) + "）：请按 FEEL 改正");
      return null;
    }
    return new Expression(engine, read.parsedExpression(), text);
  }

  /** An expression that has been read. */
  record Expression(FeelEngineApi engine, ParsedExpression parsed, String text) {

    /** Its value; null also where it cannot be computed, as in the browser. */
    Object value(Map<String, Object> data) {
      EvaluationResult result = engine.evaluate(parsed, data);
      return result.isSuccess() ? result.result() : null;
    }

    boolean isTrue(Map<String, Object> data) {
      return Boolean.TRUE.equals(value(data));
    }
  }
}
