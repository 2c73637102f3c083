package benxi.procedures.conventions.form;

import benxi.procedures.conventions.Home;
import benxi.procedures.model.Model;
import benxi.procedures.model.ModelFault;
import java.util.stream.Stream;

/** A form that no model of its twin folder names is left over. */
public final class FormIsUsed implements FormRule {

  private final Home home;

  public FormIsUsed(Home home) {
    this.home = home;
  }

  @Override
  public Stream<ModelFault> faults(Form form) {
    boolean used = home.models(".bpmn").stream().filter(model -> Home.procedure(model).equals(form.procedure()))
        .flatMap(Model::elements).anyMatch(element -> Model.attribute(element, "formRef").equals(form.name()));
    return used ? Stream.empty() : Stream.of(form.fault(form.root(),
        "processes/" + form.procedure() + "/ 里没有哪个模型用到它。请删去，或在模型里写上 camunda:formRef。"));
  }
}
