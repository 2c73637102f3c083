package benxi.procedures.conventions.process;

import benxi.procedures.model.Model;
import benxi.procedures.model.ModelFault;
import benxi.procedures.model.ModelRule;
import java.util.List;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** At a gateway that chooses some way is always open: a default flow, or a condition and its opposite. */
public final class ConditionsComplete implements ModelRule {

  @Override
  public Stream<ModelFault> faults(Model model) {
    return model.elements("exclusiveGateway", "inclusiveGateway").filter(gateway -> Bpmn.splits(model, gateway))
        .flatMap(gateway -> faults(model, gateway));
  }

  private static Stream<ModelFault> faults(Model model, Element gateway) {
    List<Element> flows = Bpmn.outgoing(model, gateway);
    String standard = gateway.getAttribute("default");
    List<Element> open = flows.stream().filter(flow -> Bpmn.condition(flow).isEmpty()).toList();
    if (standard.isEmpty() && open.isEmpty() && flows.size() == 2
        && opposite(Bpmn.condition(flows.get(0)), Bpmn.condition(flows.get(1)))) {
      return Stream.empty();
    }
    if (standard.isEmpty()) {
      return Stream.of(model.fault(gateway, "没有默认连线，条件也不是一正一反，可能无路可走。请把其中一条设为默认。"));
    }
    return flows.stream().filter(flow -> flow.getAttribute("id").equals(standard) == !Bpmn.condition(flow).isEmpty())
        .map(flow -> model.fault(flow, flow.getAttribute("id").equals(standard)
            ? "是默认连线，却写了条件。请删去条件。" : "不是默认连线，却没有条件。请写上条件。"));
  }

  private static boolean opposite(String one, String other) {
    return negated(one).equals(plain(other)) || negated(other).equals(plain(one));
  }

  private static String plain(String condition) {
    return condition.replaceAll("^[$#]\\{|}$", "").replaceAll("\\s+", " ").trim();
  }

  private static String negated(String condition) {
    String plain = plain(condition);
    return plain.startsWith("!") ? plain.substring(1).trim()
        : plain.startsWith("not ") ? plain.substring("not ".length()).trim() : "\0";
  }
}
