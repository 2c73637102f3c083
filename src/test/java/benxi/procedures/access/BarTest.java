package benxi.procedures.access;

import static org.assertj.core.api.Assertions.assertThat;

import benxi.procedures.organisation.TrainingGuide;
import benxi.procedures.testing.ProcessTest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProcessTest
@DisplayName("内部页面顶上的链接：只领各人去自己能看的")
class BarTest {

  private static final Pattern BAR = Pattern.compile("(?s)<nav>(.*?)</nav>");
  private static final Pattern LINK = Pattern.compile("<a href=\"([^\"]+)\">([^<]+)</a>");

  @Autowired TrainingGuide guide;
  @LocalServerPort int port;

  @Test
  @DisplayName("每一名培训人员：每个链接都打得开，打开的页上也是同样的链接")
  void everyLinkOfEverybody() {
    assertThat(guide.learners()).hasSizeGreaterThan(30).allSatisfy(learner -> {
      Browser browser = Browser.basic(port, learner.id(), guide.password());
      Map<String, String> bar = bar(browser.page("/casefile").body());
      for (String path : bar.values()) {
        HttpResponse<String> answer = browser.page(path);
        assertThat(answer.statusCode()).as("%s（%s）%s", learner.name(), learner.office(), path).isEqualTo(200);
        if (!path.startsWith("/camunda/")) {
          assertThat(bar(answer.body())).as(path).isEqualTo(bar);
        }
      }
    });
  }

  @Test
  @DisplayName("镇里、县里、市里、网格、食盐、账户、分析：各是各的")
  void eachTheirOwn() {
    assertThat(names("caiwen")).contains("待办任务", "案卷").doesNotContain("救助名册", "食盐许可", "账户锁定", "操作记录");
    assertThat(names("guanshan")).contains("待办任务", "案卷", "救助名册").doesNotContain("食盐许可", "账户锁定", "操作记录");
    assertThat(names("dongjie")).containsExactly("待办任务", "网格化监管");
    assertThat(names("liuhe")).containsExactly("待办任务", "食盐许可");
    assertThat(names("baizhan")).containsExactly("账户锁定", "操作记录");
    assertThat(names("qinshu")).isEmpty();
    assertThat(names("zhanghua")).containsExactly("待办任务", "案卷", "救助名册", "食盐许可", "网格化监管", "账户锁定", "操作记录");
  }

  @Test
  @DisplayName("网格岗位看不到同一县区的救助核对名单")
  void reliefIsNotForTheGrid() {
    for (String path : List.of("/relief/recipients", "/relief/exchange", "/relief/checks")) {
      assertThat(Browser.basic(port, "dongjie", guide.password()).page(path).statusCode()).as(path).isEqualTo(404);
    }
  }

  private List<String> names(String user) {
    return List.copyOf(bar(Browser.basic(port, user, guide.password()).page("/casefile").body()).keySet());
  }

  private static Map<String, String> bar(String page) {
    Matcher bar = BAR.matcher(page);
    assertThat(bar.find()).as(page).isTrue();
    Map<String, String> links = new LinkedHashMap<>();
    LINK.matcher(bar.group(1)).results().forEach(link -> links.put(link.group(2), link.group(1)));
    return links;
  }
}
