package benxi.procedures.conventions.drawing;

import benxi.procedures.model.Model;
import benxi.procedures.model.ModelFault;
import benxi.procedures.model.ModelRule;
import java.util.stream.Stream;

/** Flows run level or upright, so that a drawing stays calm when it grows. */
public final class FlowsAtRightAngles implements ModelRule {

  @Override
  public Stream<ModelFault> faults(Model model) {
    Drawing drawing = new Drawing(model);
    return drawing.flows().entrySet().stream()
        .filter(flow -> "sequenceFlow".equals(drawing.element(flow.getKey()).getLocalName()))
        .filter(flow -> !flow.getValue().stream().allMatch(Segment::isStraight))
        .map(flow -> model.fault(drawing.element(flow.getKey()), "画成了斜线。请画成横平竖直。"));
  }
}
