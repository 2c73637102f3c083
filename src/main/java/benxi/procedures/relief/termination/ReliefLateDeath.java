package benxi.procedures.relief.termination;

import benxi.procedures.Published;
import benxi.procedures.organisation.OnBehalf;
import benxi.procedures.relief.CaseData;
import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * The death of somebody whose support has been ended for another ground and was still running when he died (第9条第4项):
 * nothing is ended or published a second time; nobody is fetched home or referred any more, and the funeral is arranged.
 */
@Component("reliefLateDeath")
@Published
public class ReliefLateDeath {

  private static final String DIED = "relief.formerRecipientDied";

  private final Terminations terminations;
  private final RuntimeService runtime;
  private final OnBehalf office;
  private final Clock clock;

  ReliefLateDeath(Terminations terminations, RuntimeService runtime, OnBehalf office, Clock clock) {
    this.terminations = terminations;
    this.runtime = runtime;
    this.office = office;
    this.clock = clock;
  }

  /**
   * What the end of support has left to do for a living person stops, also where another township does it, from which the
   * file has moved; the reasons are still delivered (第27条第2款).
   */
  public void verified(DelegateExecution execution) {
    String certificate = CaseData.of(execution).text("certificateNumber");
    office.of(execution.getTenantId(), () -> runtime.createMessageCorrelation(DIED)
        .processInstanceVariableEquals("certificateNumber", certificate).correlateAllWithResult());
  }

  public void arranged(DelegateExecution execution) {
    ended(execution, "funeral");
  }

  public void unfounded(DelegateExecution execution) {
    ended(execution, "unfounded");
  }

  private void ended(DelegateExecution execution, String outcome) {
    terminations.ended(CaseData.of(execution).text("caseId"), outcome, LocalDate.now(clock));
  }
}
