package benxi.procedures.relief.check;

import benxi.procedures.form.ProgramCommand;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * At each start the checks of this month are opened unless they are open already (第24条第1款): when the program did not
 * run at the beginning of a month, or its models were deployed anew and with them the timer, the month would wait for the
 * next, and December for a year in which it no longer counts.
 */
@Component
class CheckCatchUp implements ApplicationRunner {

  private static final String MONTH = "relief-annual-check-month";

  private final ReliefAnnualCheck checks;
  private final RuntimeService runtime;

  CheckCatchUp(ReliefAnnualCheck checks, RuntimeService runtime) {
    this.checks = checks;
    this.runtime = runtime;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (!checks.townshipsDue().isEmpty()) {
      ProgramCommand.run(() -> runtime.startProcessInstanceByKey(MONTH));
    }
  }
}
