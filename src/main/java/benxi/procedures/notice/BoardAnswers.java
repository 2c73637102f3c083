package benxi.procedures.notice;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Every answer of the board: nobody keeps a copy of a person's circumstances, neither a browser nor a
 * search engine, and nothing but the page's own style sheet is loaded.
 */
@ControllerAdvice(assignableTypes = {BoardPages.class, ObjectionPages.class})
class BoardAnswers implements WebMvcConfigurer, HandlerInterceptor {

  private static final Map<String, String> HEADERS = Map.of(
      HttpHeaders.CACHE_CONTROL, "no-store",
      "Content-Security-Policy", "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
          + "base-uri 'none'; frame-ancestors 'none'",
      "X-Content-Type-Options", "nosniff",
      "X-Frame-Options", "DENY",
      "X-Robots-Tag", "noindex, noarchive",
      "Referrer-Policy", "same-origin");

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).addPathPatterns("/board", "/board/**");
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
    HEADERS.forEach(response::setHeader);
    return true;
  }

  @ExceptionHandler
  ModelAndView gone(NotOnBoard page) {
    return new ModelAndView("board/gone", Map.of("sentence", page.getMessage()), page.status());
  }
}
