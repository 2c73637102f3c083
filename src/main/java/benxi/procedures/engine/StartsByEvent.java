package benxi.procedures.engine;

import benxi.procedures.InputRefused;
import java.util.List;
import org.camunda.bpm.engine.impl.SignalEventReceivedBuilderImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractCorrelateMessageCmd;
import org.camunda.bpm.engine.impl.cmd.EvaluateStartConditionCmd;
import org.camunda.bpm.engine.impl.cmd.SignalEventReceivedCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionManager;

/** A person starts a case by the form of its start: an event that began it would pass the form by, and could choose its number. */
class StartsByEvent {

  private static final EngineField MESSAGE = EngineField.of(AbstractCorrelateMessageCmd.class, "messageName");
  private static final EngineField SIGNAL = EngineField.of(SignalEventReceivedCmd.class, "builder");

  /** @throws InputRefused if the event would start a case */
  void check(Command<?> command, CommandContext context) {
    EventSubscriptionManager waiting = context.getEventSubscriptionManager();
    if (command instanceof EvaluateStartConditionCmd) {
      throw new InputRefused("流程不能由条件发起：请在任务列表里填发起表单。");
    }
    if (command instanceof AbstractCorrelateMessageCmd) {
      String name = MESSAGE.in(command);
      refuse("消息", name, name == null ? List.of() : waiting.findMessageStartEventSubscriptionByName(name));
    } else if (command instanceof SignalEventReceivedCmd) {
      String name = SIGNAL.<SignalEventReceivedBuilderImpl>in(command).getSignalName();
      refuse("信号", name, waiting.findSignalEventSubscriptionsByEventName(name));
    }
  }

  private static void refuse(String kind, String name, List<EventSubscriptionEntity> subscriptions) {
    if (subscriptions.stream().anyMatch(subscription -> subscription.getExecutionId() == null)) {
      throw new InputRefused("流程不能由" + kind + "「" + name + "」发起：请在任务列表里填发起表单。");
    }
  }
}
