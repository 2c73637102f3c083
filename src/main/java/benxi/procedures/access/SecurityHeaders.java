package benxi.procedures.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What each answer forbids the browser: our own pages run no script and load nothing from elsewhere, no
 * page can be framed, no file is taken for something else than it is, no address is told to other sites.
 * The web applications' own policy, which lets their scripts run by a one-time word, is in application.yml.
 */
class SecurityHeaders extends OncePerRequestFilter {

  static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
      + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private static final String A_YEAR = "max-age=31536000";

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    if (request.isSecure()) {
      response.setHeader("Strict-Transport-Security", A_YEAR);
    }
    chain.doFilter(request, request.isSecure() ? new SecureCookies(response) : response);
  }
}
