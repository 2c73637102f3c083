package benxi.procedures.coverage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What the tests of this run have passed: one line {@code model key TAB element id} each, written at first passing. */
final class Passed {

  static final Path FILE = Path.of("target", "model-coverage", "passed.txt");
  private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

  private Passed() {}

  static void record(String key, String element) {
    String line = line(key, element);
    if (SEEN.add(line)) {
      append(line);
    }
  }

  static String line(String key, String element) {
    return key + "\t" + element;
  }

  /** The first line of a run replaces the record of the run before. */
  private static synchronized void append(String line) {
    try {
      Files.createDirectories(FILE.getParent());
      if (begun) {
        Files.writeString(FILE, line + "\n", StandardOpenOption.APPEND);
      } else {
        Files.writeString(FILE, line + "\n");
        begun = true;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean begun;
}
