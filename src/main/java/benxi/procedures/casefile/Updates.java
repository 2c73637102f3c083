package benxi.procedures.casefile;

import benxi.procedures.form.JsonValues;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.camunda.bpm.engine.history.HistoricVariableUpdate;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * What was written to the variables of one process instance, with the step in which it was written.
 *
 * @param inOrder oldest first
 */
record Updates(List<HistoricVariableUpdate> inOrder) {

  static Updates of(List<HistoricVariableUpdate> details) {
    return new Updates(details.stream().sorted(Comparator.comparing(HistoricVariableUpdate::getTime)
        .thenComparing(HistoricVariableUpdate::getRevision)).toList());
  }

  /** What was written when the instance was started. */
  Map<String, Object> atStart() {
    return last(update -> Boolean.TRUE.equals(update.isInitial()));
  }

  /** What was written in a step; the last word counts, and a field that was cleared is there with null. */
  Map<String, Object> in(String activityInstanceId) {
    return last(update -> activityInstanceId.equals(update.getActivityInstanceId()));
  }

  /** Everything that the instance held at last. */
  Map<String, Object> all() {
    return last(update -> true);
  }

  private Map<String, Object> last(Predicate<HistoricVariableUpdate> which) {
    Map<String, Object> values = new HashMap<>();
    inOrder.stream().filter(which).forEach(update -> values.put(update.getVariableName(), plain(update)));
    return values;
  }

  /** Text, number, truth, date, list; the text of anything else. */
  private static Object plain(HistoricVariableUpdate update) {
    TypedValue typed = update.getTypedValue();
    if (typed instanceof SerializableValue serialized) {
      String text = serialized.getValueSerialized();
      return text == null ? null : JsonValues.read(text).orElse(text);
    }
    return typed == null ? null : typed.getValue();
  }
}
