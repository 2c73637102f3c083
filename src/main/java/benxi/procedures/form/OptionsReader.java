package benxi.procedures.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Reads where the options of a choice come from. */
record OptionsReader(JsonNode component, FormFeel feel, Consumer<String> faults) {

  Options read() {
    if (Stream.of("values", "valuesKey", "valuesExpression").filter(component::hasNonNull).count() > 1) {
      faults.accept("选项写了不止一个来源：values、valuesKey、valuesExpression 只留一个");
    }
    if (component.hasNonNull("valuesExpression")) {
      String text = component.get("valuesExpression").asText();
      if (!Feel.isExpression(text)) {
        faults.accept("选项表达式「" + Shown.of(text) + "」应以 = 开头");
        return new Options(List.of(), null, null, null);
      }
      return new Options(null, null, feel.parse(text, faults), reason());
    }
    if (component.hasNonNull("valuesKey")) {
      String name = component.get("valuesKey").asText();
      if (!name.matches("[a-zA-Z][a-zA-Z0-9_]*")) {
        faults.accept("选项变量 valuesKey「" + Shown.of(name) + "」不是变量名：请用字母和数字");
      }
      return new Options(null, name, null, reason());
    }
    List<Object> fixed = new ArrayList<>();
    for (JsonNode option : component.path("values")) {
      if (option.path("value").isMissingNode() || option.get("value").isNull() || option.get("value").isContainerNode()) {
        faults.accept("选项「" + Shown.of(option.path("label").asText()) + "」没有值：请填上");
      } else {
        fixed.add(JsonValues.plain(option));
      }
    }
    if (fixed.isEmpty()) {
      faults.accept("没有选项：请写出选项，或用 valuesKey、valuesExpression 说明来自哪里");
    }
    return new Options(List.copyOf(fixed), null, null, reason());
  }

  private String reason() {
    return component.path("properties").path("reason").asText(null);
  }
}
