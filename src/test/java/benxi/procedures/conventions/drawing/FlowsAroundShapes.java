package benxi.procedures.conventions.drawing;

import benxi.procedures.model.Model;
import benxi.procedures.model.ModelFault;
import benxi.procedures.model.ModelRule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A flow goes around what it does not connect. */
public final class FlowsAroundShapes implements ModelRule {

  private static final double TOUCH = 2;

  @Override
  public Stream<ModelFault> faults(Model model) {
    Drawing drawing = new Drawing(model);
    List<ModelFault> faults = new ArrayList<>();
    drawing.flows().forEach((flow, segments) -> drawing.shapes().forEach((shape, box) -> {
      boolean connected = drawing.element(flow).getAttribute("sourceRef").equals(shape)
          || drawing.element(flow).getAttribute("targetRef").equals(shape) || drawing.isInside(flow, shape)
          || onBorder(drawing, flow, shape);
      if (!connected && "sequenceFlow".equals(drawing.element(flow).getLocalName())
          && segments.stream().anyMatch(box.shrunk(TOUCH)::crossedBy)) {
        faults.add(model.fault(drawing.element(flow), "穿过了 " + shape + "。请绕开。"));
      }
    }));
    return faults.stream();
  }

  /** A flow from a boundary event begins on the frame of its activity. */
  private static boolean onBorder(Drawing drawing, String flow, String shape) {
    String source = drawing.element(flow).getAttribute("sourceRef");
    return drawing.element(source).getAttribute("attachedToRef").equals(shape);
  }
}
