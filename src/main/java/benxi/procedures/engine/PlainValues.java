package benxi.procedures.engine;

import benxi.procedures.form.JsonValues;
import benxi.procedures.form.Submission.Alien;
import java.text.SimpleDateFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.core.variable.CoreVariableInstance;
import org.camunda.bpm.engine.impl.core.variable.scope.AbstractVariableScope;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.engine.variable.value.PrimitiveValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;

/** Variables of the engine as the plain values that a form knows, and back. */
final class PlainValues {

  /** Reading these would load whole files; no field of a form shows them. */
  private static final Set<String> NOT_READ = Set.of("file", "bytes", "serializable");

  private PlainValues() {}

  static Map<String, Object> submitted(Map<String, ?> variables) {
    Map<String, Object> plain = new LinkedHashMap<>();
    // Asked for its values, the engine's map would read JSON that may be none.
    if (variables instanceof VariableMap typed) {
      typed.keySet().forEach(name -> plain.put(name, submitted(typed.<TypedValue>getValueTyped(name))));
    } else if (variables != null) {
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

  /** As the page is given it: a moment as text. */
  private static Object held(CoreVariableInstance instance) {
    if (instance instanceof VariableInstanceEntity entity && NOT_READ.contains(entity.getSerializerName())) {
      return null;
    }
    TypedValue typed = instance.getTypedValue(false);
    if (typed.getType() == ValueType.DATE) {
      return typed.getValue() == null ? null : new SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ss").format(typed.getValue());
    }
    Object value = submitted(typed);
    return value instanceof Alien ? null : value;
  }

  private static Object submitted(Object value) {
    if (value instanceof JsonValue json) {
      return json(json.getValueSerialized());
    }
    if (value instanceof SpinJsonNode json) {
      return json(json.toString());
    }
    if (value instanceof TypedValue typed && typed.getType() != null) {
      // Asked for its value, XML or an object would be read, whatever it is.
      Object content = typed instanceof PrimitiveValue<?> && typed.getType() != ValueType.FILE ? typed.getValue() : typed;
      return typed.getType() == ValueType.NULL || content == null ? null
          : isPlain(content) ? content : new Alien(typed.getType().getName());
    }
    Object content = value instanceof TypedValue untyped ? untyped.getValue() : value;
    return content == null || isPlain(content) ? content : new Alien(content.getClass().getSimpleName());
  }

  private static Object json(String text) {
    return text == null ? null : JsonValues.read(text).orElseGet(() -> new Alien("json"));
  }

  private static boolean isPlain(Object value) {
    return value instanceof String || value instanceof Boolean || value instanceof Integer || value instanceof Long
        || value instanceof Short || value instanceof Double
        || value instanceof List<?> list && list.stream().allMatch(item -> item == null || isPlain(item));
  }
}
