package benxi.procedures.conventions.drawing;

import benxi.procedures.model.Model;
import benxi.procedures.model.ModelFault;
import benxi.procedures.model.ModelRule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** No two shapes overlap, but for a boundary event on its activity and what stands in a sub-process. */
public final class ShapesApart implements ModelRule {

  @Override
  public Stream<ModelFault> faults(Model model) {
    Drawing drawing = new Drawing(model);
    List<String> ids = new ArrayList<>(drawing.shapes().keySet());
    List<ModelFault> faults = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      for (int j = i + 1; j < ids.size(); j++) {
        if (collide(drawing, ids.get(i), ids.get(j))) {
          faults.add(model.fault(drawing.element(ids.get(i)), "与 " + ids.get(j) + " 重叠。请挪开。"));
        }
      }
    }
    return faults.stream();
  }

  private static boolean collide(Drawing drawing, String one, String other) {
    Box a = drawing.shapes().get(one);
    Box b = drawing.shapes().get(other);
    if (drawing.isInside(one, other)) {
      return !b.contains(a);
    }
    if (drawing.isInside(other, one)) {
      return !a.contains(b);
    }
    return !attached(drawing, one, other) && !attached(drawing, other, one) && a.overlaps(b);
  }

  /** A boundary event may lie on the frame of its activity and on the sub-process around that. */
  private static boolean attached(Drawing drawing, String event, String host) {
    return drawing.element(event).getAttribute("attachedToRef").equals(host);
  }
}
