package benxi.procedures.conventions.process;

import benxi.procedures.model.Model;
import benxi.procedures.model.ModelFault;
import benxi.procedures.model.ModelRule;
import java.util.Map;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** An id is {@code Type_Name}: it says what is drawn and what it means; a flow needs one where it carries a condition. */
public final class IdsByType implements ModelRule {

  private static final Map<String, String> TYPES = Map.ofEntries(
      Map.entry("startEvent", "StartEvent"), Map.entry("endEvent", "EndEvent"),
      Map.entry("intermediateCatchEvent", "Event"), Map.entry("intermediateThrowEvent", "Event"),
      Map.entry("boundaryEvent", "Boundary"), Map.entry("callActivity", "Call"),
      Map.entry("subProcess", "SubProcess"), Map.entry("message", "Message"), Map.entry("sequenceFlow", "Flow"));

  @Override
  public Stream<ModelFault> faults(Model model) {
    return model.elements().filter(element -> !type(element).isEmpty())
        .filter(element -> !element.getAttribute("id").matches(type(element) + "_[A-Z][A-Za-z0-9]*"))
        .map(element -> model.fault(element, "编号应当是 " + type(element) + "_ 加大写字母开头的英文名，例如 "
            + type(element) + "_MaterialsComplete。"));
  }

  private static String type(Element element) {
    if (Bpmn.isTask(element)) {
      return "Task";
    }
    if (Bpmn.isGateway(element)) {
      return "Gateway";
    }
    boolean plainFlow = "sequenceFlow".equals(element.getLocalName()) && Bpmn.condition(element).isEmpty();
    return plainFlow ? "" : TYPES.getOrDefault(element.getLocalName(), "");
  }
}
