package benxi.procedures.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Java 文件")
class JavaFilesTest {

  private static final int LONGEST = 300;
  private static final int HALF_BELOW = 60;

  @Test
  @DisplayName("一个文件不超过300行，半数不到60行")
  void areShort() throws IOException {
    Map<Path, Long> lines = files("src/main/java").stream()
        .collect(Collectors.toMap(file -> file, JavaFilesTest::lines));
    assertThat(lines.entrySet()).filteredOn(file -> file.getValue() > LONGEST)
        .as("太长的文件，请按职责拆开").isEmpty();
    long longer = lines.values().stream().filter(count -> count >= HALF_BELOW).count();
    assertThat(longer * 2).as("半数的文件应当不到 %d 行，最长的是 %s", HALF_BELOW, longest(lines))
        .isLessThanOrEqualTo(lines.size());
  }

  @Test
  @DisplayName("不用 Lombok，测试里不睡觉")
  void neitherLombokNorSleep() throws IOException {
    assertThat(Stream.concat(files("src/main/java").stream(), files("src/test/java").stream())
        .filter(file -> read(file).matches("(?s).*(import lombok|Thread\\.sleep|TimeUnit\\.\\w+\\.sleep).*")
            && !file.endsWith("JavaFilesTest.java"))).isEmpty();
  }

  private static String longest(Map<Path, Long> lines) {
    return lines.entrySet().stream().sorted(Map.Entry.comparingByValue(Comparator.reverseOrder())).limit(10)
        .map(file -> file.getKey().getFileName() + " " + file.getValue()).collect(Collectors.joining("、"));
  }

  private static List<Path> files(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }

  private static long lines(Path file) {
    return read(file).lines().count();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
