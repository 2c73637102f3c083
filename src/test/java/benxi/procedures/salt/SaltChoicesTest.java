package benxi.procedures.salt;

import static org.assertj.core.api.Assertions.assertThat;

import benxi.procedures.decision.Vocabulary;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Input;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("各项选择：表单、决策表与 config/vocabulary/salt.yml 一致")
class SaltChoicesTest {

  private static final Vocabulary WORDS = Vocabulary.load(Path.of("config/vocabulary"), "salt");
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

  static Stream<Path> tables() throws IOException {
    return files("processes/salt", ".dmn");
  }

  static Stream<Path> forms() throws IOException {
    return files("forms/salt", ".form");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tables")
  @DisplayName("决策表的允许值与选项的代码相同")
  void tablesAllowWhatIsOffered(Path table) {
    for (Input input : Dmn.readModelFromFile(table.toFile()).getModelElementsByType(Input.class)) {
      if (input.getInputValues() != null) {
        List<String> codes = QUOTED.matcher(input.getInputValues().getText().getTextContent()).results()
            .map((MatchResult found) -> found.group(1)).toList();
        assertThat(codes).containsExactlyElementsOf(WORDS.choices(input.getInputExpression().getText().getTextContent()).keySet());
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forms")
  @DisplayName("表单中同名的选项，代码、名称和次序都与选项文件相同")
  void formsOfferTheSame(Path form) throws IOException {
    for (JsonNode field : new ObjectMapper().readTree(Files.readString(form)).path("components")) {
      if (field.has("values") && WORDS.lists().contains(field.path("key").asText())) {
        Map<String, String> offered = new LinkedHashMap<>();
        field.path("values").forEach(value -> offered.put(value.path("value").asText(), value.path("label").asText()));
        assertThat(offered).containsExactlyEntriesOf(WORDS.choices(field.path("key").asText()));
      }
    }
  }

  private static Stream<Path> files(String folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
    }
  }
}
