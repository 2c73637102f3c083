package benxi.procedures.conventions.process;

import benxi.procedures.model.Model;
import benxi.procedures.model.ModelFault;
import benxi.procedures.model.ModelRule;
import java.util.stream.Stream;

/** Every called process inherits the case id. */
public final class BusinessKeyPassedOn implements ModelRule {

  private static final String KEY = "#{execution.processBusinessKey}";

  @Override
  public Stream<ModelFault> faults(Model model) {
    return model.elements("callActivity")
        .filter(call -> Bpmn.extensions(call, "in").noneMatch(in -> in.getAttribute("businessKey").equals(KEY)))
        .map(call -> model.fault(call, "没有把案件编号传下去。请加上 <camunda:in businessKey=\"" + KEY + "\" />。"));
  }
}
