package benxi.procedures.conventions.decision;

import benxi.procedures.model.Model;
import benxi.procedures.model.ModelFault;
import benxi.procedures.model.ModelRule;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** An input lists what it may be, unless it is yes or no, so that a test can walk all of it. */
public final class InputsWithAllowedValues implements ModelRule {

  @Override
  public Stream<ModelFault> faults(Model model) {
    return model.elements("decisionTable").flatMap(table -> Model.children(table, "input"))
        .filter(input -> !isBoolean(input))
        .filter(input -> Model.children(input, "inputValues").findAny().isEmpty())
        .map(input -> model.fault(input, "输入「" + input.getAttribute("label") + "」没有列出允许的值。请列出，或改为布尔。"));
  }

  private static boolean isBoolean(Element input) {
    return Model.children(input, "inputExpression").anyMatch(expression -> expression.getAttribute("typeRef").equals("boolean"));
  }
}
