package benxi.procedures.access;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.stereotype.Component;

/** Whether the cases of a procedure are for a person to read: for pages that show registers, as the engine does for cases. */
@Component
public class CaseReaders {

  private final AuthorizationService authorizations;

  CaseReaders(AuthorizationService authorizations) {
    this.authorizations = authorizations;
  }

  /** @param process key of the procedure's main model, e.g. {@code relief-application} */
  public boolean reads(SignedIn who, String process) {
    return authorizations.isUserAuthorized(who.userId(), who.groups(), ProcessDefinitionPermissions.READ_INSTANCE,
        Resources.PROCESS_DEFINITION, process);
  }
}
