package benxi.procedures.conventions.process;

import benxi.procedures.model.Model;
import benxi.procedures.model.ModelFault;
import benxi.procedures.model.ModelRule;
import java.util.stream.Stream;

/** A gateway that chooses is a question, and each of its flows is an answer. */
public final class GatewaysAsk implements ModelRule {

  @Override
  public Stream<ModelFault> faults(Model model) {
    return model.elements("exclusiveGateway", "inclusiveGateway").filter(gateway -> Bpmn.splits(model, gateway))
        .flatMap(gateway -> Stream.concat(
            Stream.of(gateway).filter(asking -> !Bpmn.label(asking).matches(".+[?\uFF1F]"))
                .map(asking -> model.fault(asking, "网关叫「" + Bpmn.label(asking) + "」。请写成一个问题，以问号结尾。")),
            Bpmn.outgoing(model, gateway).stream().filter(answer -> Bpmn.label(answer).isEmpty())
                .map(answer -> model.fault(answer, "从网关 " + gateway.getAttribute("id") + " 出来的连线没有名称。请写上对问题的回答。"))));
  }
}
