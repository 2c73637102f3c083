package benxi.procedures.relief;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;

/** The choices of a select or checklist whose form takes them from a variable. */
final class Options {

  private Options() {}

  static <T> SpinJsonNode of(List<T> things, Function<T, String> value, Function<T, String> label) {
    return Spin.JSON(things.stream()
        .map(thing -> Map.of("value", value.apply(thing), "label", label.apply(thing))).toList());
  }
}
