package benxi.procedures.inspection;

import benxi.procedures.access.SignedIn;
import java.util.Collection;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.UserOperationLogCategoryPermissions;
import org.springframework.stereotype.Component;

/**
 * Who reads the trail: whom {@code rights.yml} gives the right to read this log, and of cases only those of
 * the divisions they answer for. The engine's own logs are of other categories and stay as closed as they are.
 */
@Component
class TrailReaders {

  /** A category of logs of our own, beside those of the engine. */
  private static final String TRAIL = "AuditTrail";

  private final AuthorizationService authorizations;

  TrailReaders(AuthorizationService authorizations) {
    this.authorizations = authorizations;
  }

  /**
   * Whose cases the person sees in the trail; null: everybody's.
   *
   * @throws AuthorizationException if the person may not read it at all
   */
  Collection<String> divisions(SignedIn person) {
    if (!mayRead(person)) {
      throw new AuthorizationException("操作记录只给 config/organisation/rights.yml 中有 readTrail 的岗位查看。");
    }
    return person.has(Groups.CAMUNDA_ADMIN) ? null : person.tenants();
  }

  boolean mayRead(SignedIn person) {
    return authorizations.isUserAuthorized(person.userId(), person.groups(), UserOperationLogCategoryPermissions.READ,
        Resources.OPERATION_LOG_CATEGORY, TRAIL);
  }
}
