package benxi.procedures.model;

import java.util.stream.Stream;

/** A task or a start shows a Camunda Form that is deployed with it: a page of HTML would run its scripts in the browser of whoever opens it. */
final class FormsOfDeployment implements ModelRule {

  private static final String DEPLOYED = "camunda-forms:deployment:";

  @Override
  public Stream<ModelFault> faults(Model model) {
    return model.elements().flatMap(element -> Model.attributes(element)
        .filter(attribute -> "formKey".equals(attribute.getLocalName()) && !attribute.getValue().startsWith(DEPLOYED))
        .map(attribute -> model.fault(element, "表单 " + attribute.getValue()
            + " 不是随流程部署的 Camunda 表单。请改用 camunda:formRef，绑定 deployment。")));
  }
}
