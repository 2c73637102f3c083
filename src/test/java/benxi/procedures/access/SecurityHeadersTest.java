package benxi.procedures.access;

import static org.assertj.core.api.Assertions.assertThat;

import benxi.procedures.testing.ProcessTest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@ProcessTest
@DisplayName("每个回答都告诉浏览器什么不许做")
class SecurityHeadersTest {

  @LocalServerPort int port;

  @ParameterizedTest
  @ValueSource(strings = {"/", "/board", "/health", "/assets/pages.css", "/casefile", "/training/clock", "/nothing-here",
      "/engine-rest/engine", "/engine-rest/task", "/engine-rest/nothing", "/camunda/app/tasklist/default/",
      "/camunda/app/cockpit/default/", "/camunda/app/admin/default/", "/camunda/app/welcome/default/",
      "/camunda/api/engine/engine", "/camunda/api/admin/auth/user/default", "/camunda/lib/chinese/screens.js"})
  @DisplayName("谁问、问什么都有")
  void everywhere(String path) {
    for (Browser browser : List.of(new Browser(port), Browser.basic(port, "caiwen", "Benxi-2017"))) {
      HttpResponse<String> answer = browser.get(path);
      Map<String, String> policy = policy(answer);
      assertThat(policy).containsEntry("frame-ancestors", "'none'").containsEntry("form-action", "'self'");
      assertThat(policy.get("base-uri")).isIn("'none'", "'self'");
      assertThat(policy.getOrDefault("object-src", policy.get("default-src"))).isEqualTo("'none'");
      assertThat(policy.getOrDefault("script-src", policy.get("default-src")))
          .doesNotContain("unsafe").doesNotContain("http").doesNotContain("*").doesNotContain("data:");
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
      assertThat(answer.headers().firstValue("X-Frame-Options")).hasValue("DENY");
      assertThat(answer.headers().firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
      assertThat(answer.headers().firstValue("Cross-Origin-Resource-Policy")).hasValue("same-origin");
      assertThat(answer.headers().allValues("Content-Security-Policy")).hasSize(1);
    }
  }

  @Test
  @DisplayName("网页应用：脚本要带这一次的一次性口令，每次不同")
  void nonceOfWebApplications() {
    String first = policy(new Browser(port).get("/camunda/app/tasklist/default/")).get("script-src");
    String second = policy(new Browser(port).get("/camunda/app/tasklist/default/")).get("script-src");

    assertThat(first).matches("'nonce-[A-Za-z0-9_+/=-]{20,}' 'strict-dynamic'").isNotEqualTo(second);
  }

  @Test
  @DisplayName("只在 HTTPS 上要求以后都用 HTTPS")
  void strictTransport() throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
    MockHttpServletResponse response = new MockHttpServletResponse();
    request.setSecure(true);
    new SecurityHeaders().doFilter(request, response, new MockFilterChain());

    assertThat(response.getHeader("Strict-Transport-Security")).isEqualTo("max-age=31536000");
    assertThat(new Browser(port).get("/").headers().firstValue("Strict-Transport-Security")).isEmpty();
  }

  private static Map<String, String> policy(HttpResponse<?> answer) {
    return Arrays.stream(answer.headers().firstValue("Content-Security-Policy").orElseThrow().split(";")).map(String::strip)
        .collect(Collectors.toMap(part -> part.split(" ", 2)[0], part -> part.split(" ", 2)[1]));
  }
}
