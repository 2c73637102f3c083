package benxi.procedures.engine;

import benxi.procedures.audit.Act;
import benxi.procedures.audit.AuditTrail;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What changes accounts, roles and deployments is a line of the trail, whoever does it and by whichever
 * way: the administrator's pages, REST and Java all come through here, inside the transaction.
 */
@Component
@Order(70)
class AuditedCommands extends AbstractProcessEnginePlugin {

  private final ObjectProvider<AuditTrail> trail;
  private final ObjectProvider<AccountActs> accounts;
  private final ObjectProvider<RoleActs> roles;
  private final ObjectProvider<DeploymentActs> deployments;

  AuditedCommands(ObjectProvider<AuditTrail> trail, ObjectProvider<AccountActs> accounts, ObjectProvider<RoleActs> roles,
      ObjectProvider<DeploymentActs> deployments) {
    this.trail = trail;
    this.accounts = accounts;
    this.roles = roles;
    this.deployments = deployments;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    engine.setCustomPostCommandInterceptorsTxRequired(and(engine.getCustomPostCommandInterceptorsTxRequired()));
    engine.setCustomPostCommandInterceptorsTxRequiresNew(and(engine.getCustomPostCommandInterceptorsTxRequiresNew()));
  }

  private List<CommandInterceptor> and(List<CommandInterceptor> others) {
    List<CommandInterceptor> all = new ArrayList<>(others == null ? List.of() : others);
    all.add(new Recording());
    return all;
  }

  private final class Recording extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
      Optional<Function<Object, List<Act>>> acts = before(command);
      T result = next.execute(command);
      acts.ifPresent(done -> done.apply(result).forEach(trail.getObject()::record));
      return result;
    }

    /** Looks at what is so before the command; what comes back says afterwards what has become of it. */
    private Optional<Function<Object, List<Act>>> before(Command<?> command) {
      if (AccountActs.concerns(command)) {
        return Optional.of(accounts.getObject().before(command));
      }
      if (RoleActs.concerns(command)) {
        return Optional.of(roles.getObject().before(command));
      }
      return DeploymentActs.concerns(command) ? Optional.of(deployments.getObject().before(command)) : Optional.empty();
    }
  }
}
