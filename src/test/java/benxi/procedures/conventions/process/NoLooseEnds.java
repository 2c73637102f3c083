package benxi.procedures.conventions.process;

import benxi.procedures.model.Model;
import benxi.procedures.model.ModelFault;
import benxi.procedures.model.ModelRule;
import java.util.stream.Stream;

/** Every node is reached and goes on: only start events have no way in, only end events no way out. */
public final class NoLooseEnds implements ModelRule {

  @Override
  public Stream<ModelFault> faults(Model model) {
    return Bpmn.nodes(model).filter(node -> !Bpmn.isEventSubProcess(node)).flatMap(node -> {
      boolean begins = node.getLocalName().matches("startEvent|boundaryEvent");
      boolean ends = node.getLocalName().equals("endEvent");
      Stream<ModelFault> unreached = !begins && Bpmn.incoming(model, node).isEmpty()
          ? Stream.of(model.fault(node, "没有连线通到这里。请连上，或删去。")) : Stream.empty();
      Stream<ModelFault> stuck = !ends && Bpmn.outgoing(model, node).isEmpty()
          ? Stream.of(model.fault(node, "没有出口。请连到下一步，或画一个写明结果的结束事件。")) : Stream.empty();
      return Stream.concat(unreached, stuck);
    });
  }
}
