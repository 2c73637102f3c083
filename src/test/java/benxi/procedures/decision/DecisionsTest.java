package benxi.procedures.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import benxi.procedures.testing.ProcessTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
@DisplayName("问决策表")
class DecisionsTest {

  @Autowired Decisions decisions;
  @Autowired RepositoryService repository;

  private final List<String> deployments = new ArrayList<>();

  @AfterEach
  void remove() {
    deployments.forEach(deployment -> repository.deleteDeployment(deployment, true));
  }

  @Test
  @DisplayName("由最新的一版回答,并写明是哪一版、问了什么")
  void newestVersionAnswers() throws IOException {
    String complete = Files.readString(fixture("good/complete"));
    deploy(complete);
    Answer first = decisions.ask("careGrade", Map.of("eating", "helped", "walking", "alone"));
    deploy(complete.replace("\"half\"</text></outputEntry>", "\"full\"</text></outputEntry>"));
    Answer second = decisions.ask("careGrade", Map.of("eating", "helped", "walking", "alone"));

    assertThat(first.text("grade")).isEqualTo("half");
    assertThat(second.text("grade")).isEqualTo("full");
    assertThat(second.version()).isEqualTo(first.version() + 1);
    assertThat(second.definitionId()).isNotEqualTo(first.definitionId());
    assertThat(second.inputs()).containsEntry("eating", "helped").containsEntry("walking", "alone");
    assertThat(second.name()).isEqualTo("护理档次");
  }

  @Test
  @DisplayName("没有这张表:说明补哪个文件")
  void namesTheMissingTable() {
    assertThatThrownBy(() -> decisions.ask("noSuchTable", Map.of("a", "b")))
        .isInstanceOf(IllegalStateException.class).hasMessageContaining("noSuchTable");
  }

  @Test
  @DisplayName("没有一行相符:说明表、版本和问的值")
  void namesTheGap() throws IOException {
    deploy(Files.readString(fixture("bad/gap")));

    assertThatThrownBy(() -> decisions.ask("careGrade", Map.of("eating", "unable", "walking", "alone")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("护理档次").hasMessageContaining("第1版").hasMessageContaining("unable").hasMessageContaining("有 0 行");
  }

  @Test
  @DisplayName("两行重叠:说明表和问的值")
  void namesTheOverlap() throws IOException {
    deploy(Files.readString(fixture("bad/overlap")));

    assertThatThrownBy(() -> decisions.ask("careGrade", Map.of("eating", "alone", "walking", "unable")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("护理档次").hasMessageContaining("几行同时相符").hasMessageContaining("alone");
  }

  private void deploy(String xml) {
    deployments.add(repository.createDeployment().name("test").addString("care-grade.dmn", xml).deploy().getId());
  }

  private static Path fixture(String name) {
    return Path.of("src/test/resources/decision", name + ".dmn");
  }
}
