package benxi.procedures.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("共用的流程是案件的一部分，不是案件")
class SharedProcessesTest {

  @Test
  @DisplayName("processes/shared 里的每一个都算")
  void everyOne() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("processes/shared"))) {
      assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".bpmn"))
          .map(name -> name.replace(".bpmn", ""))).containsExactlyInAnyOrderElementsOf(CaseState.SHARED);
    }
  }
}
