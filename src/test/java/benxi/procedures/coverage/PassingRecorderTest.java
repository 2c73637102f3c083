package benxi.procedures.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import benxi.procedures.testing.ProcessTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
@DisplayName("走过的元素、连线和决策行记下来")
class PassingRecorderTest {

  private static final Path MODELS = Path.of("src/test/resources/coverage");

  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired DecisionService decisions;

  private String deployment;

  @BeforeEach
  void deploy() throws IOException {
    deployment = repository.createDeployment()
        .addString("coverage-sample.bpmn", Files.readString(MODELS.resolve("coverage-sample.bpmn")))
        .addString("coverage-sample.dmn", Files.readString(MODELS.resolve("coverage-sample.dmn")))
        .deploy().getId();
  }

  @AfterEach
  void undeploy() {
    repository.deleteDeployment(deployment, true);
  }

  @Test
  @DisplayName("子流程、多实例、边界事件和连线都算，流程的键再长也一样；没走的那一支不算")
  void nodesAndFlows() throws IOException {
    runtime.startProcessInstanceByKey("coverage-sample-with-a-long-key");
    assertThat(left()).doesNotContain("Task_Sign").contains("Boundary_Withdrawn", "Flow_End", "EndEvent_Withdrawn");

    runtime.createMessageCorrelation("coverage.withdrawn").correlate();
    assertThat(left()).filteredOn(id -> !id.matches("passes|row."))
        .containsExactlyInAnyOrder("EndEvent_Signed", "Flow_Signed", "EndEvent_InSub", "Flow_InSub");
  }

  @Test
  @DisplayName("命中的决策行算，没命中的不算")
  void rows() throws IOException {
    decisions.evaluateDecisionTableByKey("passes", Map.of("grade", 1));
    assertThat(left()).contains("row2").doesNotContain("row1", "passes");
  }

  private static List<String> left() throws IOException {
    var passed = Files.exists(Passed.FILE) ? Files.readAllLines(Passed.FILE) : List.<String>of();
    return Drawn.in(MODELS).stream().filter(thing -> !passed.contains(Passed.line(thing.key(), thing.id())))
        .map(Drawn::id).toList();
  }
}
