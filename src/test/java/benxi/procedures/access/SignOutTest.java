package benxi.procedures.access;

import static org.assertj.core.api.Assertions.assertThat;

import benxi.procedures.testing.ProcessTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProcessTest
@DisplayName("退出")
class SignOutTest {

  @LocalServerPort int port;

  @Test
  @DisplayName("退出以后，这个会话什么也打不开；别的网站不能替人退出")
  void endsTheSession() {
    Browser browser = new Browser(port).signIn("caiwen", "Benxi-2017");
    assertThat(browser.page("/training/clock").body()).contains("时钟");

    assertThat(browser.post("/sign-out", "").statusCode()).isEqualTo(403);
    assertThat(browser.post("/sign-out", "", "Origin", "http://localhost:" + port).statusCode()).isEqualTo(302);
    assertThat(browser.get("/training/clock").statusCode()).isEqualTo(401);
  }
}
