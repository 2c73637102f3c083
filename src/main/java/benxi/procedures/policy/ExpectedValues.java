package benxi.procedures.policy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What the procedures look up under {@code config/policy}, and the units in which they can count it. */
final class ExpectedValues {

  private final Map<String, List<String>> units;

  private ExpectedValues(Map<String, List<String>> units) {
    this.units = units;
  }

  /** The list that the program brings with it. */
  static ExpectedValues ofProgram() {
    Properties lines = new Properties();
    try (Reader reader = new InputStreamReader(
        ExpectedValues.class.getResourceAsStream("/policy-values.properties"), StandardCharsets.UTF_8)) {
      lines.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, List<String>> units = new TreeMap<>();
    lines.stringPropertyNames().forEach(key -> units.put(key, Arrays.asList(lines.getProperty(key).split(" "))));
    return new ExpectedValues(units);
  }

  Set<String> keys() {
    return units.keySet();
  }

  /** Adds a sentence for each file that is not there. */
  void missing(Predicate<String> present, List<String> faults) {
    units.keySet().stream().filter(key -> !present.test(key)).forEach(key -> faults.add(file(key)
        + "：没有这个文件，办事流程要用它。请从版本库取回，或照同一文件夹中的其他文件补写（单位："
        + String.join("、", units.get(key)) + "）。"));
  }

  /** Adds a sentence for each value in a unit that the procedures cannot count; values that only models name are free. */
  void otherUnits(Map<String, List<PolicyValue>> values, List<String> faults) {
    units.forEach((key, known) -> values.getOrDefault(key, List.of()).stream().map(PolicyValue::unit).distinct()
        .filter(unit -> !known.contains(unit)).forEach(unit -> faults.add(file(key) + " 的 unit：办事流程不能按“" + unit
            + "”计算这个数值，请写" + String.join("或者", known) + "。")));
  }

  private static String file(String key) {
    return "config/policy/" + key + ".yml";
  }
}
