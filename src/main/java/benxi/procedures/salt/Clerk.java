package benxi.procedures.salt;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** Who is at work, for the registers. */
@Component
class Clerk {

  private static final String PROGRAM = "system";

  private final IdentityService identity;

  Clerk(IdentityService identity) {
    this.identity = identity;
  }

  /** The id of the signed-in user; that of the program when it acts by itself. */
  String id() {
    Authentication current = identity.getCurrentAuthentication();
    return current == null || current.getUserId() == null ? PROGRAM : current.getUserId();
  }

  /** Family name first, as in letters. */
  String name(String id) {
    User user = PROGRAM.equals(id) ? null : identity.createUserQuery().userId(id).singleResult();
    return user == null ? PROGRAM.equals(id) ? "系统" : id : user.getFirstName() + user.getLastName();
  }
}
