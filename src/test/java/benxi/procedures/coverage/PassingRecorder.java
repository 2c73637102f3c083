package benxi.procedures.coverage;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionLogicEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Stands in the engine of every test context, by component scan, and records what the tests pass. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class PassingRecorder extends AbstractProcessEnginePlugin {

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    List<BpmnParseListener> listeners = new ArrayList<>();
    if (engine.getCustomPostBPMNParseListeners() != null) {
      listeners.addAll(engine.getCustomPostBPMNParseListeners());
    }
    listeners.add(new PassingListeners());
    engine.setCustomPostBPMNParseListeners(listeners);

    if (engine.getDmnEngineConfiguration() == null) {
      engine.setDmnEngineConfiguration(
          (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration());
    }
    engine.getDmnEngineConfiguration().getCustomPostDecisionEvaluationListeners().add(PassingRecorder::decided);
  }

  /** For decision tests that run the decision engine alone. */
  static void decided(DmnDecisionEvaluationEvent event) {
    decided(event.getDecisionResult());
    event.getRequiredDecisionResults().forEach(PassingRecorder::decided);
  }

  private static void decided(DmnDecisionLogicEvaluationEvent event) {
    String key = event.getDecision().getKey();
    Passed.record(key, key);
    if (event instanceof DmnDecisionTableEvaluationEvent table) {
      table.getMatchingRules().forEach(rule -> Passed.record(key, rule.getId()));
    }
  }
}
