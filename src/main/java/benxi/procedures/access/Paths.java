package benxi.procedures.access;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.UriUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Which paths are open to everybody, which are never there, and which the web applications guard themselves. */
final class Paths {

  /** The start page, its assets and those of our pages, the state of health, and the notice board for citizens. */
  private static final List<PathPattern> ANONYMOUS = patterns(
      "/", "/assets/**", "/favicon.ico", "/health", "/board", "/board/**");

  /** The web applications have a sign-in, sessions and protection against forged requests of their own. */
  private static final List<PathPattern> OF_WEB_APPLICATIONS = patterns("/camunda", "/camunda/**");

  /** The calls of the web applications, but the sign-in itself: its pages need their scripts and the engine's name. */
  private static final List<PathPattern> OF_SESSIONS = patterns("/camunda/api", "/camunda/api/**");
  private static final List<PathPattern> OF_SIGN_IN = patterns("/camunda/api/admin/auth/user/*",
      "/camunda/api/admin/auth/user/*/login/*", "/camunda/api/admin/auth/user/*/logout",
      "/camunda/api/engine/engine", "/camunda/api/engine/engine/", "/camunda/api/*/plugin/*/static/**");

  /** Would let anybody make the first administrator while there is none. */
  private static final List<PathPattern> NEVER = patterns(
      "/camunda/api/admin/setup/**", "/camunda/app/admin/*/setup/**");

  private static final List<PathPattern> SIGN_OUT = patterns("/camunda/api/admin/auth/user/*/logout");

  private static final List<PathPattern> REST = patterns("/engine-rest", "/engine-rest/**");

  /** Spelled so, one part of the server may read another path than the next one does. */
  private static final Pattern AMBIGUOUS = Pattern.compile("\\.\\.|;|\\\\|%2e|%2f|%5c|%3b|%00");

  private Paths() {}

  static boolean anonymous(String path) {
    return matches(ANONYMOUS, path);
  }

  static boolean ofWebApplications(String path) {
    return matches(OF_WEB_APPLICATIONS, path);
  }

  static boolean needsSession(String path) {
    return matches(OF_SESSIONS, path) && !matches(OF_SIGN_IN, path);
  }

  static boolean never(String path) {
    return matches(NEVER, path);
  }

  /** Of the web applications. */
  static boolean signOut(String path) {
    return matches(SIGN_OUT, path);
  }

  static boolean rest(String path) {
    return matches(REST, path);
  }

  static boolean ambiguous(String rawPath) {
    return AMBIGUOUS.matcher(rawPath.toLowerCase(Locale.ROOT)).find();
  }

  private static boolean matches(List<PathPattern> patterns, String path) {
    // it has been decoded once, and is not to be decoded again
    PathContainer parsed = PathContainer.parsePath(UriUtils.encodePath(path, StandardCharsets.UTF_8));
    return patterns.stream().anyMatch(pattern -> pattern.matches(parsed));
  }

  private static List<PathPattern> patterns(String... patterns) {
    return List.of(patterns).stream().map(PathPatternParser.defaultInstance::parse).toList();
  }
}
