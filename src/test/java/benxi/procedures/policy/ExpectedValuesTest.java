package benxi.procedures.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("办事流程要用的政策值")
class ExpectedValuesTest {

  private static final Pattern QUOTED = Pattern.compile("[\"'>]([a-z/-]{5,})[\"'<]");

  private final ExpectedValues expected = ExpectedValues.ofProgram();

  @Test
  @DisplayName("每个政策值文件都在单子里，单子里的都有文件，单位都认得")
  void listAndFilesAgree() throws IOException {
    List<String> faults = new ArrayList<>();
    expected.otherUnits(PolicyBook.load(Path.of("config/policy")).all().stream()
        .collect(Collectors.groupingBy(PolicyValue::key)), faults);

    assertThat(expected.keys()).isEqualTo(keysOf(Path.of("config/policy")));
    assertThat(faults).isEmpty();
  }

  @Test
  @DisplayName("单子里的每一项都有程序或者模型在用：改了数值就改了办事")
  void everyValueIsUsed() throws IOException {
    Set<String> written = new TreeSet<>();
    for (String folder : List.of("src/main/java", "processes")) {
      for (Path file : files(Path.of(folder), path -> path.toString().matches(".*\\.(java|bpmn)"))) {
        QUOTED.matcher(Files.readString(file)).results().forEach(found -> written.add(found.group(1)));
      }
    }
    assertThat(expected.keys()).allSatisfy(key ->
        assertThat(written.stream().anyMatch(text -> names(text, key))).as(key).isTrue());
  }

  /** Whole, without the procedure, or as the part that does not vary: low-income-standard-, /reminder-lead. */
  private static boolean names(String text, String key) {
    String noun = key.substring(key.indexOf('/') + 1);
    return text.equals(key) || text.equals(noun) || text.endsWith("-") && noun.startsWith(text)
        || text.startsWith("/") && key.endsWith(text);
  }

  private static Set<String> keysOf(Path folder) throws IOException {
    Set<String> keys = new TreeSet<>();
    files(folder, path -> path.toString().endsWith(".yml")).forEach(file ->
        keys.add(folder.relativize(file).toString().replace('\\', '/').replaceAll("\\.yml$", "")));
    return keys;
  }

  private static List<Path> files(Path folder, Predicate<Path> wanted) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).filter(wanted).toList();
    }
  }
}
