package benxi.procedures.conventions.drawing;

import benxi.procedures.conventions.process.Bpmn;
import benxi.procedures.model.Model;
import benxi.procedures.model.ModelFault;
import benxi.procedures.model.ModelRule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A label lies on no shape, no flow and no other label, as large as it is written. */
public final class LabelsApart implements ModelRule {

  private static final double TOUCH = 2;

  @Override
  public Stream<ModelFault> faults(Model model) {
    Drawing drawing = new Drawing(model);
    List<ModelFault> faults = new ArrayList<>();
    drawing.labels().forEach((id, label) -> {
      Box written = label.shrunk(TOUCH);
      String name = "名称「" + Bpmn.label(drawing.element(id)) + "」";
      drawing.shapes().entrySet().stream()
          .filter(shape -> shape.getValue().overlaps(written))
          .filter(shape -> !Bpmn.isSubProcess(drawing.element(shape.getKey())) || !shape.getValue().contains(written))
          .forEach(shape -> faults.add(model.fault(drawing.element(id), name + "压在 " + shape.getKey() + " 上。请挪开。")));
      drawing.flows().entrySet().stream()
          .filter(flow -> flow.getValue().stream().anyMatch(written::crossedBy))
          .forEach(flow -> faults.add(model.fault(drawing.element(id), name + "压在连线 " + flow.getKey() + " 上。请挪开。")));
      drawing.labels().entrySet().stream()
          .filter(other -> id.compareTo(other.getKey()) < 0 && other.getValue().shrunk(TOUCH).overlaps(written))
          .forEach(other -> faults.add(model.fault(drawing.element(id), name + "与 " + other.getKey() + " 的名称重叠。请挪开。")));
    });
    return faults.stream();
  }
}
