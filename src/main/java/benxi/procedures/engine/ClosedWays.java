package benxi.procedures.engine;

import benxi.procedures.InputRefused;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.ConditionEvaluationBuilderImpl;
import org.camunda.bpm.engine.impl.MessageCorrelationBuilderImpl;
import org.camunda.bpm.engine.impl.ModificationBuilderImpl;
import org.camunda.bpm.engine.impl.ProcessInstanceModificationBuilderImpl;
import org.camunda.bpm.engine.impl.SignalEventReceivedBuilderImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractCorrelateMessageCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractInstantiationCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractModificationCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractPatchVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractRemoveVariableCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractRestartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractSetVariableCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteExternalTaskCmd;
import org.camunda.bpm.engine.impl.cmd.EvaluateStartConditionCmd;
import org.camunda.bpm.engine.impl.cmd.HandleExternalTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleExternalTaskFailureCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.MessageEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.ModifyProcessInstanceAsyncCmd;
import org.camunda.bpm.engine.impl.cmd.ModifyProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SignalCmd;
import org.camunda.bpm.engine.impl.cmd.SignalEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.cmd.batch.CorrelateAllMessageBatchCmd;
import org.camunda.bpm.engine.impl.cmd.batch.variables.SetVariablesToProcessInstancesBatchCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.migration.AbstractMigrationCmd;
import org.camunda.bpm.engine.impl.migration.MigrationPlanExecutionBuilderImpl;

/**
 * The ways into a case that lead past every form. Some are closed to persons altogether, the others take no
 * variables from them; the program itself may use them all.
 */
class ClosedWays {

  private static final List<Way> TAKE_NO_VARIABLES = List.of(
      fields(AbstractSetVariableCmd.class, "variables"),
      fields(AbstractPatchVariablesCmd.class, "variables", "deletions"),
      fields(SignalCmd.class, "processVariables"),
      fields(MessageEventReceivedCmd.class, "processVariables", "processVariablesLocal", "processVariablesToTriggeredScope"),
      fields(CompleteExternalTaskCmd.class, "variables", "localVariables"),
      fields(HandleExternalTaskBpmnErrorCmd.class, "variables"),
      fields(HandleExternalTaskFailureCmd.class, "variables", "localVariables"),
      fields(CorrelateAllMessageBatchCmd.class, "variables"),
      fields(SetVariablesToProcessInstancesBatchCmd.class, "variables"),
      builder(AbstractCorrelateMessageCmd.class, "builder", (MessageCorrelationBuilderImpl builder) -> Stream.of(
          builder.getPayloadProcessInstanceVariables(), builder.getPayloadProcessInstanceVariablesLocal(),
          builder.getPayloadProcessInstanceVariablesToTriggeredScope())),
      builder(SignalEventReceivedCmd.class, "builder",
          (SignalEventReceivedBuilderImpl builder) -> Stream.of(builder.getVariables())),
      builder(EvaluateStartConditionCmd.class, "builder",
          (ConditionEvaluationBuilderImpl builder) -> Stream.of(builder.getVariables())),
      builder(ModifyProcessInstanceCmd.class, "builder",
          (ProcessInstanceModificationBuilderImpl builder) -> of(builder.getModificationOperations())),
      builder(ModifyProcessInstanceAsyncCmd.class, "builder",
          (ProcessInstanceModificationBuilderImpl builder) -> of(builder.getModificationOperations())),
      builder(AbstractModificationCmd.class, "builder", (ModificationBuilderImpl builder) -> of(builder.getInstructions())),
      builder(AbstractMigrationCmd.class, "executionBuilder",
          (MigrationPlanExecutionBuilderImpl builder) -> Stream.of(builder.getMigrationPlan().getVariables())));

  private static final Map<Class<?>, String> CLOSED = Map.of(
      HandleTaskBpmnErrorCmd.class, "任务不能以错误结束：请填写任务的表单，按「完成」提交。",
      HandleTaskEscalationCmd.class, "任务不能直接升级：请填写任务的表单，按「完成」提交。",
      StartProcessInstanceAtActivitiesCmd.class, "流程不能从中间的某一步发起：请用发起表单从头发起。",
      AbstractRestartProcessInstanceCmd.class, "已结束的案件不能重新启动：请用发起表单另行发起。",
      AbstractRemoveVariableCmd.class, "变量不能删除：不要的内容请在表单里清空。");

  /** @throws InputRefused if a person may not go this way */
  void check(Command<?> command) {
    CLOSED.forEach((way, sentence) -> {
      if (way.isInstance(command)) {
        throw new InputRefused(sentence);
      }
    });
    for (Way way : TAKE_NO_VARIABLES) {
      List<String> names = way.command.isInstance(command) ? way.names(command) : List.of();
      if (!names.isEmpty()) {
        throw new InputRefused("变量「" + String.join("」「", names) + "」不能这样写入：案件的内容只由任务和发起的表单写入，请在任务列表里填表。");
      }
    }
  }

  private static Way fields(Class<?> command, String... names) {
    List<EngineField> fields = Stream.of(names).map(name -> EngineField.of(command, name)).toList();
    return new Way(command, of -> fields.stream().map(field -> field.in(of)));
  }

  private static <B> Way builder(Class<?> command, String name, Function<B, Stream<?>> variables) {
    EngineField field = EngineField.of(command, name);
    return new Way(command, of -> variables.apply(field.in(of)));
  }

  private static Stream<?> of(Collection<?> instructions) {
    return instructions.stream().filter(AbstractInstantiationCmd.class::isInstance).map(AbstractInstantiationCmd.class::cast)
        .flatMap(instruction -> Stream.of(instruction.getVariables(), instruction.getVariablesLocal()));
  }

  private record Way(Class<?> command, Function<Object, Stream<?>> variables) {

    List<String> names(Command<?> of) {
      return variables.apply(of).filter(Objects::nonNull)
          .flatMap(some -> (some instanceof Map<?, ?> map ? map.keySet() : (Collection<?>) some).stream())
          .map(String::valueOf).distinct().sorted().toList();
    }
  }
}
