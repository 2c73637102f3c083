package benxi.procedures.safetygrid;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** Who is at work: the signed-in person of the current call. */
@Component
public class GridClerk {

  private static final String PROGRAM = "system";

  private final IdentityService identity;

  GridClerk(IdentityService identity) {
    this.identity = identity;
  }

  /** The program itself, when nobody is signed in. */
  public String id() {
    Authentication current = identity.getCurrentAuthentication();
    return current == null || current.getUserId() == null ? PROGRAM : current.getUserId();
  }

  /** Name and user id, for names are not unique; the id alone of whoever has left; 系统 for the program. */
  public String name(String id) {
    User user = identity.createUserQuery().userId(id).singleResult();
    return user == null ? PROGRAM.equals(id) ? "系统" : id : user.getFirstName() + user.getLastName() + "（" + id + "）";
  }
}
