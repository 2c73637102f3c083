package benxi.procedures.engine;

import benxi.procedures.InputRefused;
import benxi.procedures.form.ProgramCommand;
import benxi.procedures.form.Submission.Kind;
import java.util.Collection;
import java.util.Map;
import org.camunda.bpm.engine.impl.ProcessInstantiationBuilderImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractPatchVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractSetVariableCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractVariableCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeployedProcessDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.PatchTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.stereotype.Component;

/**
 * The one door between every client and every case. What a person submits is held against the deployed form;
 * what the program does itself is not: a command inside another one, or inside {@link ProgramCommand}.
 */
@Component
class FormDoor {

  private static final EngineField TASK_OF_COMPLETION = EngineField.of(CompleteTaskCmd.class, "taskId");
  private static final EngineField COMPLETION = EngineField.of(CompleteTaskCmd.class, "variables");
  private static final EngineField TASK_OF_FORM = EngineField.of(SubmitTaskFormCmd.class, "taskId");
  private static final EngineField TASK_FORM = EngineField.of(SubmitTaskFormCmd.class, "properties");
  private static final EngineField PROCESS_OF_FORM = EngineField.of(SubmitStartFormCmd.class, "processDefinitionId");
  private static final EngineField CASE_OF_FORM = EngineField.of(SubmitStartFormCmd.class, "businessKey");
  private static final EngineField START_FORM = EngineField.of(SubmitStartFormCmd.class, "variables");
  private static final EngineField START = EngineField.of(StartProcessInstanceCmd.class, "instantiationBuilder");
  private static final EngineField SET_IN = EngineField.of(AbstractVariableCmd.class, "entityId");
  private static final EngineField SET_LOCAL = EngineField.of(AbstractVariableCmd.class, "isLocal");
  private static final EngineField SET = EngineField.of(AbstractSetVariableCmd.class, "variables");
  private static final EngineField PATCHED_IN = EngineField.of(AbstractPatchVariablesCmd.class, "entityId");
  private static final EngineField PATCH_LOCAL = EngineField.of(AbstractPatchVariablesCmd.class, "isLocal");
  private static final EngineField PATCH = EngineField.of(AbstractPatchVariablesCmd.class, "variables");
  private static final EngineField PATCH_AWAY = EngineField.of(AbstractPatchVariablesCmd.class, "deletions");

  private final SubmittedForms submitted;
  private final ClosedWays closed = new ClosedWays();
  private final StartsByEvent events = new StartsByEvent();

  FormDoor(SubmittedForms submitted) {
    this.submitted = submitted;
  }

  /**
   * Lets a command pass, with what is to be written instead of what was submitted.
   *
   * @throws InputRefused with every fault
   */
  void pass(Command<?> command, boolean outermost, CommandContext context) {
    if (!outermost || ProgramCommand.isRunning()) {
      return;
    }
    if (command instanceof CompleteTaskCmd) {
      task(context, command, TASK_OF_COMPLETION, COMPLETION, Kind.COMPLETION);
    } else if (command instanceof SubmitTaskFormCmd) {
      task(context, command, TASK_OF_FORM, TASK_FORM, Kind.COMPLETION);
    } else if (command instanceof SetTaskVariablesCmd) {
      notLocal(SET_LOCAL.in(command));
      task(context, command, SET_IN, SET, Kind.DRAFT);
    } else if (command instanceof PatchTaskVariablesCmd) {
      notLocal(PATCH_LOCAL.in(command));
      noneTakenAway(PATCH_AWAY.in(command));
      task(context, command, PATCHED_IN, PATCH, Kind.DRAFT);
    } else if (command instanceof SubmitStartFormCmd) {
      noCaseId(CASE_OF_FORM.in(command));
      START_FORM.put(command, submitted.forStart(context,
          new GetDeployedProcessDefinitionCmd(PROCESS_OF_FORM.<String>in(command), false).execute(context), START_FORM.in(command)));
    } else if (command instanceof StartProcessInstanceCmd) {
      start(context, START.in(command));
    } else {
      closed.check(command);
      events.check(command, context);
    }
  }

  private void task(CommandContext context, Command<?> command, EngineField taskId, EngineField variables, Kind kind) {
    submitted.forTask(context, taskId.in(command), variables.in(command), kind)
        .ifPresent(accepted -> variables.put(command, accepted));
  }

  private void start(CommandContext context, ProcessInstantiationBuilderImpl start) {
    noCaseId(start.getBusinessKey());
    noCaseId(start.getCaseInstanceId());
    Map<String, Object> variables = start.getVariables();
    Map<String, Object> accepted = submitted.forStart(context,
        new GetDeployedProcessDefinitionCmd(start, false).execute(context), variables);
    variables.clear();
    variables.putAll(accepted);
  }

  /** Who could choose the number of a case could join another's. */
  private static void noCaseId(String id) {
    if (id != null) {
      throw new InputRefused("案件编号「" + id + "」不能由发起人填写：受理编号由系统生成，请去掉 businessKey。");
    }
  }

  /** A local variable would stand before the one of the case that the same form shows. */
  private static void notLocal(boolean local) {
    if (local) {
      throw new InputRefused("任务没有自己的变量：请在任务的表单里填写。");
    }
  }

  private static void noneTakenAway(Collection<String> names) {
    if (names != null && !names.isEmpty()) {
      throw new InputRefused("变量「" + String.join("」「", names) + "」不能删除：不要的内容请在表单里清空。");
    }
  }
}
