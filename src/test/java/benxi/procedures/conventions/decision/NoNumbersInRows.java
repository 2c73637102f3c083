package benxi.procedures.conventions.decision;

import benxi.procedures.model.Model;
import benxi.procedures.model.ModelFault;
import benxi.procedures.model.ModelRule;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** No number of the law stands in a decision: ages, amounts and limits come in from the policy book. */
public final class NoNumbersInRows implements ModelRule {

  private static final Pattern NUMBER = Pattern.compile("(?<![A-Za-z0-9_.])(?!(0|1)(?![0-9.]))\\d+");

  @Override
  public Stream<ModelFault> faults(Model model) {
    return model.elements("inputEntry", "outputEntry", "inputExpression", "literalExpression")
        .filter(cell -> Model.children(cell, "text").map(Model::text)
            .anyMatch(text -> NUMBER.matcher(text.replaceAll("\"[^\"]*\"", "")).find()))
        .map(cell -> model.fault(cell, "有写死的数字。请写进 config/policy，由程序算好后作为输入给决策表（例如 reachedElderlyAge）。"));
  }
}
