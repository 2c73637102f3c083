package benxi.procedures.decision;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.UnaryTests;

/** The values that a table declares for its inputs and outputs; a boolean declares itself, a whole
 * number a range such as {@code [0..6]}. */
final class AllowedValues {

  private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");
  private static final Pattern RANGE = Pattern.compile("\\[(\\d{1,4})\\.\\.(\\d{1,4})]");

  private AllowedValues() {}

  /**
   * The allowed values of each input, by variable, in the order of the columns.
   *
   * @param faults gets a sentence for each input that declares none or is no plain variable
   * @return empty after a fault
   */
  static Map<String, List<?>> ofInputs(DecisionTable table, String where, List<String> faults) {
    Map<String, List<?>> values = new LinkedHashMap<>();
    boolean sound = true;
    for (Input input : table.getInputs()) {
      String variable = input.getInputExpression().getText().getTextContent().strip();
      List<?> allowed = of(input.getInputExpression().getTypeRef(), input.getInputValues());
      if (!variable.matches("[a-z][A-Za-z0-9]*")) {
        faults.add(where + " 的输入“" + input.getLabel() + "”是“" + variable + "”，应当是一个变量名。要算的请另设一张表或由程序算好。");
        sound = false;
      } else if (allowed.isEmpty()) {
        faults.add(where + " 的输入“" + input.getLabel() + "”（" + variable
            + "）没有列出允许的值。请在 Modeler 的 Predefined values 中逐个列出，整数写成 [0..6] 这样的范围。");
        sound = false;
      }
      values.put(variable, allowed);
    }
    return sound ? values : Map.of();
  }

  /** Empty when the output may be anything. */
  static List<?> of(Output output) {
    return of(output.getTypeRef(), output.getOutputValues());
  }

  private static List<?> of(String type, UnaryTests declared) {
    if ("boolean".equals(type)) {
      return List.of(true, false);
    }
    if (declared == null || declared.getText() == null) {
      return List.of();
    }
    if ("integer".equals(type)) {
      return RANGE.matcher(declared.getText().getTextContent().strip()).results().findFirst().map(AllowedValues::each)
          .orElse(List.of());
    }
    return QUOTED.matcher(declared.getText().getTextContent()).results().map((MatchResult m) -> m.group(1)).toList();
  }

  private static List<?> each(MatchResult range) {
    return IntStream.rangeClosed(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2))).boxed().toList();
  }
}
