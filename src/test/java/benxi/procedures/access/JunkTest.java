package benxi.procedures.access;

import static org.assertj.core.api.Assertions.assertThat;

import benxi.procedures.access.RestRoutes.Route;
import benxi.procedures.testing.ProcessTest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.context.WebApplicationContext;

@ProcessTest
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:junk;DB_CLOSE_ON_EXIT=FALSE")
// A database of its own: what junk leaves behind is for no other test. Closing it would close Cockpit for all others.
@DisplayName("乱写的请求：走遍 REST 的每条路，没有一个 500")
class JunkTest {

  private static final List<String> IDS = List.of("x", "-1", "%E4%B8%AD", "x".repeat(3_000), "a'b%22", "%25", "0");

  @Autowired WebApplicationContext context;
  @LocalServerPort int port;

  @ParameterizedTest
  @ValueSource(strings = {"caiwen", "zhanghua"})
  @DisplayName("编号、正文、参数都乱写：400、404 这类回答，不是 500")
  void neverFails(String user) throws Exception {
    Browser client = Browser.basic(port, user, "Benxi-2017");
    List<Route> routes = RestRoutes.of(context).stream()
        .filter(route -> route.path().startsWith("/engine-rest/") && !route.path().startsWith("/engine-rest/engine/"))
        // the one waits for work on purpose, the other counts wrong passwords of the person who asks
        .filter(route -> !route.path().endsWith("fetchAndLock") && !route.path().endsWith("credentials")).toList();
    Map<String, List<String>> names = new TreeMap<>();
    routes.forEach(route -> route.body().ifPresent(body -> names.put(route.path(), List.copyOf(JunkBodies.keys(body).keySet()))));
    Map<String, String> failures = new TreeMap<>();
    for (Route route : routes) {
      List<String> requests = new ArrayList<>();
      IDS.forEach(id -> requests.add(route.filled(id)));
      if (route.verb().equals("GET") && user.equals("zhanghua")) {   // who may read everything
        JunkBodies.parameters(names.getOrDefault(route.path().replaceFirst("/count$", ""), List.of()))
            .forEach(parameters -> requests.add(route.filled("x") + parameters));
        JunkBodies.parameters(List.of("firstResult", "maxResults", "sortBy", "sortOrder", "deserializeValue", "latest", "type", "cascade"))
            .forEach(parameters -> requests.add(route.filled("x") + parameters));
      }
      requests.forEach(path -> note(failures, route, client.send(route.verb(), path, "{}")));
      if (!route.verb().equals("GET")) {
        JunkBodies.of(route).forEach(body -> note(failures, route, client.send(route.verb(), route.filled("x"), body)));
        note(failures, route, client.postMultipart(route.filled("x"), "data", "x", "valueType", "Nothing"));
        note(failures, route, client.postObject(route.filled("x"), "{}", "x"));
      }
    }
    assertThat(routes).hasSizeGreaterThan(300);
    assertThat(failures.values()).isEmpty();
  }

  private static void note(Map<String, String> failures, Route route, HttpResponse<String> answer) {
    if (answer.statusCode() >= 500 || answer.statusCode() == 401) {
      failures.putIfAbsent(route.verb() + " " + route.path(), route.verb() + " " + answer.request().uri().toString().replaceFirst(".*(?=/engine-rest)", "")
          + " " + answer.body());
    }
  }
}
