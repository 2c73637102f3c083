package benxi.procedures.conventions.process;

import benxi.procedures.conventions.Home;
import benxi.procedures.model.Model;
import benxi.procedures.model.ModelFault;
import benxi.procedures.model.ModelRule;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** Each user task has a form of the twin folder, bound by deployment; a start form likewise. */
public final class FormsOfTwinFolder implements ModelRule {

  private final Home home;

  public FormsOfTwinFolder(Home home) {
    this.home = home;
  }

  @Override
  public Stream<ModelFault> faults(Model model) {
    return model.elements("userTask", "startEvent").flatMap(element -> faults(model, element));
  }

  private Stream<ModelFault> faults(Model model, Element element) {
    String form = Model.attribute(element, "formRef");
    String procedure = Home.procedure(model);
    if (!Model.attribute(element, "formKey").isEmpty() || Bpmn.extensions(element, "formData").findAny().isPresent()) {
      return Stream.of(model.fault(element, "用了 formKey 或 formData。请改用 camunda:formRef，表单放在 forms/" + procedure + "/。"));
    }
    if (form.isEmpty()) {
      return element.getLocalName().equals("userTask")
          ? Stream.of(model.fault(element, "没有表单。请写 camunda:formRef。")) : Stream.empty();
    }
    if (!Model.attribute(element, "formRefBinding").equals("deployment")) {
      return Stream.of(model.fault(element, "表单 " + form + " 的绑定应当是 deployment。"));
    }
    return home.hasForm(procedure, form) ? Stream.empty() : Stream.of(model.fault(element,
        "找不到表单 forms/" + procedure + "/" + form + ".form。请补上，或改正 camunda:formRef。"));
  }
}
