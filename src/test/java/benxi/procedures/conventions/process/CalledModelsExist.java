package benxi.procedures.conventions.process;

import benxi.procedures.conventions.Home;
import benxi.procedures.model.Model;
import benxi.procedures.model.ModelFault;
import benxi.procedures.model.ModelRule;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** What is called exists: in the same folder, bound by deployment, or in {@code shared}, bound by latest. */
public final class CalledModelsExist implements ModelRule {

  private final Home home;

  public CalledModelsExist(Home home) {
    this.home = home;
  }

  @Override
  public Stream<ModelFault> faults(Model model) {
    return Stream.concat(
        model.elements("callActivity").flatMap(call -> faults(model, call,
            call.getAttribute("calledElement"), Model.attribute(call, "calledElementBinding"), ".bpmn")),
        model.elements("businessRuleTask").filter(task -> Model.attribute(task, "expression").isEmpty())
            .flatMap(task -> faults(model, task,
                Model.attribute(task, "decisionRef"), Model.attribute(task, "decisionRefBinding"), ".dmn")));
  }

  private Stream<ModelFault> faults(Model model, Element caller, String key, String binding, String ending) {
    Optional<String> folder = home.procedureOf(key, ending);
    if (folder.isEmpty()) {
      return Stream.of(model.fault(caller, "调用了 " + key + ",processes/ 里没有这个键的 " + ending + " 文件。请补上或改正。"));
    }
    String own = Home.procedure(model);
    if (!folder.get().equals(own) && !folder.get().equals("shared")) {
      return Stream.of(model.fault(caller, "调用了别的程序 " + folder.get() + " 的 " + key
          + "。只能调用本文件夹和 shared 里的；共用的请移到 shared。"));
    }
    String right = folder.get().equals(own) ? "deployment" : "latest";
    return binding.equals(right) || right.equals("latest") && binding.isEmpty() ? Stream.empty()
        : Stream.of(model.fault(caller, "调用 " + key + " 的绑定是「" + binding + "」，应当是 " + right
            + "（本文件夹用 deployment，shared 用 latest）。"));
  }
}
