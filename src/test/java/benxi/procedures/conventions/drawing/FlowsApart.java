package benxi.procedures.conventions.drawing;

import benxi.procedures.model.Model;
import benxi.procedures.model.ModelFault;
import benxi.procedures.model.ModelRule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** No two flows cross or lie on each other, but where they leave the same node or come together at one. */
public final class FlowsApart implements ModelRule {

  private static final double TOUCH = 3;

  @Override
  public Stream<ModelFault> faults(Model model) {
    Drawing drawing = new Drawing(model);
    List<String> ids = drawing.flows().keySet().stream()
        .filter(id -> "sequenceFlow".equals(drawing.element(id).getLocalName())).toList();
    List<ModelFault> faults = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      for (int j = i + 1; j < ids.size(); j++) {
        if (cross(drawing, ids.get(i), ids.get(j))) {
          faults.add(model.fault(drawing.element(ids.get(i)), "与连线 " + ids.get(j) + " 相交或重叠。请改道。"));
        }
      }
    }
    return faults.stream();
  }

  private static boolean cross(Drawing drawing, String one, String other) {
    boolean sameEnd = same(drawing, one, other, "sourceRef") || same(drawing, one, other, "targetRef");
    return drawing.flows().get(one).stream().anyMatch(a -> drawing.flows().get(other).stream().anyMatch(b ->
        a.shortened(TOUCH).meets(b.shortened(TOUCH)) && !(sameEnd && parallel(a, b))));
  }

  private static boolean same(Drawing drawing, String one, String other, String end) {
    return drawing.element(one).getAttribute(end).equals(drawing.element(other).getAttribute(end));
  }

  private static boolean parallel(Segment a, Segment b) {
    return Math.abs((a.x2() - a.x1()) * (b.y2() - b.y1()) - (a.y2() - a.y1()) * (b.x2() - b.x1())) < 1;
  }
}
