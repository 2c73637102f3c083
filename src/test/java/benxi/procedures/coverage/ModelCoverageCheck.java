package benxi.procedures.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * After all tests of {@code mvn verify}: every node and flow of every process and every row of every
 * decision has been passed by some test. A run of chosen tests ({@code -Dtest=…}) is not judged.
 */
@DisplayName("模型覆盖")
class ModelCoverageCheck {

  private static final Path PROCESSES = Path.of("processes");

  @Test
  @DisplayName("每个模型的每个元素、每条连线、每行决策都有测试走过")
  void everythingDrawnIsPassed() throws IOException {
    assumeTrue(System.getProperty("test", "").isEmpty(), "只运行了选定的测试(-Dtest)，不检查模型覆盖");
    List<Drawn> drawn = Drawn.in(PROCESSES);
    Set<String> passed = Files.exists(Passed.FILE) ? new HashSet<>(Files.readAllLines(Passed.FILE)) : Set.of();
    List<String> missing = drawn.stream()
        .filter(thing -> !passed.contains(Passed.line(thing.key(), thing.id())))
        .map(thing -> "模型 " + thing.model() + ":" + thing.words() + " 没有任何测试走过。").toList();
    long models = drawn.stream().map(Drawn::model).distinct().count();
    System.out.printf("【模型覆盖】%d 个模型，%d 个元素、连线和决策行，走过 %d 个。%n",
        models, drawn.size(), drawn.size() - missing.size());
    assertThat(missing).as("没有走过的地方（请补测试，或删去画了却走不到的地方）").isEmpty();
  }
}
