package benxi.procedures.conventions.process;

import benxi.procedures.model.Model;
import benxi.procedures.model.ModelFault;
import benxi.procedures.model.ModelRule;
import java.util.stream.Stream;

/** Only gateways split: no activity or event has two ways out, and a flow from one carries no condition. */
public final class GatewaysSplit implements ModelRule {

  @Override
  public Stream<ModelFault> faults(Model model) {
    return Bpmn.nodes(model).filter(node -> !Bpmn.isGateway(node)).flatMap(node -> Stream.concat(
        Stream.of(node).filter(splitting -> Bpmn.splits(model, splitting))
            .map(splitting -> model.fault(splitting, "有两条以上的出口。请在后面画一个网关。")),
        Bpmn.outgoing(model, node).stream().filter(flow -> !Bpmn.condition(flow).isEmpty())
            .map(flow -> model.fault(flow, "条件写在活动的出口上。请画一个网关，把条件写在它的出口上。"))));
  }
}
