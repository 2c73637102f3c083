package benxi.procedures.conventions.process;

import benxi.procedures.model.Model;
import benxi.procedures.model.ModelFault;
import benxi.procedures.model.ModelRule;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** One end event per outcome: two of the same name in one process are one. */
public final class OneEndPerOutcome implements ModelRule {

  @Override
  public Stream<ModelFault> faults(Model model) {
    Set<String> seen = new HashSet<>();
    return model.elements("endEvent")
        .filter(end -> !seen.add(end.getParentNode().hashCode() + Bpmn.label(end)))
        .map(end -> model.fault(end, "已经有一个结束事件叫「" + Bpmn.label(end) + "」。同一结果只画一个，不同结果请分别命名。"));
  }
}
