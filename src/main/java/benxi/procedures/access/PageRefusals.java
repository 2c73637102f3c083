package benxi.procedures.access;

import benxi.procedures.InputRefused;
import benxi.procedures.OutOfSight;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.util.HtmlUtils;

/** What our own pages answer when something is refused: the sentences, as a page or as JSON. */
@ControllerAdvice
class PageRefusals {

  private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

  @ExceptionHandler
  ResponseEntity<?> input(InputRefused refused, HttpServletRequest request) {
    return answer(HttpStatus.BAD_REQUEST, "没有办成", refused.faults(), request);
  }

  @ExceptionHandler
  ResponseEntity<?> sight(OutOfSight hidden, HttpServletRequest request) {
    return answer(HttpStatus.NOT_FOUND, "找不到", List.of(hidden.getMessage()), request);
  }

  @ExceptionHandler
  ResponseEntity<?> rights(AuthorizationException forbidden, HttpServletRequest request) {
    return answer(HttpStatus.FORBIDDEN, "没有权限", List.of("您的岗位不能做这件事：如有需要，请与系统管理员联系。"), request);
  }

  private static ResponseEntity<?> answer(HttpStatus status, String title, List<String> sentences,
      HttpServletRequest request) {
    String accepted = request.getHeader("Accept");
    if (accepted == null || !accepted.contains(MediaType.TEXT_HTML_VALUE)) {
      return ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON)
          .body(Map.of("type", "Refused", "message", String.join("\n", sentences), "faults", sentences));
    }
    StringBuilder page = new StringBuilder("<!doctype html><html lang=\"zh-CN\"><meta charset=\"utf-8\"><title>")
        .append(title).append("</title><link rel=\"stylesheet\" href=\"").append(request.getContextPath())
        .append("/assets/pages.css\"><main class=\"refused\"><h1>").append(title).append("</h1><ul>");
    sentences.forEach(sentence -> page.append("<li>").append(HtmlUtils.htmlEscape(sentence)).append("</li>"));
    return ResponseEntity.status(status).contentType(HTML)
        .body(page.append("</ul><p><a href=\"").append(request.getContextPath())
            .append("/\">回到首页</a></p></main></html>").toString());
  }
}
