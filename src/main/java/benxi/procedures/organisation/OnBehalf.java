package benxi.procedures.organisation;

import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * What the program does for an office as a consequence of what somebody else did: a county's batch
 * that a township's file joins, a draw at night. Instances started in it belong to that division, and
 * the checks of the person who is signed in do not apply; what they are protects people's own acts.
 */
@Component
public class OnBehalf {

  private static final ThreadLocal<String> DIVISION = new ThreadLocal<>();

  private final Organisation organisation;
  private final ProcessEngineConfigurationImpl engine;

  OnBehalf(Organisation organisation, @Lazy ProcessEngineConfigurationImpl engine) {
    this.organisation = organisation;
    this.engine = engine;
  }

  /**
   * Does the work in one command and one transaction with what surrounds it.
   *
   * @param divisionCode of the township or county that the work is for
   */
  public <T> T of(String divisionCode, Supplier<T> work) {
    String division = organisation.division(divisionCode).code();
    return engine.getCommandExecutorTxRequired().execute(command -> unchecked(command, division, work));
  }

  private static <T> T unchecked(CommandContext command, String division, Supplier<T> work) {
    String outer = DIVISION.get();
    boolean rights = command.isAuthorizationCheckEnabled();
    boolean tenants = command.isTenantCheckEnabled();
    DIVISION.set(division);
    command.disableAuthorizationCheck();
    command.disableTenantCheck();
    try {
      return work.get();
    } finally {
      if (outer == null) {
        DIVISION.remove();
      } else {
        DIVISION.set(outer);
      }
      command.setAuthorizationCheckEnabled(rights);
      if (tenants) {
        command.enableTenantCheck();
      }
    }
  }

  /** Null while nothing is done on behalf of an office. */
  static String division() {
    return DIVISION.get();
  }
}
