package benxi.procedures.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;

/**
 * Whether a request that changes something was sent by a page of our own. Browsers say so in headers
 * that no page can forge; together with the session cookie's SameSite this keeps another site from
 * acting in the name of who is signed in.
 */
final class Origins {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  private Origins() {}

  static boolean changes(HttpServletRequest request) {
    return !READING.contains(request.getMethod());
  }

  /** True if a header says that the request comes from somewhere else. */
  static boolean foreign(HttpServletRequest request) {
    String origin = request.getHeader("Origin");
    return origin != null && !ours(origin, request);
  }

  /** True if a header says that the request comes from a page of ours. */
  static boolean own(HttpServletRequest request) {
    String origin = request.getHeader("Origin");
    String sender = origin != null ? origin : request.getHeader("Referer");
    return sender != null && ours(sender, request);
  }

  private static boolean ours(String sender, HttpServletRequest request) {
    try {
      URI page = URI.create(sender);
      String authority = page.getRawAuthority();
      return authority != null && authority.equalsIgnoreCase(request.getHeader("Host"))
          && !(request.isSecure() && "http".equalsIgnoreCase(page.getScheme()));   // anybody on the way may write such a page
    } catch (IllegalArgumentException notAnAddress) {
      return false;
    }
  }
}
