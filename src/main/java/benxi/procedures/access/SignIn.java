package benxi.procedures.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.springframework.stereotype.Component;

/** Finds out who sends a request: by the session of the web applications, or by HTTP Basic. */
@Component
class SignIn {

  private static final String BASIC = "Basic ";

  private final ProcessEngine engine;
  private final IdentityService identities;
  private final StoredPasswords stored;
  private final ProvenPasswords proven;

  SignIn(ProcessEngine engine, IdentityService identities, StoredPasswords stored, ProvenPasswords proven) {
    this.engine = engine;
    this.identities = identities;
    this.stored = stored;
    this.proven = proven;
  }

  /** The session is one that {@link LiveSessions} has let live. Groups and tenants are read anew, so that what an administrator takes away is gone at once. */
  Optional<SignedIn> bySession(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null) {
      return Optional.empty();
    }
    Authentication signedIn =
        AuthenticationUtil.getAuthsFromSession(session).getAuthenticationForProcessEngine(engine.getName());
    return Optional.ofNullable(signedIn).map(Authentication::getIdentityId).map(this::person);
  }

  Optional<SignedIn> byPassword(HttpServletRequest request) {
    String header = request.getHeader("Authorization");
    if (header == null || !header.startsWith(BASIC)) {
      return Optional.empty();
    }
    return decoded(header.substring(BASIC.length()).strip())
        .map(text -> text.split(":", 2))
        .filter(pair -> pair.length == 2 && isRight(pair[0], pair[1]))
        .map(pair -> person(pair[0]));
  }

  /** Only what the engine has found right is remembered; what is wrong goes to the engine, which counts it. */
  private boolean isRight(String userId, String password) {
    Optional<String> now = stored.unlessLocked(userId);
    if (now.isPresent() && proven.holds(userId, password, now.get())) {
      return true;
    }
    boolean right = identities.checkPassword(userId, password);
    if (right) {
      now.ifPresent(found -> proven.remember(userId, password, found));
    }
    return right;
  }

  /** Empty if it is not Base64: then nobody has signed in. */
  private static Optional<String> decoded(String base64) {
    try {
      return Optional.of(new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  private SignedIn person(String id) {
    return new SignedIn(id, AuthenticationUtil.getGroupsOfUser(engine, id),
        AuthenticationUtil.getTenantsOfUser(engine, id));
  }
}
