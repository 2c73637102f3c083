package benxi.procedures.engine;

import benxi.procedures.Published;
import benxi.procedures.form.FormExample;
import benxi.procedures.form.ProgramCommand;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;

/** Starts cases of {@code form-example.bpmn} as the program does. */
@Published
public class FormExampleCases {

  static final LocalDate TODAY = LocalDate.of(2017, 10, 9);

  private final RuntimeService runtime;
  private final TaskService tasks;

  FormExampleCases(RuntimeService runtime, TaskService tasks) {
    this.runtime = runtime;
    this.tasks = tasks;
  }

  /** A task whose form sees a number that cannot be changed and a list of offices. */
  Task taskWithForm() {
    Map<String, Object> variables = Variables.createVariables().putValue("opened", "SQ-1")
        .putValue("found", "以前所见").putValue("offices", SpinValues.jsonValue("[\"民政\",\"财政\"]").create());
    String id = ProgramCommand.run(() ->
        runtime.startProcessInstanceByKey("form-example-inner", "case-1", variables).getId());
    return tasks.createTaskQuery().processInstanceId(id).singleResult();
  }

  /** What a model calls: a command inside a command. */
  public void startInner() {
    runtime.startProcessInstanceByKey("form-example-inner", "case-2", Map.of("anything", "程序写的"));
  }

  static Map<String, Object> right() {
    return FormExample.rightSubmission();
  }

  static Map<String, Object> with(String key, Object value) {
    Map<String, Object> given = right();
    given.put(key, value);
    return given;
  }
}
