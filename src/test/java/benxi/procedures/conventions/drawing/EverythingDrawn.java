package benxi.procedures.conventions.drawing;

import benxi.procedures.conventions.process.Bpmn;
import benxi.procedures.model.Model;
import benxi.procedures.model.ModelFault;
import benxi.procedures.model.ModelRule;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** Everything of the process is in the drawing, and each label outside of a shape has its place. */
public final class EverythingDrawn implements ModelRule {

  @Override
  public Stream<ModelFault> faults(Model model) {
    Drawing drawing = new Drawing(model);
    Stream<ModelFault> undrawn = model.elements()
        .filter(element -> Bpmn.isNode(element)
            || element.getLocalName().matches("sequenceFlow|textAnnotation|association|group"))
        .filter(element -> !drawing.isDrawn(element))
        .map(element -> model.fault(element, "没有画出来。请在建模工具里画上。"));
    Stream<ModelFault> unplaced = model.elements()
        .filter(element -> hasLabelOutside(element) && !Bpmn.label(element).isEmpty())
        .filter(element -> drawing.isDrawn(element) && !drawing.labels().containsKey(element.getAttribute("id")))
        .map(element -> model.fault(element, "名称「" + Bpmn.label(element)
            + "」没有写明位置(BPMNLabel)。请在建模工具里把名称拖到合适的地方。"));
    return Stream.concat(undrawn, unplaced);
  }

  private static boolean hasLabelOutside(Element element) {
    return Bpmn.isEvent(element) || Bpmn.isGateway(element) || "sequenceFlow".equals(element.getLocalName());
  }
}
