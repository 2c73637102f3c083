package benxi.procedures.conventions.process;

import benxi.procedures.model.Model;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** How the rules speak of what is drawn in a process. */
public final class Bpmn {

  private static final Set<String> TASKS = Set.of("task", "userTask", "serviceTask", "sendTask", "receiveTask",
      "manualTask", "businessRuleTask", "scriptTask");
  private static final Set<String> EVENTS = Set.of("startEvent", "endEvent", "intermediateCatchEvent",
      "intermediateThrowEvent", "boundaryEvent");
  private static final Set<String> GATEWAYS = Set.of("exclusiveGateway", "inclusiveGateway", "parallelGateway",
      "eventBasedGateway", "complexGateway");

  private Bpmn() {}

  public static Stream<Element> nodes(Model model) {
    return model.elements().filter(Bpmn::isNode);
  }

  public static Stream<Element> gateways(Model model) {
    return model.elements().filter(Bpmn::isGateway);
  }

  public static Stream<Element> flows(Model model) {
    return model.elements("sequenceFlow");
  }

  public static boolean isNode(Element element) {
    return isActivity(element) || isEvent(element) || isGateway(element);
  }

  public static boolean isActivity(Element element) {
    return TASKS.contains(element.getLocalName()) || isSubProcess(element)
        || "callActivity".equals(element.getLocalName());
  }

  public static boolean isTask(Element element) {
    return TASKS.contains(element.getLocalName());
  }

  public static boolean isSubProcess(Element element) {
    return Set.of("subProcess", "transaction", "adHocSubProcess").contains(element.getLocalName());
  }

  public static boolean isEventSubProcess(Element element) {
    return isSubProcess(element) && "true".equals(element.getAttribute("triggeredByEvent"));
  }

  public static boolean isEvent(Element element) {
    return EVENTS.contains(element.getLocalName());
  }

  public static boolean isGateway(Element element) {
    return GATEWAYS.contains(element.getLocalName());
  }

  public static List<Element> incoming(Model model, Element node) {
    return flows(model).filter(flow -> flow.getAttribute("targetRef").equals(node.getAttribute("id"))).toList();
  }

  public static List<Element> outgoing(Model model, Element node) {
    return flows(model).filter(flow -> flow.getAttribute("sourceRef").equals(node.getAttribute("id"))).toList();
  }

  public static boolean splits(Model model, Element node) {
    return outgoing(model, node).size() > 1;
  }

  /** The label, line breaks taken out. */
  public static String label(Element element) {
    return element.getAttribute("name").replaceAll("\\s+", "");
  }

  public static boolean hasChinese(String text) {
    return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
  }

  public static String condition(Element flow) {
    return Model.children(flow, "conditionExpression").map(Model::text).findFirst().orElse("");
  }

  public static String documentation(Element element) {
    return Model.children(element, "documentation").map(Model::text).findFirst().orElse("");
  }

  /** The extension elements of that local name that belong to this very element. */
  public static Stream<Element> extensions(Element element, String name) {
    return Model.children(element, "extensionElements").flatMap(inner -> Model.children(inner, name));
  }
}
