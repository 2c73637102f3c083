package benxi.procedures.testing;

import java.util.Arrays;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;

/** A right, for the time of a test, to start test processes that the table of rights does not know. */
public final class MayStart implements AutoCloseable {

  private final AuthorizationService authorizations;
  private final String[] rows;

  public MayStart(AuthorizationService authorizations, String user, String... processes) {
    this.authorizations = authorizations;
    rows = Arrays.stream(processes).map(process -> {
      Authorization row = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
      row.setUserId(user);
      row.setResource(Resources.PROCESS_DEFINITION);
      row.setResourceId(process);
      row.addPermission(Permissions.CREATE_INSTANCE);
      return authorizations.saveAuthorization(row).getId();
    }).toArray(String[]::new);
  }

  @Override
  public void close() {
    Arrays.stream(rows).forEach(authorizations::deleteAuthorization);
  }
}
