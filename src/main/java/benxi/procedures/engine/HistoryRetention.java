package benxi.procedures.engine;

import benxi.procedures.policy.PolicyBook;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * How long the engine keeps the history of what has ended: the policy value of the day stands over what a model file says,
 * so that changing it needs no model drawn again. Cases ended before keep the day that was written to them.
 */
@Component
class HistoryRetention implements ApplicationRunner {

  private static final String KEY = "shared/history-retention";

  private final PolicyBook policy;
  private final RepositoryService repository;
  private final Clock clock;

  HistoryRetention(PolicyBook policy, RepositoryService repository, Clock clock) {
    this.policy = policy;
    this.repository = repository;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    Integer days = policy.value(KEY, LocalDate.now(clock)).whole();
    repository.createProcessDefinitionQuery().list().stream()
        .filter(definition -> !Objects.equals(definition.getHistoryTimeToLive(), days))
        .forEach(definition -> repository.updateProcessDefinitionHistoryTimeToLive(definition.getId(), days));
    repository.createDecisionDefinitionQuery().list().stream()
        .filter(definition -> !Objects.equals(definition.getHistoryTimeToLive(), days))
        .forEach(definition -> repository.updateDecisionDefinitionHistoryTimeToLive(definition.getId(), days));
  }
}
