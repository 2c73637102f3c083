package benxi.procedures.organisation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.springframework.stereotype.Component;

/** The engine's rights of the roles are those of {@code rights.yml}: no more, no less. */
@Component
class RightsTable {

  private final RightsFile file;
  private final Offices offices;
  private final AuthorizationService authorizations;

  RightsTable(RightsFile file, Offices offices, AuthorizationService authorizations) {
    this.file = file;
    this.offices = offices;
    this.authorizations = authorizations;
  }

  /** Writes what differs; rights of other groups and of single people are left alone. */
  void write() {
    Map<Right.Place, AuthorizationEntity> present = new HashMap<>();
    for (Authorization row : rowsOfRoles()) {
      AuthorizationEntity entity = (AuthorizationEntity) row;
      Right.Place place = new Right.Place(row.getGroupId(), row.getResourceType(), row.getResourceId());
      if (row.getAuthorizationType() != Authorization.AUTH_TYPE_GRANT || present.putIfAbsent(place, entity) != null) {
        authorizations.deleteAuthorization(row.getId());
      }
    }
    for (Right right : file.rights()) {
      AuthorizationEntity row = present.remove(right.place());
      if (row == null) {
        save(new AuthorizationEntity(Authorization.AUTH_TYPE_GRANT), right);
      } else if (row.getPermissions() != sum(right)) {
        save(row, right);
      }
    }
    present.values().forEach(row -> authorizations.deleteAuthorization(row.getId()));
  }

  private List<Authorization> rowsOfRoles() {
    return authorizations.createAuthorizationQuery()
        .groupIdIn(offices.roles().stream().map(Role::key).toArray(String[]::new)).list();
  }

  private void save(AuthorizationEntity row, Right right) {
    row.setGroupId(right.role());
    row.setResource(right.resource());
    row.setResourceId(right.id());
    row.setPermissions(sum(right));
    authorizations.saveAuthorization(row);
  }

  private static int sum(Right right) {
    return right.permissions().stream().mapToInt(Permission::getValue).reduce(Permissions.NONE.getValue(), (a, b) -> a | b);
  }
}
