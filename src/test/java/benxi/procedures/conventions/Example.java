package benxi.procedures.conventions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The good or the bad example of a rule: one file, or a folder with {@code processes/} and
 * {@code forms/} where it matters what else is there.
 *
 * @param folder of the rule, under {@code src/test/resources/conventions}
 * @param which  {@code good} or {@code bad}
 */
record Example(Path folder, String which) {

  private static final Path ALL = Path.of("src/test/resources/conventions");
  private static final Pattern WRONG = Pattern.compile("错在(?::|\":)([^>}]*?)(-->|})", Pattern.DOTALL);

  static Example of(String kind, Class<?> rule, String which) {
    return new Example(ALL.resolve(kind).resolve(
        rule.getSimpleName().replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase()), which);
  }

  String name() {
    return ALL.relativize(folder) + (which.equals("good") ? " 正例" : " 反例");
  }

  Home home() {
    return new Home(Files.isDirectory(folder.resolve(which)) ? folder.resolve(which) : folder);
  }

  List<Path> files(String ending) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> folder.relativize(file).toString().matches(which + "([./\\\\].*)?"))
          .filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ids of the elements that are wrong, as the files themselves say: {@code 错在:} in a comment or property. */
  Set<String> wrong(String ending) {
    Set<String> wrong = new TreeSet<>();
    for (Path file : files(ending)) {
      WRONG.matcher(read(file)).results()
          .forEach(found -> wrong.addAll(List.of(found.group(1).replaceAll("[\\[\\]\",\\s]+", " ").trim().split(" "))));
    }
    return wrong;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
