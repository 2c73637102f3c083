package benxi.procedures.engine;

import benxi.procedures.InputRefused;
import benxi.procedures.OutOfSight;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A refusal reaches the caller as it was thrown, however deep in a model's expression it arose, and
 * is not written to the log, where what people entered has no place. Inside the command it is a bad
 * request (rolled back, not logged as an error), outside of it again an {@link InputRefused} or {@link OutOfSight}.
 */
@Component
@Order(10)
class Refusals extends AbstractProcessEnginePlugin {

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    engine.setCustomPreCommandInterceptorsTxRequired(
        with(new Outside(), engine.getCustomPreCommandInterceptorsTxRequired()));
    engine.setCustomPreCommandInterceptorsTxRequiresNew(
        with(new Outside(), engine.getCustomPreCommandInterceptorsTxRequiresNew()));
    engine.setCustomPostCommandInterceptorsTxRequired(
        with(new Inside(), engine.getCustomPostCommandInterceptorsTxRequired()));
    engine.setCustomPostCommandInterceptorsTxRequiresNew(
        with(new Inside(), engine.getCustomPostCommandInterceptorsTxRequiresNew()));
  }

  private static List<CommandInterceptor> with(CommandInterceptor first, List<CommandInterceptor> others) {
    List<CommandInterceptor> all = new ArrayList<>(List.of(first));
    if (others != null) {
      all.addAll(others);
    }
    return all;
  }

  private static RuntimeException refusalIn(Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof InputRefused || t instanceof OutOfSight) {
        return (RuntimeException) t;
      }
    }
    return null;
  }

  private static final class Outside extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
      try {
        return next.execute(command);
      } catch (RefusedInside refused) {
        throw refused.refusal;
      }
    }
  }

  private static final class Inside extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
      try {
        return next.execute(command);
      } catch (RuntimeException thrown) {
        RuntimeException refusal = NothingThere.says(thrown) ? new OutOfSight() : refusalIn(thrown);
        boolean ofJob = command instanceof ExecuteJobsCmd && refusal instanceof InputRefused;
        throw refusal == null || ofJob ? thrown : new RefusedInside(refusal);
      }
    }
  }

  private static final class RefusedInside extends BadUserRequestException {

    private final transient RuntimeException refusal;

    RefusedInside(RuntimeException refusal) {
      super(refusal.getMessage(), refusal);
      this.refusal = refusal;
    }
  }
}
