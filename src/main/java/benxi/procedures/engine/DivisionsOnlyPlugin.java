package benxi.procedures.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Asks {@link DivisionsOnly} before every command, inside its context. */
@Component
@Order(60)
class DivisionsOnlyPlugin extends AbstractProcessEnginePlugin {

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    engine.setCustomPostCommandInterceptorsTxRequired(and(engine.getCustomPostCommandInterceptorsTxRequired()));
    engine.setCustomPostCommandInterceptorsTxRequiresNew(and(engine.getCustomPostCommandInterceptorsTxRequiresNew()));
  }

  private static List<CommandInterceptor> and(List<CommandInterceptor> others) {
    List<CommandInterceptor> all = new ArrayList<>(others == null ? List.of() : others);
    all.add(new Asking());
    return all;
  }

  private static final class Asking extends CommandInterceptor {

    private final DivisionsOnly divisions = new DivisionsOnly();

    @Override
    public <T> T execute(Command<T> command) {
      divisions.check(command, Context.getCommandContext());
      return next.execute(command);
    }
  }
}
