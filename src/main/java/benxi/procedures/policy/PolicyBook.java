package benxi.procedures.policy;

import benxi.procedures.InputRefused;
import benxi.procedures.StartRefused;
import benxi.procedures.config.ConfigFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Every number that a decree can change, looked up by name, division and date. */
public final class PolicyBook {

  private final Map<String, List<PolicyValue>> values;

  private PolicyBook(Map<String, List<PolicyValue>> values) {
    this.values = values;
  }

  /** Reads the folder; training values are allowed. */
  public static PolicyBook load(Path folder) {
    return load(folder, true);
  }

  /**
   * Reads {@code <procedure>/<noun>.yml} of the folder.
   *
   * @param trainingAllowed false: a value that nobody has published is a fault too
   * @throws StartRefused naming everything that is wrong with the files, file and place
   */
  public static PolicyBook load(Path folder, boolean trainingAllowed) {
    List<String> faults = new ArrayList<>();
    Map<String, List<PolicyValue>> values = read(folder, trainingAllowed, faults);
    return unless(faults, values);
  }

  /**
   * Reads the folder of an installation: every value has to be there that the procedures look up, in a unit that they
   * can count.
   *
   * @throws StartRefused naming everything that is wrong or missing, file and place
   */
  public static PolicyBook loadWhole(Path folder, boolean trainingAllowed) {
    List<String> faults = new ArrayList<>();
    Map<String, List<PolicyValue>> values = read(folder, trainingAllowed, faults);
    if (Files.isDirectory(folder)) {
      ExpectedValues expected = ExpectedValues.ofProgram();
      expected.missing(key -> Files.exists(folder.resolve(key + ".yml")), faults);
      expected.otherUnits(values, faults);
    }
    return unless(faults, values);
  }

  private static Map<String, List<PolicyValue>> read(Path folder, boolean trainingAllowed, List<String> faults) {
    Map<String, List<PolicyValue>> values = new TreeMap<>();
    for (Path file : ConfigFile.under(folder, faults)) {
      for (PolicyValue value : PolicyFile.read(folder, file, trainingAllowed, faults)) {
        values.computeIfAbsent(value.key(), key -> new ArrayList<>()).add(value);
      }
    }
    return values;
  }

  private static PolicyBook unless(List<String> faults, Map<String, List<PolicyValue>> values) {
    if (!faults.isEmpty()) {
      throw new StartRefused(faults);
    }
    return new PolicyBook(values);
  }

  /** The values of one file, whatever is wrong with the others. */
  public static List<PolicyValue> valuesOf(Path folder, String key) {
    List<String> faults = new ArrayList<>();
    List<PolicyValue> values = PolicyFile.read(folder, folder.resolve(key + ".yml"), true, faults);
    if (!faults.isEmpty()) {
      throw new StartRefused(faults);
    }
    return values;
  }

  public Set<String> keys() {
    return values.keySet();
  }

  /** Every value of every date, by key. */
  public List<PolicyValue> all() {
    return values.values().stream().flatMap(List::stream).toList();
  }

  /** The value of the whole city on a day. */
  public PolicyValue value(String key, LocalDate on) {
    return value(key, null, on);
  }

  /**
   * The value of a division on a day: its own, else that of the division above it, at last that of
   * the whole city.
   *
   * @param division 6, 9 or 12 digits; null: the value of the whole city
   * @throws InputRefused             nothing had effect there on that day
   * @throws IllegalArgumentException there is no such policy value at all
   */
  public PolicyValue value(String key, String division, LocalDate on) {
    for (String place = division; place != null; place = above(place)) {
      Optional<PolicyValue> value = latest(key, place, on);
      if (value.isPresent()) {
        return value.get();
      }
    }
    return latest(key, null, on).orElseThrow(() -> missing(key, division, on));
  }

  private Optional<PolicyValue> latest(String key, String division, LocalDate on) {
    return known(key).stream()
        .filter(value -> division == null ? value.division() == null : division.equals(value.division()))
        .filter(value -> !value.from().isAfter(on))
        .max(Comparator.comparing(PolicyValue::from));
  }

  private List<PolicyValue> known(String key) {
    List<PolicyValue> known = values.get(key);
    if (known == null) {
      throw new IllegalArgumentException("没有政策值 " + key + "：请核对名称，或在 config/policy/" + key + ".yml 中写明。");
    }
    return known;
  }

  private InputRefused missing(String key, String division, LocalDate on) {
    String place = division == null ? "" : "（区划 " + division + "）";
    Optional<LocalDate> first = known(key).stream()
        .filter(value -> value.division() == null || covers(value.division(), division))
        .map(PolicyValue::from).min(Comparator.naturalOrder());
    return new InputRefused("政策值 " + key + place + " 在 " + on + " 没有数值："
        + first.map(from -> "它自 " + from + " 起施行，请核对日期。")
            .orElse("它按区划规定，请在 config/policy/" + key + ".yml 中补上" + (division == null ? "全市" : "该区划") + "的数值。"));
  }

  private static boolean covers(String wide, String division) {
    for (String place = division; place != null; place = above(place)) {
      if (place.equals(wide)) {
        return true;
      }
    }
    return false;
  }

  /** Village → township → county → city; above the city there is nothing. */
  private static String above(String division) {
    return switch (division.length()) {
      case 12 -> division.substring(0, 9);
      case 9 -> division.substring(0, 6);
      default -> division.endsWith("00") ? null : division.substring(0, 4) + "00";
    };
  }
}
