package benxi.procedures.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import benxi.procedures.InputRefused;
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
  @DisplayName("由最新的一版回答，并写明是哪一版、问了什么")
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
  @DisplayName("没有这张表：说明补哪个文件")
  void namesTheMissingTable() {
    assertThatThrownBy(() -> decisions.ask("noSuchTable", Map.of("a", "b")))
        .isInstanceOf(IllegalStateException.class).hasMessageContaining("noSuchTable");
  }

  @Test
  @DisplayName("值不在允许之列，没有一行相符：说明表、版本和问的值")
  void namesTheUnknownValue() throws IOException {
    deploy(Files.readString(fixture("good/complete")));

    assertThatThrownBy(() -> decisions.ask("careGrade", Map.of("eating", "slowly", "walking", "alone")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("护理档次").hasMessageContaining("第1版").hasMessageContaining("slowly").hasMessageContaining("有 0 行");
  }

  @Test
  @DisplayName("值不在允许之列，几行同时相符：说明表和问的值")
  void namesTheAmbiguousValue() throws IOException {
    deploy(Files.readString(fixture("good/negations")));

    assertThatThrownBy(() -> decisions.ask("careGrade", Map.of("eating", "slowly")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("护理档次").hasMessageContaining("几行同时相符").hasMessageContaining("slowly");
  }

  @Test
  @DisplayName("不完整、重叠的表谁也部署不了，说明哪张表、哪种情况")
  void refusesTablesWithGapsAndOverlaps() {
    assertThatThrownBy(() -> deploy(Files.readString(fixture("bad/gap"))))
        .isInstanceOf(InputRefused.class).hasMessageContaining("care-grade.dmn").hasMessageContaining("不完整");
    assertThatThrownBy(() -> deploy(Files.readString(fixture("bad/overlap"))))
        .isInstanceOf(InputRefused.class).hasMessageContaining("第1行与第3行重叠");
  }

  private void deploy(String xml) {
    deployments.add(repository.createDeployment().name("test").addString("care-grade.dmn", xml).deploy().getId());
  }

  private static Path fixture(String name) {
    return Path.of("src/test/resources/decision", name + ".dmn");
  }
}
