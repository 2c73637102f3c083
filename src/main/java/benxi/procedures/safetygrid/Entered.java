package benxi.procedures.safetygrid;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.spin.json.SpinJsonNode;

/** What the forms of a case have collected, read from the variables of its execution or task. */
public record Entered(VariableScope scope) {

  /** Null when nothing was entered. */
  public String text(String key) {
    Object value = scope.getVariable(key);
    return value == null || value.toString().isBlank() ? null : value.toString().strip();
  }

  public boolean yes(String key) {
    return "yes".equals(scope.getVariable(key));
  }

  /** A count; the form lets no fraction pass. */
  public int count(String key) {
    return ((Number) scope.getVariable(key)).intValue();
  }

  public LocalDate date(String key) {
    String text = text(key);
    return text == null ? null : LocalDate.parse(text);
  }

  /** What was ticked in a checklist, in the order of the ticks. */
  public List<String> ticked(String key) {
    List<String> ticks = new ArrayList<>();
    if (scope.getVariable(key) instanceof SpinJsonNode json) {
      json.elements().forEach(element -> ticks.add(element.stringValue()));
    }
    return ticks;
  }

  public void set(String key, Object value) {
    scope.setVariable(key, value);
  }

  public void setAll(Map<String, ?> values) {
    scope.setVariables(values);
  }

  /** The version of the process at work, whose forms were deployed with it. */
  public String processDefinitionId() {
    return scope instanceof DelegateTask task ? task.getProcessDefinitionId()
        : ((DelegateExecution) scope).getProcessDefinitionId();
  }

  /** The division whose office handles the case. */
  public String division() {
    return scope instanceof DelegateTask task ? task.getTenantId() : ((DelegateExecution) scope).getTenantId();
  }
}
