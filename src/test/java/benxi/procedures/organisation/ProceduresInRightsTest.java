package benxi.procedures.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("权限表：每个流程都写在里面")
class ProceduresInRightsTest {

  @Test
  @DisplayName("processes/ 中的每个流程都在 config/organisation/rights.yml 的 procedures 下")
  void everyProcedureIsNamed() throws IOException {
    String rights = Files.readString(Path.of(RightsFile.NAME));
    try (Stream<Path> files = Files.walk(Path.of("processes"))) {
      List<String> missing = files.filter(file -> file.toString().endsWith(".bpmn"))
          .flatMap(file -> Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(Process.class).stream())
          .map(Process::getId).filter(key -> !rights.contains("  - " + key + "\n")).toList();
      assertThat(missing).as("办事人员看不见这些流程").isEmpty();
    }
  }
}
