package benxi.procedures.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * By which way somebody came, for the log.
 *
 * @param network the address without its last part: enough to find the office, not the person
 */
record Way(String through, String network) {

  private static final Pattern SIGN_IN = Pattern.compile(".*/auth/user/[^/]+/login/([a-z]+)/?");
  private static final Map<String, String> APPLICATIONS =
      Map.of("tasklist", "待办任务", "cockpit", "监控台", "admin", "系统管理", "welcome", "欢迎页");

  static Way of(HttpServletRequest request) {
    return new Way(through(request.getRequestURI().substring(request.getContextPath().length())),
        network(request.getRemoteAddr()));
  }

  private static String through(String path) {
    Matcher signIn = SIGN_IN.matcher(path);
    if (signIn.matches() && APPLICATIONS.containsKey(signIn.group(1))) {
      return APPLICATIONS.get(signIn.group(1)) + "的登录页";
    }
    return path.startsWith("/engine-rest") ? "REST" : "页面";
  }

  static String network(String address) {
    int last = address.indexOf('.') >= 0 ? address.lastIndexOf('.') : afterThird(address);
    return last < 0 ? "未知" : address.substring(0, last + 1) + "*";
  }

  private static int afterThird(String address) {
    int colon = -1;
    for (int group = 0; group < 3; group++) {
      int next = address.indexOf(':', colon + 1);
      if (next < 0) {
        return colon;
      }
      colon = next;
    }
    return colon;
  }

  @Override
  public String toString() {
    return "方式：" + through + "，网段 " + network;
  }
}
