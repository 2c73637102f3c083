package benxi.procedures.relief;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.spin.json.SpinJsonNode;

/** What the forms of a case have collected, read from the variables of its execution or task. */
public record CaseData(VariableScope scope) {

  public static CaseData of(VariableScope scope) {
    return new CaseData(scope);
  }

  /** Null when nothing was entered. */
  public String text(String key) {
    Object value = scope.getVariable(key);
    return value == null || value.toString().isBlank() ? null : value.toString();
  }

  public String textOr(String key, String otherwise) {
    String text = text(key);
    return text == null ? otherwise : text;
  }

  public boolean yes(String key) {
    Object value = scope.getVariable(key);
    return Boolean.TRUE.equals(value) || "yes".equals(value);
  }

  public LocalDate date(String key) {
    String text = text(key);
    return text == null ? null : LocalDate.parse(text);
  }

  /** What was ticked in a checklist or taglist, in the order of the ticks; empty when nothing was. */
  public List<String> ticked(String key) {
    Object value = scope.getVariable(key);
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof SpinJsonNode json)) {
      throw new IllegalStateException("variable " + key + " should be a JSON array, but is " + value.getClass());
    }
    List<String> ticks = new ArrayList<>();
    json.elements().forEach(element -> ticks.add(element.stringValue()));
    return ticks;
  }

  /** The version of the process at work, whose forms were deployed with it. */
  public String processDefinitionId() {
    return scope instanceof DelegateTask task ? task.getProcessDefinitionId()
        : ((DelegateExecution) scope).getProcessDefinitionId();
  }

  public void set(String key, Object value) {
    scope.setVariable(key, value);
  }
}
