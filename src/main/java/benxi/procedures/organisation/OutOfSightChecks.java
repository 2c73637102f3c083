package benxi.procedures.organisation;

import benxi.procedures.OutOfSight;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;

/**
 * The engine's checks of the division: what they forbid is said to be not there (HTTP 404), where the
 * engine answers with a failure (500) that tells a stranger that it exists.
 */
final class OutOfSightChecks {

  private OutOfSightChecks() {}

  static CommandChecker ofTenants() {
    TenantCommandChecker checker = new TenantCommandChecker();
    return (CommandChecker) Proxy.newProxyInstance(OutOfSightChecks.class.getClassLoader(),
        new Class<?>[] {CommandChecker.class}, (proxy, check, arguments) -> {
          try {
            return check.invoke(checker, arguments);
          } catch (InvocationTargetException e) {
            throw e.getCause() instanceof ProcessEngineException ? new OutOfSight() : e.getCause();
          }
        });
  }
}
