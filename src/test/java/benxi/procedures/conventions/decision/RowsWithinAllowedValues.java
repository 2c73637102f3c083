package benxi.procedures.conventions.decision;

import benxi.procedures.model.Model;
import benxi.procedures.model.ModelFault;
import benxi.procedures.model.ModelRule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** A row speaks only of values that its column allows. */
public final class RowsWithinAllowedValues implements ModelRule {

  private static final Pattern LITERAL = Pattern.compile("\"([^\"]*)\"");

  @Override
  public Stream<ModelFault> faults(Model model) {
    List<ModelFault> faults = new ArrayList<>();
    model.elements("decisionTable").forEach(table -> {
      List<Element> inputs = Model.children(table, "input").toList();
      Model.children(table, "rule").forEach(row -> {
        List<Element> cells = Model.children(row, "inputEntry").toList();
        for (int i = 0; i < Math.min(cells.size(), inputs.size()); i++) {
          Set<String> strange = literals(cells.get(i));
          Set<String> allowed = Model.children(inputs.get(i), "inputValues").findFirst()
              .map(RowsWithinAllowedValues::literals).orElse(strange);
          strange.removeAll(allowed);
          for (String value : strange) {
            faults.add(model.fault(row, "「" + inputs.get(i).getAttribute("label") + "」一列写了 " + value + "，不在允许的值里。请改正。"));
          }
        }
      });
    });
    return faults.stream();
  }

  private static Set<String> literals(Element cell) {
    return Model.children(cell, "text").map(Model::text).flatMap(text -> LITERAL.matcher(text).results())
        .map(found -> found.group(1)).collect(Collectors.toCollection(HashSet::new));
  }
}
