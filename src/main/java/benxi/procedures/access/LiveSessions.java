package benxi.procedures.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.springframework.stereotype.Component;

/**
 * A session lives as long as the password that opened it: when the account is deleted or gets another
 * password, whoever still sits in a session of the old one is out with the next request.
 */
@Component
class LiveSessions {

  private static final String OPENED_WITH = LiveSessions.class.getName();

  private final ProcessEngine engine;
  private final StoredPasswords stored;

  LiveSessions(ProcessEngine engine, StoredPasswords stored) {
    this.engine = engine;
    this.stored = stored;
  }

  /** Ends the session of this request if it should not live any longer. */
  void check(HttpServletRequest request) {
    Optional<String> user = user(request);
    if (user.isEmpty()) {
      return;
    }
    HttpSession session = request.getSession(false);
    Optional<String> now = stored.of(user.get());
    Object openedWith = session.getAttribute(OPENED_WITH);
    if (now.isPresent() && openedWith == null) {
      session.setAttribute(OPENED_WITH, now.get());
    } else if (now.isEmpty() || !now.get().equals(openedWith)) {
      session.invalidate();
    }
  }

  /** Who has signed in with the session of this request. */
  Optional<String> user(HttpServletRequest request) {
    return Optional.ofNullable(request.getSession(false)).flatMap(this::user);
  }

  /** Who has signed in with this session. */
  Optional<String> user(HttpSession session) {
    return Optional.ofNullable(
        AuthenticationUtil.getAuthsFromSession(session).getAuthenticationForProcessEngine(engine.getName()))
        .map(Authentication::getIdentityId);
  }
}
