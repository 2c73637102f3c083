package benxi.procedures.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("README 的每一句都是真的：模型、表单、测试、链接")
class ReadmeTest {

  private static final Path README = Path.of("README.md");

  @Test
  @DisplayName("每个流程模型和每张表单都在表里")
  void namesEveryModelAndForm() throws IOException {
    String readme = Files.readString(README);
    for (String folder : List.of("processes", "forms")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.matches(".*\\.(bpmn|form)"))
            .map(name -> name.replaceAll("\\.(bpmn|form)$", "")).filter(name -> !readme.contains(name)).toList())
            .as("README.md 的表里没有的：").isEmpty();
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"README.md", "docs/operation.md"})
  @DisplayName("说到的测试都在，链接都指得到")
  void namesNothingThatIsNotThere(Path page) throws IOException {
    String text = Files.readString(page);
    Matcher link = Pattern.compile("\\]\\(([^)#]+)\\)").matcher(text);
    while (link.find()) {
      assertThat(page.resolveSibling(link.group(1)).normalize()).as(page + " 的链接").exists();
    }
    Matcher test = Pattern.compile("\\b([A-Z][A-Za-z]+Test)\\b").matcher(text);
    while (test.find()) {
      try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
        assertThat(files.anyMatch(file -> file.endsWith(test.group(1) + ".java"))).as(page + " 说的测试 " + test.group(1)).isTrue();
      }
    }
  }
}
