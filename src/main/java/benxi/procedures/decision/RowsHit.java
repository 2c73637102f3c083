package benxi.procedures.decision;

import java.util.List;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;

/** Remembers which rows the last evaluation matched. */
final class RowsHit implements DmnDecisionTableEvaluationListener {

  private List<DmnEvaluatedDecisionRule> rows = List.of();

  @Override
  public void notify(DmnDecisionTableEvaluationEvent event) {
    rows = event.getMatchingRules();
  }

  List<DmnEvaluatedDecisionRule> rows() {
    return rows;
  }
}
