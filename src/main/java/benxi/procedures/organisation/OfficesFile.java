package benxi.procedures.organisation;

import benxi.procedures.config.ConfigFile;
import benxi.procedures.config.ConfigNode;
import benxi.procedures.organisation.Division.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** {@code offices.yml}: which roles there are at which level, and what the authorities are called. */
record OfficesFile(Map<String, Role> roles, List<Authority> authorities) {

  static final String NAME = "config/organisation/offices.yml";

  /** The office of a division is called by the division's name with this appended. */
  record Authority(Level at, String ending, String append) {

    boolean names(Division division) {
      return division.level() == at && division.name().endsWith(ending);
    }
  }

  static OfficesFile read(Path file, List<String> faults) {
    Map<String, Role> roles = new LinkedHashMap<>();
    List<Authority> authorities = new ArrayList<>();
    ConfigFile.read(file, NAME, faults).ifPresent(content -> {
      content.only("roles", "authorities");
      content.entries("roles").forEach((key, role) -> role(key, role).ifPresent(r -> roles.put(key, r)));
      content.list("authorities").forEach(entry -> authority(entry).ifPresent(authorities::add));
      for (Level level : Level.values()) {
        if (authorities.stream().noneMatch(a -> a.at() == level && a.ending().isEmpty())) {
          content.fault("authorities 缺少 " + word(level) + " 一级不写 ending 的一行，请补上。");
        }
      }
    });
    return new OfficesFile(roles, authorities);
  }

  /** Every unit that a role is for alone has to be one of its levels. */
  void check(Organisation organisation, List<String> faults) {
    roles.values().forEach(role -> role.only().stream().filter(code -> organisation.find(code).filter(role::at).isEmpty())
        .forEach(code -> faults.add(NAME + " roles › " + role.key() + "：only 的“" + code
            + "”不是这个岗位所在层级的单位：请写 divisions.csv 或者 units.csv 中相应层级的代码。")));
  }

  private static Optional<Role> role(String key, ConfigNode entry) {
    entry.only("name", "does", "at", "only");
    List<Level> levels = entry.words("at").stream().flatMap(at -> level(at, entry).stream()).toList();
    Optional<String> does = entry.text("does");
    return entry.text("name").flatMap(name -> does.map(text -> new Role(key, name, text, levels, entry.words("only"))));
  }

  private static Optional<Authority> authority(ConfigNode entry) {
    entry.only("at", "ending", "append");
    String ending = entry.has("ending") ? entry.text("ending").orElse("") : "";
    String append = entry.has("append") ? entry.text("append").orElse("") : "";
    return entry.text("at").flatMap(at -> level(at, entry)).map(level -> new Authority(level, ending, append));
  }

  private static Optional<Level> level(String word, ConfigNode entry) {
    for (Level level : Level.values()) {
      if (word(level).equals(word)) {
        return Optional.of(level);
      }
    }
    entry.fault("层级“" + word + "”不认识，请写 city、county、township、village、zone 或 department。");
    return Optional.empty();
  }

  private static String word(Level level) {
    return level.name().toLowerCase(Locale.ROOT);
  }
}
