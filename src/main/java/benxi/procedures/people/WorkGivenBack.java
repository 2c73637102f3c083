package benxi.procedures.people;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.DelegationState;

/**
 * Whoever did a task for another gives it back: no completion to the engine, and with a form not even
 * an assignment, but work in the case. The engine asks its checkers each time that work is done.
 */
final class WorkGivenBack {

  private WorkGivenBack() {}

  static CommandChecker asks(Supplier<PeopleApart> apart) {
    return (CommandChecker) Proxy.newProxyInstance(WorkGivenBack.class.getClassLoader(),
        new Class<?>[] {CommandChecker.class}, (proxy, check, arguments) -> {
          if (check.getName().equals("checkTaskWork") && givesBack((TaskEntity) arguments[0])) {
            giveBack((TaskEntity) arguments[0], apart.get());
          }
          return null;
        });
  }

  private static boolean givesBack(TaskEntity task) {
    Command<?> command = Context.getCommandInvocationContext().getCommand();
    return command instanceof ResolveTaskCmd
        || command instanceof SubmitTaskFormCmd && task.getDelegationState() == DelegationState.PENDING;
  }

  private static void giveBack(TaskEntity task, PeopleApart apart) {
    String person = EveryTask.signedIn();
    if (person != null) {
      apart.done(task, List.of(person));
    }
    if (task.getOwner() != null) {
      apart.given(task, task.getOwner());
    }
  }
}
