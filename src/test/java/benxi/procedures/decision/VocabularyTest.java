package benxi.procedures.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import benxi.procedures.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("选项文件")
class VocabularyTest {

  @TempDir Path folder;

  @Test
  @DisplayName("按文件中的次序给出代码和名称")
  void givesChoicesInOrder() throws IOException {
    write("area:\n  urban: 城镇\n  rural: 农村\n");

    Vocabulary words = Vocabulary.load(folder, "relief");

    assertThat(words.choices("area")).containsExactly(entry("urban", "城镇"), entry("rural", "农村"));
    assertThat(words.word("area", "rural")).isEqualTo("农村");
    assertThat(words.offer("area")).isEqualTo("城镇、农村");
    assertThat(words.allows("area", "village")).isFalse();
    assertThat(words.allows("area", null)).isFalse();
  }

  @Test
  @DisplayName("没有这一组选项、没有这个代码：说明文件和名称")
  void namesWhatIsMissing() throws IOException {
    write("area:\n  urban: 城镇\n");
    Vocabulary words = Vocabulary.load(folder, "relief");

    assertThatThrownBy(() -> words.choices("illnessGrade"))
        .hasMessageContaining("config/vocabulary/relief.yml").hasMessageContaining("illnessGrade");
    assertThatThrownBy(() -> words.word("area", "village")).hasMessageContaining("area").hasMessageContaining("village");
  }

  @Test
  @DisplayName("写错的文件不能启动，所有错处一次说完")
  void refusesTheStart() throws IOException {
    write("area:\n  Urban: 城镇\n  rural: \"\"\nempty: 没有选项\n");

    assertThatThrownBy(() -> Vocabulary.load(folder, "relief")).isInstanceOfSatisfying(StartRefused.class, refused ->
        assertThat(refused.faults()).satisfiesExactlyInAnyOrder(
            fault -> assertThat(fault).contains("config/vocabulary/relief.yml").contains("empty"),
            fault -> assertThat(fault).contains("area").contains("Urban: 城镇"),
            fault -> assertThat(fault).contains("area").contains("rural")));
  }

  @Test
  @DisplayName("缺少文件不能启动，说明是哪个文件")
  void refusesTheStartWithoutFile() {
    assertThatThrownBy(() -> Vocabulary.load(folder, "relief")).isInstanceOf(StartRefused.class)
        .hasMessageContaining("config/vocabulary/relief.yml");
  }

  private static java.util.Map.Entry<String, String> entry(String code, String word) {
    return java.util.Map.entry(code, word);
  }

  private void write(String content) throws IOException {
    Files.writeString(folder.resolve("relief.yml"), content);
  }
}
