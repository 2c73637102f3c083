package benxi.procedures.organisation;

import benxi.procedures.YamlFile;
import benxi.procedures.organisation.Division.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code offices.yml}: which roles there are at which level, and what the authorities are called. */
record OfficesFile(Map<String, Role> roles, List<Authority> authorities) {

  /** The office of a division is called by the division's name with this appended. */
  record Authority(Level at, String ending, String append) {

    boolean names(Division division) {
      return division.level() == at && division.name().endsWith(ending);
    }
  }

  record Written(Map<String, WrittenRole> roles, List<WrittenAuthority> authorities) {}

  record WrittenRole(String name, List<String> at) {}

  record WrittenAuthority(String at, String ending, String append) {}

  static OfficesFile read(Path file, List<String> faults) {
    Map<String, Role> roles = new LinkedHashMap<>();
    List<Authority> authorities = new ArrayList<>();
    YamlFile.read(file, Written.class, faults).ifPresent(written -> {
      written.roles().forEach((key, role) -> roles.put(key, new Role(key, role.name(),
          role.at().stream().map(at -> level(at, file + " 的岗位 " + key, faults)).toList())));
      written.authorities().forEach(authority -> authorities.add(new Authority(
          level(authority.at(), file + " 的 authorities", faults), authority.ending(), authority.append())));
      for (Level level : Level.values()) {
        if (authorities.stream().noneMatch(a -> a.at() == level && a.ending().isEmpty())) {
          faults.add("机构文件 " + file + " 的 authorities 缺少 " + level.name().toLowerCase(Locale.ROOT)
              + " 一级 ending 为空的一行:请补上。");
        }
      }
    });
    return new OfficesFile(roles, authorities);
  }

  private static Level level(String word, String place, List<String> faults) {
    for (Level level : Level.values()) {
      if (level.name().toLowerCase(Locale.ROOT).equals(word)) {
        return level;
      }
    }
    faults.add("机构文件 " + place + ":层级“" + word + "”不认识,请写 city、county、township 或 village。");
    return Level.CITY;
  }
}
