package benxi.procedures.safetygrid.enterprise;

import benxi.procedures.organisation.OnBehalf;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/**
 * The case in which an enterprise waits for its first grid (第一部分：定格、定人): it has nothing to do any more once the
 * enterprise was placed otherwise, or closed. One that was counted by a ledger has none.
 */
@Component
class WaitingCase {

  private static final String PLACED = "safetyGrid.enterprisePlaced";
  private static final String CLOSED = "safetyGrid.enterpriseClosed";

  private final RuntimeService runtime;
  private final OnBehalf office;

  WaitingCase(RuntimeService runtime, OnBehalf office) {
    this.runtime = runtime;
    this.office = office;
  }

  void placed(Enterprise enterprise) {
    tell(PLACED, enterprise);
  }

  void closed(Enterprise enterprise) {
    tell(CLOSED, enterprise);
  }

  /** The case is that of the office which registered it; whoever is at work may be another. */
  private void tell(String message, Enterprise enterprise) {
    office.of(enterprise.division(), () -> runtime.createMessageCorrelation(message)
        .processInstanceBusinessKey(enterprise.source()).correlateAllWithResult());
  }
}
