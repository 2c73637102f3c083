package benxi.procedures.conventions.process;

import benxi.procedures.model.Model;
import benxi.procedures.model.ModelFault;
import benxi.procedures.model.ModelRule;
import java.util.stream.Stream;

/** A model has at most twenty nodes, else a call activity. Counted are all activities, events and gateways, also those inside a sub-process and on its border; the frames of sub-processes are not, they only group. */
public final class AtMostTwentyNodes implements ModelRule {

  private static final int MOST = 20;

  @Override
  public Stream<ModelFault> faults(Model model) {
    return model.elements("process").flatMap(process -> {
      long count = Bpmn.nodes(model).filter(node -> !Bpmn.isSubProcess(node)).count();
      return count <= MOST ? Stream.empty() : Stream.of(model.fault(process,
          "画了 " + count + " 个节点，上限 " + MOST + " 个。请把一段画成另一个模型，用调用活动连起来。"));
    });
  }
}
