package benxi.procedures.people;

import benxi.procedures.InputRefused;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The engine asks the people rules at every task, and deploys no model without the tasks that they are about. */
@Component
@Order(120)
class PeoplePlugin extends AbstractProcessEnginePlugin implements Deployer {

  private final ObjectProvider<PeopleApart> apart;
  private final PeopleRules rules;

  PeoplePlugin(ObjectProvider<PeopleApart> apart, PeopleRules rules) {
    this.apart = apart;
    this.rules = rules;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    engine.setCustomPreBPMNParseListeners(and(engine.getCustomPreBPMNParseListeners(), new EveryTask(apart::getObject)));
    engine.setCommandCheckers(and(engine.getCommandCheckers(), WorkGivenBack.asks(apart::getObject)));
    engine.setCustomPreDeployers(and(engine.getCustomPreDeployers(), this));
  }

  private static <T> List<T> and(List<T> others, T own) {
    List<T> all = new ArrayList<>(others == null ? List.of() : others);
    all.add(own);
    return all;
  }

  @Override
  public void deploy(DeploymentEntity deployment) {
    List<String> faults = !deployment.isNew() ? List.of() : deployment.getResources().values().stream()
        .filter(resource -> resource.getName().matches("(?i).+\\.(bpmn|bpmn20\\.xml)"))
        .flatMap(model -> rules.missing(model.getName(), DrawnTasks.of(model.getName(), model.getBytes())).stream()).toList();
    if (!faults.isEmpty()) {
      throw new InputRefused(faults);
    }
  }
}
