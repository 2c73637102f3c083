package benxi.procedures.engine;

import benxi.procedures.casefile.WholeLooks;
import benxi.procedures.form.Masked;
import com.fasterxml.jackson.core.JacksonException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.context.support.WebApplicationContextUtils;

/**
 * Whatever the engine's REST and the web applications answer, identity and bank numbers in it are masked: each
 * of their answers is a list, but one. Only the form of a task is given whole, and that is a look on record.
 */
class MaskedAnswers implements WriterInterceptor {

  /** What a task's form is filled with; its address is the same in engine-rest and in the web applications. */
  private static final Pattern FORM = Pattern.compile("/?(?:engine/[^/]+/)?task/([^/]+)/form-variables/?");

  @Context
  private UriInfo address;
  @Context
  private HttpServletRequest request;

  @Override
  public void aroundWriteTo(WriterInterceptorContext answer) throws IOException {
    MediaType type = answer.getMediaType();
    if (type == null || !isJson(type) && !"text".equals(type.getType()) && !type.getSubtype().contains("xml")) {
      answer.proceed();   // a file
      return;
    }
    OutputStream client = answer.getOutputStream();
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    answer.setOutputStream(written);
    answer.proceed();
    answer.setOutputStream(client);
    answer.getHeaders().remove(HttpHeaders.CONTENT_LENGTH);
    Masked masked = masked(written.toByteArray(), isJson(type));
    Matcher form = FORM.matcher(address.getPath());
    if (masked.hides() && form.matches()) {
      looks().atForm(form.group(1));
      client.write(written.toByteArray());
    } else {
      client.write(masked.bytes());
    }
  }

  private WholeLooks looks() {
    return WebApplicationContextUtils.getRequiredWebApplicationContext(request.getServletContext()).getBean(WholeLooks.class);
  }

  private static Masked masked(byte[] whole, boolean json) throws IOException {
    try {
      return json ? Masked.json(whole) : Masked.text(whole);
    } catch (JacksonException onlyCalledJson) {
      return Masked.text(whole);
    }
  }

  private static boolean isJson(MediaType type) {
    return type.getSubtype().endsWith("json");
  }
}
