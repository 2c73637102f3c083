package benxi.procedures.policy;

import benxi.procedures.config.ConfigFile;
import benxi.procedures.config.ConfigNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one {@code config/policy/<procedure>/<noun>.yml} and gathers all that is wrong with it. */
final class PolicyFile {

  private static final String DIVISION = "2105[0-9]{2}([0-9]{3}){0,2}";

  private final String key;
  private final boolean trainingAllowed;

  private PolicyFile(String key, boolean trainingAllowed) {
    this.key = key;
    this.trainingAllowed = trainingAllowed;
  }

  /** The values of a file, in its order; empty after a fault of the file as a whole. */
  static List<PolicyValue> read(Path root, Path file, boolean trainingAllowed, List<String> faults) {
    String path = root.relativize(file).toString().replace('\\', '/');
    String name = "config/policy/" + path;
    if (!path.matches("[a-z0-9-]+/[a-z0-9-]+\\.yml")) {
      faults.add(name + "：位置或文件名不对，应当是“流程/名称.yml”，用小写字母、数字和连字符，例如 relief/notice-period.yml。");
      return List.of();
    }
    PolicyFile policy = new PolicyFile(path.substring(0, path.length() - ".yml".length()), trainingAllowed);
    return ConfigFile.read(file, name, faults).map(policy::values).orElse(List.of());
  }

  private List<PolicyValue> values(ConfigNode content) {
    Optional<Unit> unit = unit(content);
    Map<String, String> options = Map.of();
    if (unit.filter(Unit.OPTION::equals).isPresent()) {
      content.only("description", "unit", "article", "source", "options", "values");
      options = content.texts("options");
    } else {
      content.only("description", "unit", "article", "source", "values");
    }
    String description = content.text("description").orElse("");
    String article = content.text("article").orElse("");
    String source = content.text("source").orElse("");
    List<ConfigNode> entries = content.list("values");
    if (entries.isEmpty()) {
      content.fault("values 里没有数值，请至少写一项 from 和 value。");
    }
    List<PolicyValue> values = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (ConfigNode entry : entries) {
      value(entry, unit, options, description, article, source).ifPresent(value -> {
        if (!seen.add(value.from() + " " + value.division())) {
          entry.fault(value.from() + " 起的数值" + (value.division() == null ? "" : "（" + value.division() + "）")
              + "写了两次，请删去一处。");
        }
        values.add(value);
      });
    }
    return values;
  }

  private static Optional<Unit> unit(ConfigNode content) {
    Optional<String> written = content.text("unit");
    Optional<Unit> unit = written.flatMap(Unit::named);
    if (written.isPresent() && unit.isEmpty()) {
      content.fault("不认识的单位“" + written.get() + "”；可以写 " + String.join("、", Unit.names()) + "。");
    }
    return unit;
  }

  private Optional<PolicyValue> value(ConfigNode entry, Optional<Unit> unit, Map<String, String> options,
      String description, String article, String source) {
    entry.only("from", "value", "division", "training");
    Optional<LocalDate> from = entry.date("from");
    Optional<String> value = entry.text("value");
    Optional<String> division = entry.has("division") ? entry.text("division") : Optional.empty();
    division.filter(code -> !code.matches(DIVISION)).ifPresent(code -> entry.fault("division 的值“" + code
        + "”不是本市的区划代码；应当以 2105 开头，区县6位、乡镇街道9位、村和社区12位。"));
    boolean training = entry.flag("training");
    if (training && !trainingAllowed) {
      entry.fault("是训练用的数值" + value.map(v -> " " + v).orElse("") + "，正式使用前请换成已公布的数值，写明 source，并删去 training。");
    }
    if (from.isEmpty() || value.isEmpty() || unit.isEmpty() || !fits(entry, value.get(), unit.get(), options)) {
      return Optional.empty();
    }
    BigDecimal number = unit.get().isNumber() ? new BigDecimal(value.get()) : null;
    return Optional.of(new PolicyValue(key, description, number, value.get(), unit.get().word(), article, source,
        from.get(), division.orElse(null), training));
  }

  private static boolean fits(ConfigNode entry, String value, Unit unit, Map<String, String> options) {
    if (unit == Unit.OPTION && !options.containsKey(value)) {
      entry.fault("value 的值“" + value + "”不在 options 里；可以写 " + String.join("、", options.keySet()) + "。");
      return false;
    }
    if (!unit.allows(value)) {
      entry.fault("value 的值“" + value + "”不符合单位“" + unit.word() + "”，应当是" + unit.expected() + "。");
      return false;
    }
    return true;
  }
}
