package benxi.procedures.access;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.util.Locale;

/** Under TLS no cookie goes back in the clear; the engine's token against forged requests has no such mark by itself. */
class SecureCookies extends HttpServletResponseWrapper {

  private static final String MARK = "; Secure";

  SecureCookies(HttpServletResponse response) {
    super(response);
  }

  @Override
  public void addHeader(String name, String value) {
    super.addHeader(name, marked(name, value));
  }

  @Override
  public void setHeader(String name, String value) {
    super.setHeader(name, marked(name, value));
  }

  private static String marked(String name, String value) {
    boolean missing = name.equalsIgnoreCase("Set-Cookie") && value != null
        && !value.toLowerCase(Locale.ROOT).matches(".*;\\s*secure\\s*(;.*)?");
    return missing ? value + MARK : value;
  }
}
