package benxi.procedures.conventions.process;

import benxi.procedures.model.Model;
import benxi.procedures.model.ModelFault;
import benxi.procedures.model.ModelRule;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** Whatever a person looks at has a Chinese label: activities, events, gateways that split by a condition, the process. */
public final class ChineseLabels implements ModelRule {

  @Override
  public Stream<ModelFault> faults(Model model) {
    return model.elements().filter(element -> isLooked(model, element))
        .filter(element -> !Bpmn.hasChinese(Bpmn.label(element)))
        .map(element -> model.fault(element, "名称「" + Bpmn.label(element) + "」不是中文。请用法规里的话写。"));
  }

  private static boolean isLooked(Model model, Element element) {
    if (Bpmn.isGateway(element)) {
      return Bpmn.splits(model, element) && element.getLocalName().matches("exclusiveGateway|inclusiveGateway");
    }
    return Bpmn.isActivity(element) || Bpmn.isEvent(element) || "process".equals(element.getLocalName());
  }
}
