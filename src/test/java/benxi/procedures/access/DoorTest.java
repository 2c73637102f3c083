package benxi.procedures.access;

import static org.assertj.core.api.Assertions.assertThat;

import benxi.procedures.testing.ProcessTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProcessTest
@DisplayName("入口：登录以后才能进")
class DoorTest {

  private static final String USER = "caiwen";
  private static final String PASSWORD = "Benxi-2017";

  @LocalServerPort int port;

  @ParameterizedTest
  @ValueSource(strings = {"/engine-rest/engine", "/engine-rest/engine/", "/engine-rest/task", "/casefile/SQ1",
      "/training/clock", "/draws/1", "/organisation", "/anything", "/webjars/camunda/index.html"})
  @DisplayName("没有登录：401")
  void refusesStrangers(String path) {
    HttpResponse<String> answer = new Browser(port).get(path);

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).contains("请先登录");
  }

  @Test
  @DisplayName("没有登录的人打开页面：带到登录页")
  void leadsPagesToSignIn() {
    HttpResponse<String> answer = new Browser(port).page("/casefile/SQ1");

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/camunda/app/tasklist/default/");
  }

  @Test
  @DisplayName("登录页、健康状态不用登录")
  void opensWhatIsForEverybody() {
    assertThat(new Browser(port).get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
    assertThat(new Browser(port).get("/health").body()).contains("UP");
  }

  @Test
  @DisplayName("用户名和密码：REST 和页面都认；密码错：401")
  void takesBasic() {
    Browser client = Browser.basic(port, USER, PASSWORD);
    assertThat(client.get("/engine-rest/engine").statusCode()).isEqualTo(200);
    assertThat(client.get("/nothing-here").statusCode()).isEqualTo(404);

    assertThat(Browser.basic(port, "nobodyatall", PASSWORD).get("/engine-rest/engine").statusCode()).isEqualTo(401);
    assertThat(Browser.basic(port, "sunhao", "wrong").get("/engine-rest/task").statusCode()).isEqualTo(401);
  }

  @Test
  @DisplayName("登录待办任务后，本系统的页面认得是谁；REST 不认会话")
  void takesTheSessionOfTheWebApplications() {
    Browser browser = new Browser(port).signIn(USER, PASSWORD);

    assertThat(browser.get("/nothing-here").statusCode()).isEqualTo(404);
    assertThat(browser.get("/engine-rest/task").statusCode()).isEqualTo(401);
  }

  @Test
  @DisplayName("用会话提交：来自本系统页面才执行，别的网站发来的一律不执行")
  void refusesForgedRequests() {
    Browser browser = new Browser(port).signIn(USER, PASSWORD);
    String own = "http://localhost:" + port;

    assertThat(browser.post("/nothing-here", "{}").statusCode()).isEqualTo(403);
    assertThat(browser.post("/nothing-here", "{}", "Origin", "http://evil.example").statusCode()).isEqualTo(403);
    assertThat(browser.post("/nothing-here", "{}", "Referer", "http://evil.example/" + own).statusCode()).isEqualTo(403);
    assertThat(browser.post("/nothing-here", "{}", "Origin", "null").statusCode()).isEqualTo(403);
    assertThat(browser.post("/nothing-here", "{}", "Origin", own).statusCode()).isEqualTo(404);
    assertThat(browser.post("/nothing-here", "{}", "Referer", own + "/casefile").statusCode()).isEqualTo(404);
    assertThat(Browser.basic(port, USER, PASSWORD).post("/engine-rest/task", "{}", "Origin", "http://evil.example")
        .statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/camunda/api/admin/setup/default/user/create", "/camunda/api/admin/setup",
      "/camunda/app/admin/default/setup/", "/camunda/app/admin/default/setup", "/camunda//api/admin/setup/default/user/create",
      "/camunda/api/%61dmin/setup/default/user/create"})
  @DisplayName("建首个管理员的页面永远不存在：404")
  void hasNoSetup(String path) {
    assertThat(new Browser(port).get(path).statusCode()).isEqualTo(404);
    assertThat(new Browser(port).post(path, "{}").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/board/..;/casefile/1", "/casefile/..;/board/x", "/casefile/%2e%2e/board/x", "/board/;x=1",
      "/camunda/api/admin;x/setup/default/user/create", "/camunda/api/admin/x/%2e%2e/setup/default/user/create"})
  @DisplayName("有歧义的网址不受理：400")
  void refusesAmbiguousPaths(String path) {
    assertThat(new Browser(port).get(path).statusCode()).isEqualTo(400);
  }
}
