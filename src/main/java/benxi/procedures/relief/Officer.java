package benxi.procedures.relief;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** Who is at work: the signed-in user of the current call. */
@Component
public class Officer {

  static final String PROGRAM = "system";

  private final IdentityService identity;

  Officer(IdentityService identity) {
    this.identity = identity;
  }

  /** The id of the signed-in user, or {@link #PROGRAM} when the program itself acts. */
  public String id() {
    Authentication current = identity.getCurrentAuthentication();
    return current == null || current.getUserId() == null ? PROGRAM : current.getUserId();
  }

  public boolean signedIn() {
    return !PROGRAM.equals(id());
  }

  /** Family name first, as in letters; the id itself when nobody is known by it. */
  public String name(String id) {
    User user = identity.createUserQuery().userId(id).singleResult();
    return user == null ? id : fullName(user);
  }

  public String name() {
    return signedIn() ? name(id()) : "系统";
  }

  static String fullName(User user) {
    String first = user.getFirstName() == null ? "" : user.getFirstName();
    String last = user.getLastName() == null ? "" : user.getLastName();
    return (first + last).isBlank() ? user.getId() : first + last;
  }
}
