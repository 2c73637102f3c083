package benxi.procedures.conventions.process;

import benxi.procedures.model.Model;
import benxi.procedures.model.ModelFault;
import benxi.procedures.model.ModelRule;
import java.util.stream.Stream;

/** An end event says the legal outcome, never that it is finished. */
public final class EndsByOutcome implements ModelRule {

  @Override
  public Stream<ModelFault> faults(Model model) {
    return model.elements("endEvent")
        .filter(end -> Bpmn.label(end).matches(".*(结束|完成|完毕|终了|办结)"))
        .map(end -> model.fault(end, "结束事件叫「" + Bpmn.label(end) + "」。请写出法律上的结果，例如 予以批准、不予批准、申请人撤回。"));
  }
}
