package benxi.procedures.conventions.process;

import benxi.procedures.model.Model;
import benxi.procedures.model.ModelFault;
import benxi.procedures.model.ModelRule;
import java.util.stream.Stream;

/** A gateway either splits or joins, and does one of the two. */
public final class SplitOrJoin implements ModelRule {

  @Override
  public Stream<ModelFault> faults(Model model) {
    return Bpmn.gateways(model).flatMap(gateway -> {
      int in = Bpmn.incoming(model, gateway).size();
      int out = Bpmn.outgoing(model, gateway).size();
      if (in > 1 && out > 1) {
        return Stream.of(model.fault(gateway, "又汇合(" + in + "条)又分开(" + out + "条)。请画成两个网关。"));
      }
      return in <= 1 && out <= 1
          ? Stream.of(model.fault(gateway, "只有一进一出，什么也没有决定。请删去。")) : Stream.empty();
    });
  }
}
