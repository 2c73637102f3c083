package benxi.procedures.organisation;

import java.util.Set;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;

/** One row of the engine's table of rights: what the members of a role may do with a resource. */
record Right(String role, Resource resource, String id, Set<Permission> permissions) {

  /** What the engine allows only one row for. */
  record Place(String role, int resourceType, String id) {}

  Place place() {
    return new Place(role, resource.resourceType(), id);
  }
}
