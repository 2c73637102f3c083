package benxi.procedures.notice;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import benxi.procedures.form.PersonalNumbers;
import benxi.procedures.browser.Chromium;
import benxi.procedures.browser.NeedsChromium;
import com.microsoft.playwright.Browser.NewPageOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@NeedsChromium
@DisplayName("公示栏（浏览器）")
class BoardBrowserTest extends NoticeProcess {

  @LocalServerPort int port;

  private final Chromium chromium = Chromium.open();

  @AfterEach
  void close() {
    chromium.close();
  }

  @Test
  @DisplayName("第22条：在手机上查到本村的公示，提出异议，改正以后得到编号")
  void onATelephone() {
    publish();
    Page page = chromium.browser().newPage(new NewPageOptions().setViewportSize(390, 844));
    List<String> complaints = new ArrayList<>();
    page.onConsoleMessage(message -> complaints.add(message.text()));

    page.navigate("http://localhost:" + port + "/board");
    page.getByRole(AriaRole.SEARCHBOX).fill("香蘑");
    page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("查找")).click();
    page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("本溪满族自治县小市镇香蘑村委会")).click();
    page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("关于李桂兰申请特困人员救助供养的公示")).click();
    assertThat(page.locator(".period")).containsText("至2017年11月13日24时止");
    assertThat(page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("提交异议")))
        .hasCSS("background-color", "rgb(26, 84, 144)");
    assertThat(sideways(page)).as("页面比屏幕宽").isZero();
    assertThat(complaints).as("浏览器的抱怨").isEmpty();

    page.getByLabel("您的电话").fill("不知道");
    page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("提交异议")).click();
    assertThat(page.locator("#content-fault")).isVisible();
    assertThat(page.locator("#phone-fault")).containsText("“不知道”不是电话号码");

    page.getByLabel("异议内容").fill("她有两套房");
    page.getByLabel("您的电话").fill("");
    page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("提交异议")).click();
    assertThat(page.getByRole(AriaRole.STATUS)).containsText(NUMBER + "-Y1");
    assertThat(objections.ofNotice(notice().id())).extracting(Objection::content).containsExactly("她有两套房");
  }

  @Test
  @DisplayName("第22条第4款：身份证号隐去、没有电话；第7天24时以后本村没有这件公示，旧网址也看不到")
  void publishedUntilMidnightOnly() {
    publish(Map.of("noticeFacts", "{\"申请人\":\"李桂兰（210521195003041220）\",\"家庭基本情况\":\"女，67岁，独居\"}"));
    Page page = chromium.browser().newPage();
    openVillage(page);
    page.getByText("关于李桂兰申请特困人员救助供养的公示").click();
    assertThat(page.locator("article")).containsText("李桂兰（210521********1220）");
    assertThat(PersonalNumbers.phone(page.locator("article").innerText())).isEmpty();

    clock.forwardPast(SEVENTH_DAY);
    page.reload();
    assertThat(page.getByText("已经结束")).isVisible();
    assertThat(page.getByText("李桂兰")).hasCount(0);
    openVillage(page);
    assertThat(page.getByText("这里现在没有正在公示的事项。")).isVisible();
  }

  private void openVillage(Page page) {
    page.navigate("http://localhost:" + port + "/board/" + VILLAGE);
  }

  private static int sideways(Page page) {
    return (Integer) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
  }
}
