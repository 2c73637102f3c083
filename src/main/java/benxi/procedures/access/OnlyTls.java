package benxi.procedures.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Behind a proxy: what did not come to it by TLS is not answered. Only the state of health is, for whoever watches the server itself. */
class OnlyTls extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.isSecure() || request.getServletPath().equals("/health")) {
      chain.doFilter(request, response);
      return;
    }
    Door.say(response, HttpServletResponse.SC_FORBIDDEN,
        "这里只用 HTTPS：请用 https:// 开头的网址；反向代理要带上 X-Forwarded-Proto: https。");
  }
}
