package benxi.procedures.relief.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import benxi.procedures.decision.Vocabulary;
import benxi.procedures.form.Columns;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.UnaryTests;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("各项选择：表单、决策表与 config/vocabulary/relief.yml 一致")
class ReliefChoicesTest {

  private static final Vocabulary WORDS = Vocabulary.load(Path.of("config/vocabulary"), "relief");
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

  static Stream<Path> tables() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("processes/relief"))) {
      return files.filter(file -> file.toString().endsWith(".dmn")).sorted().toList().stream();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tables")
  @DisplayName("决策表的允许值与选项的代码相同")
  void tablesAllowWhatIsOffered(Path table) {
    var model = Dmn.readModelFromFile(table.toFile());
    for (Input input : model.getModelElementsByType(Input.class)) {
      if (input.getInputValues() != null) {
        String list = input.getInputExpression().getText().getTextContent();
        assertThat(codes(input.getInputValues())).as(table + " 的输入 " + list)
            .containsExactlyElementsOf(WORDS.choices(list).keySet());
      }
    }
    for (Output output : model.getModelElementsByType(Output.class)) {
      if (output.getOutputValues() != null && WORDS.lists().contains(output.getName())) {
        assertThat(codes(output.getOutputValues())).as(table + " 的结果 " + output.getName())
            .containsExactlyElementsOf(WORDS.choices(output.getName()).keySet());
      }
    }
  }

  private static List<String> codes(UnaryTests values) {
    return QUOTED.matcher(values.getText().getTextContent()).results().map(match -> match.group(1)).toList();
  }

  @Test
  @DisplayName("表单中的选项，代码、名称和次序都与选项文件相同")
  void formsOfferTheSame() throws IOException {
    List<Path> forms = List.of();
    if (Files.isDirectory(Path.of("forms/relief"))) {
      try (Stream<Path> files = Files.list(Path.of("forms/relief"))) {
        forms = files.filter(file -> file.toString().endsWith(".form")).sorted().toList();
      }
    }
    for (Path form : forms) {
      offered(new ObjectMapper().readTree(Files.readString(form))).forEach((list, offer) ->
          assertThat(offer).as(form + " 的 " + list).containsExactlyEntriesOf(WORDS.choices(list)));
    }
  }

  @Test
  @DisplayName("重复表格里的选项也读得出来")
  void readsChoicesOfColumns() throws IOException {
    String columns = "member:成员:text(20)!; incomeKind:种类:choice(wages=工资|assets=租金)!; amount:金额:amount!";
    String form = """
        {"components":[{"type":"select","key":"area","values":[{"label":"城里","value":"urban"}]},
          {"type":"group","components":[{"type":"textarea","key":"income","properties":{"columns":"%s"}}]}]}"""
        .formatted(columns);

    assertThat(offered(new ObjectMapper().readTree(form)))
        .containsEntry("area", Map.of("urban", "城里"))
        .containsEntry("incomeKind", Map.of("wages", "工资", "assets", "租金"));
  }

  /** What a form offers for the lists of the vocabulary: list → code → name. */
  private static Map<String, Map<String, String>> offered(JsonNode form) {
    Map<String, Map<String, String>> offered = new LinkedHashMap<>();
    for (JsonNode field : fields(form)) {
      if (WORDS.lists().contains(field.path("key").asText()) && field.has("values")) {
        Map<String, String> choices = new LinkedHashMap<>();
        field.get("values").forEach(value -> choices.put(value.path("value").asText(), value.path("label").asText()));
        offered.put(field.get("key").asText(), choices);
      }
      String columns = field.path("properties").path("columns").asText();
      if (!columns.isEmpty()) {
        Columns.parse(columns).stream().filter(column -> WORDS.lists().contains(column.key()))
            .forEach(column -> offered.put(column.key(), column.choices()));
      }
    }
    return offered;
  }

  private static List<JsonNode> fields(JsonNode part) {
    List<JsonNode> fields = new ArrayList<>();
    part.path("components").forEach(component -> {
      fields.add(component);
      fields.addAll(fields(component));
    });
    return fields;
  }
}
