package benxi.procedures.conventions.drawing;

import benxi.procedures.conventions.process.Bpmn;
import benxi.procedures.model.Model;
import benxi.procedures.model.ModelFault;
import benxi.procedures.model.ModelRule;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** A label fits: in a task of 100 x 80 six characters by three lines, in a wider one more; outside of shapes three lines. */
public final class LabelsShort implements ModelRule {

  private static final double CHARACTER = 16;
  private static final double LINE = 26;
  private static final int OUTSIDE = 24;

  @Override
  public Stream<ModelFault> faults(Model model) {
    Drawing drawing = new Drawing(model);
    return model.elements().filter(element -> Bpmn.isNode(element) || "sequenceFlow".equals(element.getLocalName()))
        .filter(element -> !Bpmn.isSubProcess(element))
        .filter(element -> Bpmn.label(element).length() > most(drawing, element))
        .map(element -> model.fault(element, "名称「" + Bpmn.label(element) + "」有 " + Bpmn.label(element).length()
            + " 个字，这里最多 " + most(drawing, element) + " 个。请写短些" + (Bpmn.isActivity(element) ? "，或把框画宽。" : "。")));
  }

  private static int most(Drawing drawing, Element element) {
    Box box = drawing.shapes().get(element.getAttribute("id"));
    return !Bpmn.isActivity(element) || box == null ? OUTSIDE
        : (int) (Math.floor(box.width() / CHARACTER) * Math.floor(box.height() / LINE));
  }
}
