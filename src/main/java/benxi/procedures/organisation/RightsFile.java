package benxi.procedures.organisation;

import benxi.procedures.config.ConfigFile;
import benxi.procedures.config.ConfigNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;

/** {@code rights.yml}: the table of roles and rights. */
final class RightsFile {

  static final String NAME = "config/organisation/rights.yml";

  private final List<String> procedures = new ArrayList<>();
  private final Map<String, List<Grant>> abilities = new LinkedHashMap<>();
  private final Map<String, List<String>> starts = new LinkedHashMap<>();
  private final Map<Right.Place, Right> rights = new LinkedHashMap<>();

  static RightsFile read(Path file, Map<String, Role> roles, List<String> faults) {
    RightsFile rights = new RightsFile();
    ConfigFile.read(file, NAME, faults).ifPresent(content -> {
      content.only("procedures", "abilities", "roles");
      rights.procedures.addAll(content.words("procedures"));
      content.entries("abilities").forEach(rights::ability);
      Map<String, ConfigNode> entries = content.entries("roles");
      entries.forEach((role, entry) -> rights.role(role, entry, roles));
      roles.keySet().stream().filter(role -> !entries.containsKey(role))
          .forEach(role -> content.fault("岗位“" + role + "”没有写权限：请在 roles 下补上它。"));
    });
    return rights;
  }

  /** One row for each role, resource and id; permissions of several abilities are merged. */
  List<Right> rights() {
    return List.copyOf(rights.values());
  }

  /** Keys of the processes that this role starts. */
  List<String> starts(String role) {
    return starts.getOrDefault(role, List.of());
  }

  boolean worksOnTasks(String role) {
    return rights.values().stream().anyMatch(right -> right.role().equals(role)
        && right.permissions().contains(ProcessDefinitionPermissions.TASK_WORK));
  }

  private void ability(String key, ConfigNode entry) {
    entry.only("name", "grants");
    List<Grant> grants = entry.words("grants").stream().flatMap(text -> Grant.read(text, entry).stream()).toList();
    entry.text("name").ifPresent(name -> abilities.put(key, grants));
  }

  private void role(String role, ConfigNode entry, Map<String, Role> roles) {
    entry.only("may", "start");
    if (!roles.containsKey(role)) {
      entry.fault("没有这个岗位：请写 offices.yml 中的 " + String.join("、", roles.keySet()) + "。");
      return;
    }
    for (String ability : entry.words("may")) {
      if (abilities.containsKey(ability)) {
        abilities.get(ability).stream().flatMap(grant -> grant.each(procedures).stream())
            .forEach(grant -> add(role, grant));
      } else {
        entry.fault("没有做法“" + ability + "”：请写 abilities 中的 " + String.join("、", abilities.keySet()) + "。");
      }
    }
    starts.put(role, entry.words("start"));
    for (String process : starts.get(role)) {
      if (!procedures.contains(process)) {
        entry.fault("start 中的流程“" + process + "”不在 procedures 里：请先写到 procedures 下。");
      }
      add(role, Grant.toStart(process));
      add(role, Grant.TO_CREATE_INSTANCES);
    }
  }

  private void add(String role, Grant grant) {
    for (Resources resource : grant.resources()) {
      Right right = new Right(role, resource, grant.id(), grant.permissionsOn(resource));
      rights.merge(right.place(), right, (a, b) -> {
        Set<Permission> both = new LinkedHashSet<>(a.permissions());
        both.addAll(b.permissions());
        return new Right(role, resource, grant.id(), both);
      });
    }
  }
}
