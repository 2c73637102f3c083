package benxi.procedures;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.core.env.Environment;
import org.springframework.core.io.support.SpringFactoriesLoader;

/**
 * What one area reads at start, read once more on its own when a start is refused: so that everything
 * that is wrong is said at once, not one fault a start. Named in {@code META-INF/spring.factories}.
 */
public interface StartCheck {

  /** @throws StartRefused naming every fault of this area */
  void check(ProceduresSettings settings);

  /** The same for what stands in no folder: the settings of the server, the database. */
  interface OfSurroundings {

    /** @throws StartRefused naming every fault of this area */
    void check(ProceduresSettings settings, Environment environment);
  }

  /** The faults of the refusal first, then those of every other area, each once. */
  static List<String> all(ProceduresSettings settings, Environment environment, StartRefused first) {
    Set<String> faults = new LinkedHashSet<>(first.faults());
    every(StartCheck.class).forEach(check -> collect(faults, () -> check.check(settings)));
    every(OfSurroundings.class).forEach(check -> collect(faults, () -> check.check(settings, environment)));
    return new ArrayList<>(faults);
  }

  private static <T> List<T> every(Class<T> type) {
    return SpringFactoriesLoader.loadFactories(type, StartCheck.class.getClassLoader());
  }

  private static void collect(Set<String> faults, Runnable check) {
    try {
      check.run();
    } catch (StartRefused refused) {
      faults.addAll(refused.faults());
    }
  }
}
