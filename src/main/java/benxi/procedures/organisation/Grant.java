package benxi.procedures.organisation;

import benxi.procedures.config.ConfigNode;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.util.ResourceTypeUtil;

/** Permissions on a resource as {@code rights.yml} writes them: {@code FILTER * READ}. */
record Grant(List<Resources> resources, String id, List<String> permissions) {

  private static final String ANY = "*";
  private static final String PROCEDURES = "$procedures";

  static final Grant TO_CREATE_INSTANCES =
      new Grant(List.of(Resources.PROCESS_INSTANCE), ANY, List.of("CREATE"));

  static Grant toStart(String process) {
    return new Grant(List.of(Resources.PROCESS_DEFINITION), process, List.of("READ", "CREATE_INSTANCE"));
  }

  /** Itself, or one for each procedure if it is for all of them, or for all of a kind ({@code $procedures/salt}). */
  List<Grant> each(List<String> procedures) {
    if (!id.startsWith(PROCEDURES)) {
      return List.of(this);
    }
    String kind = id.substring(PROCEDURES.length()).replaceFirst("^/", "");
    return procedures.stream().filter(key -> key.startsWith(kind)).map(key -> new Grant(resources, key, permissions)).toList();
  }

  /** Empty after a fault. */
  static Optional<Grant> read(String text, ConfigNode entry) {
    String[] words = text.split("\\s+");
    if (words.length != 3) {
      entry.fault("“" + text + "”不对：请写“资源 标识 权限,权限”，例如 FILTER * READ。");
      return Optional.empty();
    }
    List<Resources> resources = Arrays.stream(Resources.values())
        .filter(r -> words[0].equals(ANY) || words[0].equals(r.name())).toList();
    if (resources.isEmpty()) {
      entry.fault("“" + text + "”中没有资源“" + words[0] + "”：请写引擎的资源名称，例如 PROCESS_DEFINITION。");
      return Optional.empty();
    }
    Grant grant = new Grant(resources, words[1], List.of(words[2].split(",")));
    for (String permission : grant.permissions()) {
      if (resources.stream().anyMatch(r -> find(permission, r).isEmpty())) {
        entry.fault("“" + text + "”中的权限“" + permission + "”不适用于 " + words[0] + "：请写引擎中这种资源有的权限。");
        return Optional.empty();
      }
    }
    return Optional.of(grant);
  }

  Set<Permission> permissionsOn(Resources resource) {
    Set<Permission> found = new LinkedHashSet<>();
    permissions.forEach(name -> found.add(find(name, resource).orElseThrow()));
    return found;
  }

  private static Optional<Permission> find(String name, Resources resource) {
    Permission[] known = ResourceTypeUtil.getPermissionsByResourceType(resource.resourceType());
    return Arrays.stream(known)
        .filter(p -> p.getName().equals(name) && List.of(p.getTypes()).contains(resource)).findFirst();
  }
}
