package benxi.procedures.engine;

import static org.assertj.core.api.Assertions.assertThat;

import benxi.procedures.policy.PolicyBook;
import benxi.procedures.relief.ReliefOffice;
import benxi.procedures.testing.ProcessTest;
import benxi.procedures.testing.TestClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@ProcessTest
@Import(ReliefOffice.class)
@DisplayName("办结的案件在引擎历史中保存多久，由政策值定")
class HistoryRetentionTest {

  @TempDir Path folder;
  @Autowired ReliefOffice office;
  @Autowired RepositoryService repository;
  @Autowired HistoryService history;
  @Autowired PolicyBook ours;
  @Autowired Clock clock;
  @Autowired TestClock today;

  @AfterEach
  void asItWas() {
    new HistoryRetention(ours, repository, clock).run(null);
  }

  @Test
  @DisplayName("改成400日：重新启动后办结的案件，保存到办结后400日，不用重画模型")
  void fourHundredDays() throws IOException {
    Files.createDirectories(folder.resolve("shared"));
    Files.writeString(folder.resolve("shared/history-retention.yml"),
        "{description: 保存, unit: 日, article: 内部, source: 内部, values: [{from: 2016-01-01, value: 400}]}");
    today.set(LocalDate.of(2017, 11, 6));
    String caseId = office.accept();

    new HistoryRetention(PolicyBook.load(folder), repository, clock).run(null);
    office.end(caseId, "withdrawal");

    List<HistoricProcessInstance> ended = history.createHistoricProcessInstanceQuery()
        .processInstanceBusinessKey(caseId).processDefinitionKey("relief-application").finished().list();
    Date kept = Date.from(ZonedDateTime.of(LocalDate.of(2018, 12, 11), LocalTime.MIDNIGHT, clock.getZone()).toInstant());
    assertThat(ended).singleElement().satisfies(one ->
        assertThat(one.getRemovalTime()).as("2017-11-06 起400日").isBetween(kept, new Date(kept.getTime() + 86_399_999)));
    assertThat(repository.createDecisionDefinitionQuery().list()).isNotEmpty()
        .allSatisfy(table -> assertThat(table.getHistoryTimeToLive()).isEqualTo(400));
  }
}
