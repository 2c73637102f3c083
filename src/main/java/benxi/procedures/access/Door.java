package benxi.procedures.access;

import benxi.procedures.InputRefused;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Closed until opened: every path but the anonymous ones needs somebody who is signed in. REST takes
 * HTTP Basic; pages take that or the session of the web applications, and lead to their sign-in. The
 * engine knows who it is for the whole request, so that its own checks apply to pages as well.
 */
class Door extends OncePerRequestFilter {

  static final String SIGN_IN_PAGE = "/camunda/app/tasklist/default/";

  private final SignIn signIn;
  private final LiveSessions sessions;
  private final SessionEnds ends;
  private final IdentityService identities;

  Door(SignIn signIn, LiveSessions sessions, SessionEnds ends, IdentityService identities) {
    this.signIn = signIn;
    this.sessions = sessions;
    this.ends = ends;
    this.identities = identities;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    if (Paths.ambiguous(request.getRequestURI())) {
      say(response, HttpServletResponse.SC_BAD_REQUEST, "网址写法不对：请去掉其中的“..”“；”“\\”和它们的编码。");
    } else if (Paths.never(path)) {
      say(response, HttpServletResponse.SC_NOT_FOUND, "没有这个页面。");
    } else if (Paths.ofWebApplications(path)) {
      passOn(path, request, response, chain);
    } else if (Origins.changes(request) && Origins.foreign(request)) {
      say(response, HttpServletResponse.SC_FORBIDDEN, "这个请求来自别的网站，没有执行：请在本系统的页面上操作。");
    } else if (Paths.anonymous(path)) {
      chain.doFilter(request, response);
    } else {
      enter(path, request, response, chain);
    }
  }

  /** They ask who it is themselves; here nothing but their sign-in answers a stranger at all. */
  private void passOn(String path, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    sessions.check(request);
    if (Paths.needsSession(path) && sessions.user(request).isEmpty()) {
      askToSignIn(path, request, response);
      return;
    }
    if (Paths.signOut(path)) {
      ends.signOutOfWebApplications(request, () -> chain.doFilter(request, response));
    } else {
      chain.doFilter(request, response);
    }
  }

  private void enter(String path, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<SignedIn> person;
    try {
      person = signIn.byPassword(request);
    } catch (InputRefused tooMany) {
      say(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, tooMany.getMessage());
      return;
    }
    if (person.isEmpty() && !Paths.rest(path)) {
      sessions.check(request);
      person = signIn.bySession(request);
      if (person.isPresent() && Origins.changes(request) && !Origins.own(request)) {
        say(response, HttpServletResponse.SC_FORBIDDEN, "看不出这个请求来自本系统的页面，没有执行：请从本系统的页面上操作。");
        return;
      }
    }
    if (person.isEmpty()) {
      askToSignIn(path, request, response);
      return;
    }
    person.get().in(request);
    identities.setAuthentication(person.get().userId(), person.get().groups(), person.get().tenants());
    try {
      chain.doFilter(request, response);
    } finally {
      identities.clearAuthentication();
    }
  }

  private static void askToSignIn(String path, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String accepted = request.getHeader(HttpHeaders.ACCEPT);
    boolean page = accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE)
        && HttpMethod.GET.matches(request.getMethod());
    if (page && !Paths.rest(path)) {
      response.sendRedirect(request.getContextPath() + SIGN_IN_PAGE);
      return;
    }
    if (Paths.rest(path)) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"benxi\", charset=\"UTF-8\"");
    }
    say(response, HttpServletResponse.SC_UNAUTHORIZED, "请先登录：没有登录，或者用户名、密码不对。");
  }

  static void say(HttpServletResponse response, int status, String sentence) throws IOException {
    response.setStatus(status);
    response.setContentType("application/json;charset=UTF-8");
    response.getWriter().write("{\"type\":\"Refused\",\"message\":\"" + sentence.replace("\\", "\\\\") + "\"}");
  }
}
