package benxi.procedures.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Stands in the way of every command, inside its transaction, and asks the {@link FormDoor}. */
@Component
@Order(50)
class FormDoorway extends AbstractProcessEnginePlugin {

  /** How many commands this thread is inside of; a command with new requirements is inside as well. */
  private static final ThreadLocal<Integer> DEPTH = ThreadLocal.withInitial(() -> 0);

  private final ObjectProvider<FormDoor> door;

  FormDoorway(ObjectProvider<FormDoor> door) {
    this.door = door;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    engine.setCustomPostCommandInterceptorsTxRequired(and(engine.getCustomPostCommandInterceptorsTxRequired()));
    engine.setCustomPostCommandInterceptorsTxRequiresNew(and(engine.getCustomPostCommandInterceptorsTxRequiresNew()));
  }

  private List<CommandInterceptor> and(List<CommandInterceptor> others) {
    List<CommandInterceptor> all = new ArrayList<>(others == null ? List.of() : others);
    all.add(new Asking());
    return all;
  }

  private final class Asking extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
      int depth = DEPTH.get();
      DEPTH.set(depth + 1);
      try {
        door.getObject().pass(command, depth == 0, Context.getCommandContext());
        return next.execute(command);
      } finally {
        DEPTH.set(depth);
      }
    }
  }
}
