package benxi.procedures.testing;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;

/**
 * For the time of a test, a person may start test processes that the table of rights does not know, and
 * every role has the rights with them that it has with the procedures of the table.
 */
public final class MayStart implements AutoCloseable {

  /** A procedure that nobody starts by hand. */
  private static final String LIKE = "deadline-watch";

  private final AuthorizationService authorizations;
  private final List<String> rows = new ArrayList<>();

  public MayStart(AuthorizationService authorizations, String user, String... processes) {
    this.authorizations = authorizations;
    for (String process : processes) {
      allow(user, Resources.PROCESS_DEFINITION, process, Permissions.READ, Permissions.CREATE_INSTANCE);
      authorizations.createAuthorizationQuery().resourceType(Resources.PROCESS_DEFINITION).resourceId(LIKE).list()
          .stream().filter(row -> row.getGroupId() != null).forEach(row -> copy((AuthorizationEntity) row, process));
    }
    allow(user, Resources.PROCESS_INSTANCE, Authorization.ANY, Permissions.CREATE);
  }

  /** Several people may be given the same process: the roles' rows are made once. */
  private void copy(AuthorizationEntity of, String process) {
    if (authorizations.createAuthorizationQuery().groupIdIn(of.getGroupId()).resourceType(Resources.PROCESS_DEFINITION)
        .resourceId(process).count() == 0) {
      AuthorizationEntity row = new AuthorizationEntity(Authorization.AUTH_TYPE_GRANT);
      row.setGroupId(of.getGroupId());
      row.setResource(Resources.PROCESS_DEFINITION);
      row.setResourceId(process);
      row.setPermissions(of.getPermissions());
      rows.add(authorizations.saveAuthorization(row).getId());
    }
  }

  private void allow(String user, Resource resource, String id, Permission... permissions) {
    Authorization row = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    row.setUserId(user);
    row.setResource(resource);
    row.setResourceId(id);
    row.setPermissions(permissions);
    rows.add(authorizations.saveAuthorization(row).getId());
  }

  @Override
  public void close() {
    rows.forEach(authorizations::deleteAuthorization);
  }
}
