package benxi.procedures.engine;

import benxi.procedures.form.DivisionCodes;
import benxi.procedures.form.FieldFault;
import benxi.procedures.form.FormCheck;
import benxi.procedures.form.FormRefused;
import benxi.procedures.form.FormSchema;
import benxi.procedures.form.Outcome;
import benxi.procedures.form.Submission;
import benxi.procedures.form.Submission.Kind;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/**
 * Holds what a person submitted against the deployed form and gives back what is to be written. Whoever
 * may not work on the task or start the process gets the engine's own answer first.
 */
@Component
class SubmittedForms {

  private final DeployedForms forms;
  private final DivisionCodes divisions;
  private final Clock clock;

  SubmittedForms(DeployedForms forms, DivisionCodes divisions, Clock clock) {
    this.forms = forms;
    this.divisions = divisions;
    this.clock = clock;
  }

  /** Empty: there is no such task, the engine says so itself. */
  Optional<VariableMap> forTask(CommandContext context, String taskId, Map<String, ?> given, Kind kind) {
    TaskEntity task = taskId == null ? null : context.getTaskManager().findTaskById(taskId);
    if (task == null) {
      return Optional.empty();
    }
    for (CommandChecker checker : context.getProcessEngineConfiguration().getCommandCheckers()) {
      checker.checkTaskWork(task);
    }
    Optional<FormSchema> form = task.getProcessDefinitionId() == null ? Optional.empty() : forms.ofTask(context, taskId);
    if (form.isEmpty()) {
      return Optional.of(nothing(given, "不是任务「" + (task.getName() == null ? task.getTaskDefinitionKey() : task.getName()) + "」要填的，它没有表单"));
    }
    return Optional.of(accepted(form.get(), new Submission(kind, PlainValues.submitted(given), PlainValues.held(task))));
  }

  VariableMap forStart(CommandContext context, ProcessDefinitionEntity process, Map<String, ?> given) {
    for (CommandChecker checker : context.getProcessEngineConfiguration().getCommandCheckers()) {
      checker.checkCreateProcessInstance(process);
    }
    Optional<FormSchema> form = forms.ofStart(context, process.getId());
    if (form.isEmpty()) {
      return nothing(given, "不是流程「" + (process.getName() == null ? process.getKey() : process.getName()) + "」要填的，它没有发起表单");
    }
    return accepted(form.get(), new Submission(Kind.START, PlainValues.submitted(given), Map.of()));
  }

  private VariableMap accepted(FormSchema form, Submission submission) {
    Outcome outcome = FormCheck.check(form, submission, LocalDateTime.now(clock), divisions);
    if (!outcome.fields().isEmpty()) {
      throw new FormRefused(outcome.fields());
    }
    VariableMap variables = Variables.createVariables();
    PlainValues.write(outcome.write(), variables);
    return variables;
  }

  private static VariableMap nothing(Map<String, ?> given, String wrong) {
    if (given != null && !given.isEmpty()) {
      throw new FormRefused(given.keySet().stream().sorted().map(key -> FieldFault.uncalled(key, wrong)).toList());
    }
    return Variables.createVariables();
  }
}
