package benxi.procedures.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("决策表：允许值的每一种组合恰好有一行")
class DecisionTablesTest {

  private static final TableCheck CHECK = new TableCheck();

  @ParameterizedTest(name = "{0}")
  @MethodSource("tables")
  @DisplayName("完整且互不重叠")
  void everyCombinationHasExactlyOneRow(Path table) throws IOException {
    assertThat(CHECK.faults(table.toString(), Files.readString(table))).isEmpty();
  }

  static Stream<Path> tables() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("processes"))) {
      return files.filter(file -> file.toString().endsWith(".dmn")).sorted().toList().stream();
    }
  }
}
