package benxi.procedures.access;

import static org.assertj.core.api.Assertions.assertThat;

import benxi.procedures.access.RestRoutes.Route;
import benxi.procedures.testing.ProcessTest;
import jakarta.servlet.ServletRegistration;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@ProcessTest
@DisplayName("没有登录的人：走遍每条路，只有登录页、健康状态和公示栏开着")
class StrangersTest {

  /** What is for everybody; anything else answers 401. */
  private static final String OPEN = "/|/assets/.*|/favicon\\.ico|/health|/board|/board/.*";
  /** The sign-in pages with their assets, which are pages and scripts without any data. */
  private static final String SIGN_IN_PAGES = "/camunda|/camunda/(?!api(/|$)).*";
  private static final Set<String> SIGN_IN = Set.of("GET /camunda/api/admin/auth/user/default",
      "POST /camunda/api/admin/auth/user/default/login/x", "POST /camunda/api/admin/auth/user/default/logout",
      "GET /camunda/api/engine/engine");
  private static final String PLUGIN_SCRIPTS = "/camunda/api/[a-z]+/plugin/\\w+/static/.*";

  @Autowired WebApplicationContext context;
  @LocalServerPort int port;

  @Test
  @DisplayName("REST 和各网页应用的每个接口：401；登录本身和不存在的 setup（CVE-2026-77226，404）除外")
  void everyRestRoute() throws Exception {
    List<Route> routes = RestRoutes.of(context);
    assertThat(routes).extracting(Route::path).contains("/engine-rest/engine", "/engine-rest/task/{id}/complete",
        "/engine-rest/engine/{name}/task/{id}/complete", "/camunda/api/engine/engine/{name}/task/{id}/complete",
        "/camunda/api/admin/setup/{engine}/user/create", "/camunda/api/cockpit/plugin/base/{engine}/incident");
    Browser stranger = new Browser(port);
    List<String> open = new ArrayList<>();
    for (Route route : routes) {
      String path = route.filled("x");
      int status = stranger.send(route.verb(), path, "{}").statusCode();
      int expected = path.startsWith("/camunda/api/admin/setup") ? 404 : 401;
      boolean signIn = SIGN_IN.contains(route.verb() + " " + path) || path.matches(PLUGIN_SCRIPTS);
      if (status != expected && !(signIn && Set.of(200, 403, 404).contains(status))) {
        open.add(status + " " + route.verb() + " " + path);
      }
    }
    assertThat(open).as("%d 条路", routes.size()).isEmpty();
  }

  @Test
  @DisplayName("本系统的每个页面、每个 servlet：401，除非写明给所有人看")
  void everyPage() {
    Set<String> paths = new TreeSet<>();
    context.getBeansOfType(RequestMappingHandlerMapping.class).values().forEach(mapping ->
        mapping.getHandlerMethods().keySet().forEach(route -> paths.addAll(route.getPatternValues())));
    context.getBeansOfType(AbstractUrlHandlerMapping.class).values().forEach(mapping -> paths.addAll(mapping.getHandlerMap().keySet()));
    context.getServletContext().getServletRegistrations().values().stream()
        .map(ServletRegistration::getMappings).forEach(paths::addAll);
    Stream.of("/h2-console", "/h2-console/login.do", "/actuator", "/actuator/env", "/manager/html", "/jolokia", "/application.wadl",
        "/engine-rest/application.wadl", "/engine-rest/openapi.json", "/swaggerui").forEach(paths::add);
    assertThat(paths).contains("/health", "/casefile/{caseId}", "/engine-rest/*", "/camunda/api/engine/*");

    assertOnlyOpenOnes(paths.stream().map(path -> path.replaceAll("\\{[^}]*}", "x").replace("*", "x")).toList());
  }

  @Test
  @DisplayName("jar 里带来的每个文件：只有登录页用的")
  void everyAsset() throws IOException {
    List<String> paths = new ArrayList<>();
    for (String root : List.of("/META-INF/resources/", "/static/", "/public/", "/resources/")) {
      for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:" + root + "**")) {
        String url = file.getURL().toString();
        if (file.isReadable() && !url.endsWith("/") && url.chars().allMatch(c -> c < 128 && c != ' ')) {
          paths.add("/" + url.substring(url.lastIndexOf(root) + root.length()));
        }
      }
    }
    assertThat(paths).hasSizeGreaterThan(100);
    assertOnlyOpenOnes(paths);
  }

  private void assertOnlyOpenOnes(List<String> paths) {
    Browser stranger = new Browser(port);
    List<String> open = new ArrayList<>();
    for (String path : paths) {
      HttpResponse<String> answer = stranger.get(path);
      boolean forAll = path.matches(OPEN) || path.matches(SIGN_IN_PAGES);
      if (answer.statusCode() != 401 && !forAll) {
        open.add(answer.statusCode() + " " + path);
      }
    }
    assertThat(open).as("%d 条路", paths.size()).isEmpty();
  }
}
