package benxi.procedures.access;

import static org.assertj.core.api.Assertions.assertThat;

import benxi.procedures.access.RestRoutes.Route;
import benxi.procedures.testing.ProcessTest;
import benxi.procedures.testing.Snapshot;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.context.WebApplicationContext;

@ProcessTest
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:junk;DB_CLOSE_ON_EXIT=FALSE")
// A database of its own: what junk leaves behind is for no other test. Closing it would close Cockpit for all others.
@DisplayName("乱写的请求：走遍 REST 的每条路和网页应用自己的那一份，没有一个 500")
class JunkTest {

  private static final List<String> IDS = List.of("x", "-1", "%E4%B8%AD", "x".repeat(3_000), "a'b%22", "%25", "0");

  @Autowired WebApplicationContext context;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;

  /** The engine's resources as programs find them, their copies for the web applications, and what these have beside. */
  enum Ways {
    REST("/engine-rest/(?!engine/).*", 300), WEB("/camunda/api/engine/engine/\\{.*", 300), OWN("/camunda/api/(?!engine/|admin/(auth|setup)/).*", 15);

    private static final String PASSWORD = "Benxi-2017";
    private final String paths;
    private final int least;

    Ways(String paths, int least) {
      this.paths = paths;
      this.least = least;
    }

    Browser client(int port, String user) {
      if (this == REST) {
        return Browser.basic(port, user, PASSWORD);
      }
      Browser browser = new Browser(port).signIn(user, PASSWORD);
      return browser.saying("X-XSRF-TOKEN", browser.csrfToken());
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({"caiwen, REST", "zhanghua, REST", "caiwen, WEB", "zhanghua, OWN"})
  @DisplayName("编号、正文、参数都乱写：400、404 这类回答，不是 500；经办人乱写，什么也没有变")
  void neverFails(String user, Ways ways) throws Exception {
    Browser client = ways.client(port, user);
    boolean administrator = user.equals("zhanghua");   // who may read and write everything
    List<Route> routes = RestRoutes.of(context).stream().filter(route -> route.path().matches(ways.paths))
        // the one waits for work on purpose, the other counts wrong passwords of the person who asks
        .filter(route -> !route.path().endsWith("fetchAndLock") && !route.path().endsWith("credentials")).toList();
    Map<String, List<String>> names = new TreeMap<>();
    routes.forEach(route -> route.body().ifPresent(body -> names.put(route.path(), List.copyOf(JunkBodies.keys(body).keySet()))));
    Map<String, String> failures = new TreeMap<>();
    Snapshot before = Snapshot.of(jdbc);
    for (Route route : routes) {
      List<String> requests = new ArrayList<>();
      IDS.forEach(id -> requests.add(route.filled(id)));
      if (route.verb().equals("GET") && (administrator || ways != Ways.REST)) {
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
    assertThat(routes).hasSizeGreaterThan(ways.least);
    assertThat(failures.values()).isEmpty();
    if (!administrator) {
      before.isUnchangedBut(jdbc, "ACT_HI_OP_LOG");   // the engine notes down also what found nothing to change
    }
  }

  private static void note(Map<String, String> failures, Route route, HttpResponse<String> answer) {
    if (answer.statusCode() >= 500 || answer.statusCode() == 401) {
      URI asked = answer.request().uri();
      failures.putIfAbsent(route.verb() + " " + route.path(), answer.statusCode() + " " + route.verb() + " " + asked.getRawPath()
          + (asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery()) + " " + answer.body());
    }
  }
}
