package benxi.procedures.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every template of the project, filled with a sample; the letters stand in target/letters to be looked at. */
@DisplayName("文书模板")
class TemplatesTest {

  private static final TemplateBook BOOK = new TemplateBook(Path.of("config/templates"));
  private static final Path SAMPLES = Path.of("src/test/resources/letters");
  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private static final Map<String, Object> SUPPLIED = Map.of("caseId", "SQ210521001-2017-0001",
      "letterNumber", "SQ210521001-2017-0001-07", "writtenOn", LocalDate.of(2017, 10, 9));

  static Stream<String> templates() {
    return BOOK.all().keySet().stream();
  }

  @Test
  @DisplayName("18号：食盐许可的文书都有模板")
  void everyLetterOfTheSaltOffice() {
    assertThat(BOOK.all().keySet()).filteredOn(name -> name.startsWith("salt/")).containsExactlyInAnyOrder("salt/call-up",
        "salt/reminder", "salt/acceptance", "salt/province-report", "salt/handover", "salt/refusal", "salt/not-accepted",
        "salt/expiry", "salt/market-notice", "salt/warning", "salt/revocation-request", "salt/revocation", "salt/stock-chase");
  }

  @Test
  @DisplayName("第20至28条、第35条、第36条：特困人员救助供养的文书都有模板")
  void everyLetterOfTheProcedure() {
    assertThat(BOOK.all().keySet()).filteredOn(name -> !name.startsWith("salt/")).containsExactlyInAnyOrder(
        "relief/application-form", "relief/materials-notice", "relief/acceptance", "relief/opinion",
        "relief/approval", "relief/refusal", "relief/certificate", "relief/agency-notice",
        "relief/application-ended", "relief/draw-record", "relief/termination", "relief/agency-termination-notice", "relief/referral",
        "relief/termination-by-death", "relief/agency-death-notice", "relief/funeral-payment",
        "relief/change-details", "safety-grid/acceptance", "safety-grid/assessment-circular", "shared/public-notice", "shared/objection-answer");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("templates")
  @DisplayName("填写后每个值都印出来，不留占位符")
  void showsEveryValue(String name) throws Exception {
    Map<String, Object> data = sample(name);

    byte[] word = BOOK.template(name).fill(data, SUPPLIED);

    Path file = Path.of("target/letters", name + ".docx");
    Files.createDirectories(file.getParent());
    Files.write(file, word);
    String text = LettersTest.text(word);
    assertThat(text).doesNotContain("{{", "}}", "[name]", "[position]");
    printed(data.values()).forEach(value -> assertThat(text).contains(value));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("templates")
  @DisplayName("没有列入 empty 的项都非填不可，列入的可以不给")
  void optionalOnesMayBeLeftOut(String name) throws Exception {
    Template template = BOOK.template(name);
    Map<String, Object> data = sample(name);
    template.placeholders().stream().filter(gap -> gap.empty() != null).forEach(gap -> data.remove(gap.key()));

    String text = LettersTest.text(template.fill(data, SUPPLIED));

    template.placeholders().stream().filter(gap -> gap.empty() != null)
        .forEach(gap -> assertThat(text).contains(gap.empty()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("templates")
  @DisplayName("docs/letters.md 写明每份文书的每个占位符")
  void handbookNamesEveryPlaceholder(String name) throws IOException {
    String handbook = Files.readString(Path.of("docs/letters.md"));
    assertThat(handbook).contains("### `" + name + "` " + BOOK.template(name).title());
    String section = handbook.substring(handbook.indexOf("### `" + name + "`")).split("\n### ", 2)[0];
    BOOK.template(name).placeholders().forEach(gap -> assertThat(section).contains("`" + gap.key() + "` " + gap.label()));
  }

  private static Map<String, Object> sample(String name) throws IOException {
    Map<String, Object> data =
        YAML.readValue(SAMPLES.resolve(name + ".yml").toFile(), new TypeReference<LinkedHashMap<String, Object>>() {});
    data.replaceAll((key, value) -> value instanceof String text && text.matches("\\d{4}-\\d{2}-\\d{2}")
        ? LocalDate.parse(text) : value);
    return data;
  }

  private static Stream<String> printed(Iterable<?> values) {
    Stream.Builder<String> printed = Stream.builder();
    values.forEach(value -> {
      if (value instanceof List<?> rows) {
        rows.forEach(row -> printed(((Map<?, ?>) row).values()).forEach(printed));
      } else if (value != null) {
        LetterValues.text(value).lines().forEach(printed);
      }
    });
    return printed.build();
  }
}
