package benxi.procedures.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
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
    sessions.user(request).ifPresent(user -> signOut(request, user));
  }

  /** Of the web applications, which have forgotten already who it was but keep the session. */
  void signOut(HttpServletRequest request, String user) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.setAttribute(SIGNED_OUT, true);
      session.invalidate();
    }
    signIns.signedOut(user);
  }

  @Override
  public void sessionDestroyed(HttpSessionEvent event) {
    if (event.getSession().getAttribute(SIGNED_OUT) == null) {
      sessions.user(event.getSession()).ifPresent(signIns::timedOut);
    }
  }
}
