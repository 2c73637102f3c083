package benxi.procedures.conventions.process;

import benxi.procedures.model.Model;
import benxi.procedures.model.ModelFault;
import benxi.procedures.model.ModelRule;
import java.util.stream.Stream;

/** How long history is kept is said in days: the engine cannot read years. */
public final class DaysToLive implements ModelRule {

  @Override
  public Stream<ModelFault> faults(Model model) {
    return model.elements("process", "decision")
        .filter(definition -> !Model.attribute(definition, "historyTimeToLive").matches("P[1-9]\\d*D"))
        .map(definition -> model.fault(definition, "保存期 historyTimeToLive=\""
            + Model.attribute(definition, "historyTimeToLive") + "\" 不是天数。请写成 P3650D 这样。"));
  }
}
