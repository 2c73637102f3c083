package benxi.procedures;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.core.io.support.SpringFactoriesLoader;

/**
 * What one area reads at start, read once more on its own when a start is refused: so that everything
 * that is wrong is said at once, not one fault a start. Named in {@code META-INF/spring.factories}.
 */
public interface StartCheck {

  /** @throws StartRefused naming every fault of this area */
  void check(ProceduresSettings settings);

  /** The faults of the refusal first, then those of every other area, each once. */
  static List<String> all(ProceduresSettings settings, StartRefused first) {
    Set<String> faults = new LinkedHashSet<>(first.faults());
    for (StartCheck check : SpringFactoriesLoader.loadFactories(StartCheck.class, StartCheck.class.getClassLoader())) {
      try {
        check.check(settings);
      } catch (StartRefused refused) {
        faults.addAll(refused.faults());
      }
    }
    return new ArrayList<>(faults);
  }
}
