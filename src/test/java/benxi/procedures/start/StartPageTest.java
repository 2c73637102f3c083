package benxi.procedures.start;

import static org.assertj.core.api.Assertions.assertThat;

import benxi.procedures.access.Browser;
import benxi.procedures.testing.ProcessTest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProcessTest
@DisplayName("首页和启动信息")
class StartPageTest {

  @Autowired StartMessage message;
  @LocalServerPort int port;

  @Test
  @DisplayName("首页不用登录，连到各处，列出培训人员")
  void leadsEverywhere() {
    HttpResponse<String> page = new Browser(port).page("/");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("/camunda/app/tasklist/", "/camunda/app/cockpit/", "/board", "caiwen", "蔡文",
        "本溪满族自治县小市镇受理窗口", "Benxi-2017", "先试这一件");
    assertThat(new Browser(port).get("/assets/pages.css").statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("启动信息：各处的地址、每个培训人员做什么、密码、先试哪一件，各列对齐")
  void tellsWhoStartedIt() {
    String text = message.text("http://127.0.0.1:8080", Duration.ofSeconds(12));

    assertThat(text).contains("用了 12 秒", "http://127.0.0.1:8080/camunda/app/tasklist/",
        "http://127.0.0.1:8080/camunda/app/cockpit/", "http://127.0.0.1:8080/board", "密码都是 Benxi-2017", "先试这一件");
    assertThat(text.lines().filter(line -> line.contains("受理窗口")))
        .hasSize(3).allMatch(line -> line.contains("登记申请、审查材料、受理"));
    assertThat(text.lines().filter(line -> line.matches("  [a-z]+ .*"))).hasSize(32 + 9 + 3);
  }
}
