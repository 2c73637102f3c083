package benxi.procedures.safetygrid;

import static org.assertj.core.api.Assertions.assertThat;

import benxi.procedures.decision.Vocabulary;
import benxi.procedures.form.Columns;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("网格化监管的选项：表单、决策表与 config/vocabulary/safety-grid.yml 相同")
class GridChoicesTest {

  private static final Vocabulary WORDS = Vocabulary.load(Path.of("config/vocabulary"), "safety-grid");

  @Test
  @DisplayName("决策表的允许值")
  void tables() throws IOException {
    for (Path table : files("processes/safety-grid", ".dmn")) {
      var model = Dmn.readModelFromFile(table.toFile());
      model.getModelElementsByType(Input.class).stream().filter(input -> input.getInputValues() != null).forEach(input ->
          assertThat(input.getInputValues().getText().getTextContent().replace("\"", "").split(",")).as(table.toString())
              .containsExactlyElementsOf(WORDS.choices(input.getInputExpression().getText().getTextContent().strip()).keySet()));
      model.getModelElementsByType(Output.class).stream().filter(output -> output.getOutputValues() != null).forEach(output ->
          assertThat(output.getOutputValues().getText().getTextContent().replace("\"", "").split(",")).as(table.toString())
              .containsExactlyElementsOf(WORDS.choices(output.getName()).keySet()));
    }
  }

  @Test
  @DisplayName("表单的选项")
  void forms() throws IOException {
    for (Path form : files("forms/safety-grid", ".form")) {
      for (JsonNode field : new ObjectMapper().readTree(Files.readString(form)).path("components")) {
        String key = field.path("key").asText();
        if (WORDS.lists().contains(key) && field.has("values")) {
          Map<String, String> offered = new LinkedHashMap<>();
          field.get("values").forEach(value -> offered.put(value.path("value").asText(), value.path("label").asText()));
          assertThat(offered).as(form + " 的 " + key).containsExactlyEntriesOf(WORDS.choices(key));
        }
        String columns = field.path("properties").path("columns").asText();
        if (!columns.isEmpty()) {
          Columns.parse(columns).stream().filter(column -> WORDS.lists().contains(column.key())).forEach(column ->
              assertThat(column.choices()).as(form + " 的 " + column.key()).containsExactlyEntriesOf(WORDS.choices(column.key())));
        }
      }
    }
  }

  private static List<Path> files(String folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }
}
