package benxi.procedures.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import benxi.procedures.ProceduresSettings;
import benxi.procedures.StartRefused;
import benxi.procedures.testing.ProcessTest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.env.MockEnvironment;

@ProcessTest
@DisplayName("明文 HTTP")
class TransportTest {

  private static final ProceduresSettings EARNEST = new ProceduresSettings(".", false);

  @LocalServerPort int port;

  @Test
  @DisplayName("正式使用又没有 TLS：不启动，说怎样配置；关掉的、空的、写成 false 的都不算")
  void refusedInEarnest() {
    for (Map<String, String> settings : List.of(Map.<String, String>of(), Map.of("server.ssl.key-store", " "),
        Map.of("server.ssl.key-store", "a.p12", "server.ssl.enabled", "false"), Map.of(Transport.PROXY, "false"))) {
      MockEnvironment environment = new MockEnvironment();
      settings.forEach(environment::setProperty);
      assertThatThrownBy(() -> new Transport(EARNEST, environment)).isInstanceOf(StartRefused.class)
          .hasMessageContaining("明文 HTTP").hasMessageContaining("server.ssl").hasMessageContaining(Transport.PROXY);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"server.ssl.key-store=keys.p12", "server.ssl.certificate=c.pem", "server.ssl.bundle=web",
      "procedures.proxy-ends-tls=true"})
  @DisplayName("有 TLS，或者说明了有代理负责：启动")
  void allowed(String setting) {
    MockEnvironment environment = new MockEnvironment().withProperty(setting.split("=")[0], setting.split("=")[1]);
    assertThatCode(() -> new Transport(EARNEST, environment)).doesNotThrowAnyException();
  }

  @Test
  @DisplayName("没有说明有代理时，谁自称经过 HTTPS、自称别的地址都不信")
  void headersOfAnybodyAreNotBelieved() {
    HttpResponse<String> page = new Browser(port).saying("X-Forwarded-Proto", "https")
        .saying("X-Forwarded-For", "203.0.113.9").get("/camunda/app/tasklist/default/");

    assertThat(page.headers().firstValue("Strict-Transport-Security")).isEmpty();
    assertThat(page.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.contains("Secure"));
  }
}
