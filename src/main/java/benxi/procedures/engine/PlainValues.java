package benxi.procedures.engine;

import benxi.procedures.form.JsonValues;
import benxi.procedures.form.Submission.Alien;
import java.text.SimpleDateFormat;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.core.variable.CoreVariableInstance;
import org.camunda.bpm.engine.impl.core.variable.scope.AbstractVariableScope;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;

/** Variables of the engine as the plain values that a form knows, and back. */
final class PlainValues {

  /** Reading these would load whole files; no field of a form shows them. */
  private static final Set<String> NOT_READ = Set.of("file", "bytes", "serializable");

  private PlainValues() {}

  static Map<String, Object> submitted(Map<String, ?> variables) {
    Map<String, Object> plain = new LinkedHashMap<>();
    if (variables != null) {
      variables.forEach((name, value) -> plain.put(name, submitted(value)));
    }
    return plain;
  }

  /** Everything that is visible from a scope; what no form can show is null. */
  static Map<String, Object> held(AbstractVariableScope scope) {
    Map<String, Object> plain = new LinkedHashMap<>();
    for (String name : scope.getVariableNames()) {
      plain.put(name, held(scope.getVariableInstance(name)));
    }
    return plain;
  }

  /** As the engine is to keep them: a list as JSON. */
  static void write(Map<String, Object> plain, Map<String, Object> variables) {
    plain.forEach((name, value) -> variables.put(name,
        value instanceof List<?> list ? SpinValues.jsonValue(JsonValues.write(list)).create() : value));
  }

  private static Object held(CoreVariableInstance instance) {
    if (instance instanceof VariableInstanceEntity entity && NOT_READ.contains(entity.getSerializerName())) {
      return null;
    }
    Object value = submitted(instance.getTypedValue(false));
    return value instanceof Alien ? null : value;
  }

  private static Object submitted(Object value) {
    if (value instanceof JsonValue json) {
      return json.getValueSerialized() == null ? null
          : JsonValues.read(json.getValueSerialized()).orElseGet(() -> new Alien("json"));
    }
    if (value instanceof TypedValue typed) {
      Object content = typed.getValue();
      return content == null || isPlain(content) ? submitted(content) : new Alien(typed.getType().getName());
    }
    if (value instanceof Date date) {
      return new SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ss").format(date);
    }
    return value == null || isPlain(value) ? value : new Alien(value.getClass().getSimpleName());
  }

  private static boolean isPlain(Object value) {
    return value instanceof String || value instanceof Boolean || value instanceof Integer || value instanceof Long
        || value instanceof Short || value instanceof Double || value instanceof Date
        || value instanceof List<?> list && list.stream().allMatch(item -> item == null || isPlain(item));
  }
}
