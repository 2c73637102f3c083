package benxi.procedures.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("模型里不许有的东西")
class ModelsTest {

  private static final Path EXAMPLES = Path.of("src/test/resources/conventions/model");
  private final Models models =
      new Models(Map.of("office", Set.of("group"), "notice", Set.of("publish", "withdraw")));

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"no-scripts", "no-class-names", "published-words"})
  @DisplayName("脚本、类名、没有公布的词：正例放行，反例逐个元素点名")
  void examples(String rule) throws Exception {
    assertThat(faults(rule, "good.bpmn")).isEmpty();
    List<ModelFault> faults = faults(rule, "bad.bpmn");
    assertThat(faults.stream().map(ModelFault::element).collect(Collectors.toSet()))
        .isEqualTo(Set.copyOf(wrong(rule)));
    assertThat(faults).allSatisfy(fault ->
        assertThat(fault.toString()).contains("bad.bpmn", fault.element()).endsWith("。"));
  }

  @Test
  @DisplayName("DOCTYPE、外部结构、引用别的文件：不读")
  void nothingFromOutside() {
    assertThat(sentence("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>")).contains("DOCTYPE");
    assertThat(sentence("<a xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"x y\"/>"))
        .contains("外部的结构定义");
    assertThat(sentence("<a xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:noNamespaceSchemaLocation=\"y\"/>"))
        .contains("外部的结构定义");
    assertThat(sentence("<a><import location=\"http://example.org/b.xsd\"/></a>")).contains("import");
  }

  @Test
  @DisplayName("不是 XML：点名行号")
  void notXml() {
    assertThat(sentence("<a>\n<b></a>")).contains("第2行");
  }

  @Test
  @DisplayName("太大、太深、元素太多：读到上限就拒绝，后面的不再读")
  void tooMuch() {
    assertThat(sentence("<a>" + " ".repeat(PlainXml.MOST_BYTES) + "</a>")).contains("字节");
    assertThat(sentence("<a>".repeat(100_000) + "</a>".repeat(100_000))).contains("层");
    assertThat(sentence("<a>" + "<b/>".repeat(100_000) + "</a>")).contains("元素超过");
    // Read to the end, this would be no XML at all, and the sentence would be another.
    assertThat(sentence("<a>".repeat(100_000))).contains("层");
  }

  private String sentence(String xml) {
    List<ModelFault> faults = models.faults("x.bpmn", xml.getBytes(StandardCharsets.UTF_8));
    assertThat(faults).hasSize(1);
    return faults.get(0).toString();
  }

  private List<ModelFault> faults(String rule, String file) throws Exception {
    return models.faults(file, Files.readAllBytes(EXAMPLES.resolve(rule).resolve(file)));
  }

  private static List<String> wrong(String rule) throws Exception {
    String text = Files.readString(EXAMPLES.resolve(rule).resolve("bad.bpmn"));
    return List.of(text.substring(text.indexOf("错在:") + 3, text.indexOf(" -->")).split(" "));
  }
}
