package benxi.procedures.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * The settings that the form schema allows a component of each type and that are understood here; another one, or one
 * that is written otherwise, would be passed over in silence.
 */
class KnownSettings {

  private static final int NEWEST_SCHEMA = 16;
  private static final Set<String> OF_FORM = Set.of("$schema", "id", "type", "components", "schemaVersion", "versionTag",
      "executionPlatform", "executionPlatformVersion", "exporter", "properties");
  private static final List<String> OF_ANY = List.of("id", "type", "label", "layout", "conditional", "properties");
  private static final List<String> OF_FIELD = List.of("key", "description", "disabled", "readonly", "validate", "defaultValue");
  private static final List<String> OF_CHOICE = List.of("values", "valuesKey", "valuesExpression");
  private static final Map<String, List<String>> OF_TYPE = Map.ofEntries(
      Map.entry("textfield", List.of("appearance")), Map.entry("textarea", List.of()), Map.entry("checkbox", List.of()),
      Map.entry("number", List.of("appearance", "increment", "decimalDigits", "serializeToString")),
      Map.entry("radio", OF_CHOICE), Map.entry("checklist", OF_CHOICE), Map.entry("taglist", OF_CHOICE),
      Map.entry("select", List.of("values", "valuesKey", "valuesExpression", "searchable")),
      Map.entry("datetime", List.of("subtype", "dateLabel", "timeLabel", "use24h", "timeInterval", "timeSerializingFormat",
          "disallowPassedDates")));
  private static final Map<String, List<String>> OF_SHOWN = Map.of("text", List.of("text"), "html", List.of("content"),
      "image", List.of("source", "alt"), "separator", List.of(), "spacer", List.of("height"), "button", List.of("action"),
      "table", List.of("columns", "columnsExpression", "dataSource", "rowCount"),
      "group", List.of("components", "path", "showOutline", "verticalAlignment"));
  private static final Map<String, List<String>> VALIDATE = Map.of(
      "textfield", List.of("minLength", "maxLength", "pattern", "validationType"),
      "textarea", List.of("minLength", "maxLength"), "number", List.of("min", "max"));
  private static final Set<String> OF_CONDITIONAL = Set.of("hide");
  private static final Set<String> OF_PROPERTIES = Set.of("check", "columns", "minRows", "maxRows", "reason");

  private KnownSettings() {}

  static boolean isOnlyShown(String type) {
    return OF_SHOWN.containsKey(type) && !type.equals("group");
  }

  /** Of the form itself; each fault is the rest of a sentence. */
  static void ofForm(JsonNode form, Consumer<String> faults) {
    unknown(form, OF_FORM, "设置", faults);
    JsonNode version = form.path("schemaVersion");
    if (!version.isMissingNode() && !(version.isInt() && version.intValue() <= NEWEST_SCHEMA)) {
      faults.accept("schemaVersion 是「" + Shown.of(version) + "」：只认得 " + NEWEST_SCHEMA + " 和更早的，请用旧一点的 Camunda Modeler 保存");
    }
  }

  static void check(JsonNode component, Consumer<String> faults) {
    String type = component.path("type").asText();
    if (!OF_TYPE.containsKey(type) && !OF_SHOWN.containsKey(type)) {
      return;   // the type itself is the fault
    }
    Set<String> known = new TreeSet<>(OF_ANY);
    known.addAll(OF_TYPE.containsKey(type) ? OF_FIELD : List.of());
    known.addAll(OF_TYPE.containsKey(type) ? OF_TYPE.get(type) : OF_SHOWN.get(type));
    unknown(component, known, "设置", faults);
    Set<String> validate = new TreeSet<>(VALIDATE.getOrDefault(type, List.of()));
    validate.add("required");
    unknown(component.path("validate"), validate, "校验", faults);
    unknown(component.path("conditional"), OF_CONDITIONAL, "条件", faults);
    unknown(component.path("properties"), OF_PROPERTIES, "属性（Custom properties）", faults);
    Shape.check(component, faults);
    Shape.check(component.path("validate"), faults);
    Shape.check(component.path("properties"), faults);
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
