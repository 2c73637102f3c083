package benxi.procedures.form;

import static org.assertj.core.api.Assertions.assertThat;

import benxi.procedures.form.Submission.Alien;
import benxi.procedures.form.Submission.Kind;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("真正在用的每一张表单：每一项的每一种错值都退回")
class FormsOfTheTreeTest {

  private static final LocalDateTime NOW = LocalDateTime.of(2017, 10, 9, 9, 0);
  private static final List<Object> OF_NO_FIELD = List.of(Map.of("a", 1), List.of(Map.of()), new Alien("file"), Double.NaN, "a\u0000b",
      "\uD800", "字".repeat(4001), "a\u202Eb");
  private static final Map<String, List<Object>> OF_TYPE = Map.of("textfield", List.of(5, true, "一\n二"), "textarea", List.of(5, true),
      "number", List.of("5", true, 1e300, List.of(5)), "checkbox", List.of("true", 1, "是"), "radio", List.of("没有这一项", 7, true),
      "select", List.of("没有这一项", 7, true), "checklist", List.of("没有这一项", List.of("没有这一项"), 7),
      "taglist", List.of("没有这一项", List.of("没有这一项"), 7),
      "datetime", List.of(20171009, "2017-02-30", "2017-2-9", "24:00", "0000-00-00", "今天", "2017-10-09T"));

  static Stream<Path> forms() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("forms"))) {
      return files.filter(file -> file.toString().endsWith(".form")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  @DisplayName("错值、不在表单里的键")
  void refusesWhatNoFieldHolds(Path file) throws IOException {
    String text = Files.readString(file);
    FormSchema form = FormSchema.parse(file.toString(), text, new Feel(Clock.systemDefaultZone()));
    List<JsonNode> fields = new ArrayList<>();
    collect(new ObjectMapper().readTree(text), fields);
    assertThat(form.fields()).extracting(Field::key).containsExactlyElementsOf(fields.stream().map(f -> f.get("key").asText()).toList());
    for (JsonNode field : fields) {
      String key = field.get("key").asText();
      Stream.concat(OF_NO_FIELD.stream(), OF_TYPE.get(field.get("type").asText()).stream()).forEach(bad ->
          Stream.of(Kind.values()).forEach(kind -> assertThat(FormCheck.check(form, new Submission(kind, Map.of(key, bad), Map.of()),
              NOW, (code, level) -> Optional.empty()).fields()).as("%s：%s", key, bad)
              .allSatisfy(FormCheckTest::saysBoth)
              .anyMatch(one -> one.key().equals(key) && !one.fault().wrong().equals("没有填写"))));
      assertThat(FormCheck.check(form, new Submission(Kind.DRAFT, Map.of(key + "X", 1), Map.of()), NOW, (code, level) -> Optional.empty()).faults())
          .containsExactly("「" + key + "X」不在这张表单里：不能提交，请去掉。");
    }
  }

  private static void collect(JsonNode component, List<JsonNode> fields) {
    component.path("components").forEach(child -> {
      if (child.has("key")) {
        fields.add(child);
      }
      collect(child, fields);
    });
  }
}
