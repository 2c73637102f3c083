package benxi.procedures.organisation;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.GenericManagerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The engine knows ids of offices, who handles a case, who works on a task and who keeps accounts. */
@Component
@Order(50)
class OrganisationPlugin extends AbstractProcessEnginePlugin {

  /** Ids of offices have a hyphen, townshipWindow-210521100; nothing else than letters, digits and hyphens. */
  private static final String IDS = "[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*";

  private final HandlingDivision handlingDivision;

  OrganisationPlugin(HandlingDivision handlingDivision) {
    this.handlingDivision = handlingDivision;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    engine.setGroupResourceWhitelistPattern(IDS);
    engine.setTenantResourceWhitelistPattern(IDS);
    engine.setUserResourceWhitelistPattern(IDS);
    engine.setTenantIdProvider(handlingDivision);
    engine.setResourceAuthorizationProvider(new NoRowsForTasks());
    engine.setIdentityProviderSessionFactory(new GenericManagerFactory(GuardedIdentities.class));
    engine.setCommandCheckers(new ArrayList<>(List.of(OutOfSightChecks.ofTenants(), new OwnTasks())));
    List<BpmnParseListener> listeners = engine.getCustomPreBPMNParseListeners() == null
        ? new ArrayList<>() : new ArrayList<>(engine.getCustomPreBPMNParseListeners());
    listeners.add(new OfficeMembersOnly());
    engine.setCustomPreBPMNParseListeners(listeners);
  }
}
