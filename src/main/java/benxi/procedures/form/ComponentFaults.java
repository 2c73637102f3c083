package benxi.procedures.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Consumer;

/** Puts file and component before each fault: 表单 x.form 的组件「姓名」(name):…。 */
class ComponentFaults implements Consumer<String> {

  private final String place;
  private final List<String> faults;

  ComponentFaults(String file, JsonNode component, List<String> faults) {
    String label = component.path("label").asText();
    String name = component.hasNonNull("key") ? component.get("key").asText() : component.path("id").asText("无 id");
    this.place = "表单 " + file + " 的组件" + (label.isBlank() ? "" : "「" + Shown.of(label) + "」") + "（" + Shown.of(name) + "）：";
    this.faults = faults;
  }

  @Override
  public void accept(String fault) {
    faults.add(place + fault + (fault.endsWith("。") ? "" : "。"));
  }
}
