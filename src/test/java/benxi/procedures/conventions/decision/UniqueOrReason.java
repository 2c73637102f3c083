package benxi.procedures.conventions.decision;

import benxi.procedures.model.Model;
import benxi.procedures.model.ModelFault;
import benxi.procedures.model.ModelRule;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** At most one row answers, unless the description says why another way is needed. */
public final class UniqueOrReason implements ModelRule {

  @Override
  public Stream<ModelFault> faults(Model model) {
    return model.elements("decisionTable")
        .filter(table -> !table.getAttribute("hitPolicy").matches("|UNIQUE"))
        .filter(table -> !describes(table) && !describes((Element) table.getParentNode()))
        .map(table -> model.fault(table, "命中方式是 " + table.getAttribute("hitPolicy")
            + "，却没有说明为什么不是 UNIQUE。请写在说明(description)里，或改为 UNIQUE。"));
  }

  private static boolean describes(Element element) {
    return Model.children(element, "description").map(Model::text).anyMatch(text -> !text.isEmpty());
  }
}
