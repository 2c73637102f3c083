package benxi.procedures.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How a session ends: by a sign-out, at once and on the server; or by itself after half an hour in which nothing was done. */
@Component
class SessionEnds implements HttpSessionListener {

  private static final String SIGNED_OUT = SessionEnds.class.getName();

  private final LiveSessions sessions;
  private final SignIns signIns;

  SessionEnds(LiveSessions sessions, SignIns signIns) {
    this.sessions = sessions;
    this.signIns = signIns;
  }

  void signOut(HttpServletRequest request) {
    sessions.user(request).ifPresent(user -> {
      HttpSession session = request.getSession(false);
      session.setAttribute(SIGNED_OUT, true);
      session.invalidate();
      signIns.signedOut(user);
    });
  }

  /**
   * They forget who it was and keep the session with its token against forged requests, by which the next
   * person signs in at the same page; it gets another id, so that the old one is worth nothing.
   */
  void signOutOfWebApplications(HttpServletRequest request, SigningOut signingOut) throws IOException, ServletException {
    Optional<String> user = sessions.user(request);
    if (user.isPresent()) {
      request.changeSessionId();
    }
    signingOut.run();
    if (user.isPresent() && sessions.user(request).isEmpty()) {
      signIns.signedOut(user.get());
    }
  }

  /** What the web applications do. */
  interface SigningOut {

    void run() throws IOException, ServletException;
  }

  @Override
  public void sessionDestroyed(HttpSessionEvent event) {
    if (event.getSession().getAttribute(SIGNED_OUT) == null) {
      sessions.user(event.getSession()).ifPresent(signIns::timedOut);
    }
  }
}
