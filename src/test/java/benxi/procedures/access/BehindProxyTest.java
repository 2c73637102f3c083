package benxi.procedures.access;

import static org.assertj.core.api.Assertions.assertThat;

import benxi.procedures.testing.ProcessTest;
import java.net.http.HttpResponse;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Its application is not closed before the others: the web applications of all share what a closed one takes away. */
@ProcessTest
@TestPropertySource(properties = {"procedures.proxy-ends-tls=true",
    "spring.datasource.url=jdbc:h2:mem:behind-proxy;DB_CLOSE_ON_EXIT=FALSE"})
@DisplayName("前面有反向代理负责 TLS")
class BehindProxyTest {

  @Autowired IdentityService identities;
  @LocalServerPort int port;

  @Test
  @DisplayName("代理没有说是 HTTPS 的请求都不答，只答健康状态")
  void onlyWhatCameByTls() {
    for (String path : new String[] {"/", "/board", "/engine-rest/engine", "/camunda/app/tasklist/default/"}) {
      HttpResponse<String> answer = new Browser(port).get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(403);
      assertThat(answer.body()).contains("HTTPS");
      assertThat(new Browser(port).saying("X-Forwarded-Proto", "http").get(path).statusCode()).isEqualTo(403);
    }
    assertThat(new Browser(port).get("/health").statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("是 HTTPS 的：照常答，以后也只用 HTTPS，每个 cookie 都只走 HTTPS")
  void overTls() {
    HttpResponse<String> page = new Browser(port).saying("X-Forwarded-Proto", "https").get("/camunda/app/tasklist/default/");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Strict-Transport-Security").orElseThrow()).contains("max-age=31536000");
    assertThat(page.headers().allValues("Set-Cookie")).hasSizeGreaterThanOrEqualTo(2)
        .allSatisfy(cookie -> assertThat(cookie).containsOnlyOnce("Secure"));
  }

  @Test
  @DisplayName("同一个主机名、但是明文页面发来的提交：不执行")
  void pageInTheClear() {
    Browser client = Browser.basic(port, "caiwen", "Benxi-2017").saying("X-Forwarded-Proto", "https");

    assertThat(client.post("/engine-rest/task", "{}", "Origin", "http://localhost:" + port).statusCode()).isEqualTo(403);
    assertThat(client.post("/engine-rest/task", "{}", "Origin", "https://localhost:" + port).statusCode()).isEqualTo(200);
  }
}
