package benxi.procedures.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.authorization.Groups;

/**
 * Who is signed in, as a page or controller asks for it: a parameter of this type is filled in.
 *
 * @param userId  id of the person in the engine
 * @param groups  role groups and office groups
 * @param tenants codes of the divisions that the person answers for
 */
public record SignedIn(String userId, List<String> groups, List<String> tenants) {

  private static final String ATTRIBUTE = SignedIn.class.getName();

  /** Empty on the pages that need no sign-in. */
  public static Optional<SignedIn> of(HttpServletRequest request) {
    return Optional.ofNullable((SignedIn) request.getAttribute(ATTRIBUTE));
  }

  void in(HttpServletRequest request) {
    request.setAttribute(ATTRIBUTE, this);
  }

  public boolean has(String role) {
    return groups.contains(role);
  }

  /** Whether this person may see what the division handles; administrators see all, as in the engine. */
  public boolean answersFor(String divisionCode) {
    return tenants.contains(divisionCode) || has(Groups.CAMUNDA_ADMIN);
  }
}
