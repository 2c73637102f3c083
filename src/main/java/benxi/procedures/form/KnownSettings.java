package benxi.procedures.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.function.Consumer;

/** The settings of a component that are understood here; another one would be passed over in silence. */
class KnownSettings {

  private static final Set<String> OF_COMPONENT = Set.of("id", "type", "key", "label", "description", "layout", "appearance",
      "conditional", "properties", "validate", "disabled", "readonly", "defaultValue", "values", "valuesKey", "valuesExpression",
      "searchable", "decimalDigits", "increment", "serializeToString", "subtype", "dateLabel", "timeLabel", "use24h",
      "timeInterval", "timeSerializingFormat", "disallowPassedDates", "text", "content", "source", "alt", "height", "components",
      "path", "showOutline", "verticalAlignment", "action", "columns", "columnsExpression", "dataSource", "rowCount");
  private static final Set<String> OF_VALIDATE =
      Set.of("required", "min", "max", "minLength", "maxLength", "pattern", "validationType");
  private static final Set<String> OF_CONDITIONAL = Set.of("hide");
  private static final Set<String> OF_PROPERTIES = Set.of("check", "columns", "minRows", "maxRows", "reason");

  private KnownSettings() {}

  static void check(JsonNode component, Consumer<String> faults) {
    unknown(component, OF_COMPONENT, "设置", faults);
    unknown(component.path("validate"), OF_VALIDATE, "校验", faults);
    unknown(component.path("conditional"), OF_CONDITIONAL, "条件", faults);
    unknown(component.path("properties"), OF_PROPERTIES, "属性（Custom properties）", faults);
  }

  private static void unknown(JsonNode node, Set<String> known, String what, Consumer<String> faults) {
    node.fieldNames().forEachRemaining(name -> {
      if (!known.contains(name)) {
        faults.accept("不认识的" + what + "「" + Shown.of(name) + "」：请去掉，或改成"
            + (known.size() > 8 ? " docs/forms.md 里列出的" : " " + String.join("、", known.stream().sorted().toList())));
      }
    });
  }
}
