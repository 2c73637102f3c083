package benxi.procedures.organisation;

import benxi.procedures.StartRefused;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * At start the engine gets the organisation as it stands in {@code config/organisation}. All of it is
 * one command, written at its end in batches; a restart finds nothing to write.
 */
@Component
class OrganisationStart implements SmartInitializingSingleton {

  private static final Logger LOG = LoggerFactory.getLogger(OrganisationStart.class);

  private final ProcessEngineConfigurationImpl engine;
  private final OfficeGroups groups;
  private final RightsTable rights;
  private final TrainingAccounts accounts;

  OrganisationStart(ProcessEngineConfigurationImpl engine, OfficeGroups groups, RightsTable rights,
      TrainingAccounts accounts) {
    this.engine = engine;
    this.groups = groups;
    this.rights = rights;
    this.accounts = accounts;
  }

  @Override
  public void afterSingletonsInstantiated() {
    List<String> leftovers = engine.getCommandExecutorTxRequired().execute(command -> accounts.leftovers());
    if (!leftovers.isEmpty()) {
      throw new StartRefused(leftovers);
    }
    long began = System.nanoTime();
    engine.getCommandExecutorTxRequired().execute(command -> {
      groups.write();
      rights.write();
      accounts.write();
      return null;
    });
    LOG.debug("organisation written in {} ms", (System.nanoTime() - began) / 1_000_000);
  }
}
