package benxi.procedures.screens;

import static org.assertj.core.api.Assertions.assertThat;

import benxi.procedures.browser.Chromium;
import benxi.procedures.browser.NeedsChromium;
import benxi.procedures.testing.ProcessTest;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProcessTest
@NeedsChromium
@DisplayName("浏览器里：严格的内容安全策略下，各个应用照常能用")
class PolicyInBrowserTest {

  @LocalServerPort int port;

  private final List<String> violations = new CopyOnWriteArrayList<>();
  private Chromium chromium;
  private Page page;

  @BeforeEach
  void open() {
    chromium = Chromium.open();
    page = chromium.browser().newContext(new NewContextOptions().setLocale("zh-CN").setViewportSize(1360, 900)).newPage();
    page.setDefaultTimeout(60_000);
    page.onConsoleMessage(message -> {
      if (message.text().contains("Content Security Policy") || message.text().contains("Content-Security-Policy")) {
        violations.add(page.url() + " " + message.text());
      }
    });
    page.onPageError(error -> violations.add(page.url() + " " + error));
  }

  @AfterEach
  void close() {
    chromium.close();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
      "tasklist, default/,                             .task-filter",
      "cockpit,  default/#/dashboard,                  .stats-section",
      "cockpit,  default/#/processes,                  td.name",
      "cockpit,  default/#/decisions,                  td.name",
      "admin,    default/#/users,                      td.username",
      "admin,    default/#/users/caiwen?tab=account,   .password-input",
      "admin,    default/#/authorization?resource=0,   td.permissions",
      "welcome,  default/#!/welcome,                   .custom-link-wrapper"})
  @DisplayName("没有一条违反")
  void nothingIsViolated(String application, String place, String shown) {
    signIn(application, "zhanghua");
    page.navigate(address(application, place));
    page.locator(shown).first().waitFor();

    assertThat(violations).isEmpty();
  }

  @Test
  @DisplayName("流程图、启动表单也一样")
  void diagramsAndForms() {
    signIn("cockpit", "zhanghua");
    page.navigate(address("cockpit", "default/#/processes"));
    page.locator("td.name a").first().click();
    page.locator(".djs-container svg").first().waitFor();

    signIn("tasklist", "caiwen");
    page.getByText("启动流程").first().click();
    page.locator(".modal-content").getByText("登记对公示的异议").click();
    page.locator(".fjs-form-field").first().waitFor();

    assertThat(violations).isEmpty();
  }

  @Test
  @DisplayName("塞进页面的脚本不执行，浏览器报告违反：这个测试看得见违反")
  void injectedScriptsDoNotRun() {
    page.navigate(address("tasklist", "default/"));
    page.getByPlaceholder("用户名").waitFor();
    page.evaluate("() => { document.body.insertAdjacentHTML('beforeend', '<img src=\"data:,x\" onerror=\"window.pwned = 1\">') }");

    page.waitForCondition(() -> !violations.isEmpty());
    assertThat(page.evaluate("() => window.pwned")).isNull();
  }

  @Test
  @DisplayName("退出以后不用刷新就能让下一个人登录")
  void nextPersonAtTheSameScreen() {
    signIn("tasklist", "caiwen");
    page.locator(".account .dropdown-toggle").click();
    page.getByText("退出登录").click();
    page.getByPlaceholder("用户名").waitFor();
    fill("linfeng");
    PlaywrightAssertions.assertThat(page.locator(".task-filters")).isVisible();
    PlaywrightAssertions.assertThat(page.locator(".account .dropdown-toggle")).containsText("林 峰");
  }

  @Test
  @DisplayName("半小时没有人动，开着的页面自己退出，自动刷新不算有人")
  void nobodyThere() {
    page.clock().install();
    signIn("tasklist", "caiwen");
    page.clock().fastForward("29:00");
    page.mouse().click(5, 5);
    page.clock().fastForward("29:00");
    PlaywrightAssertions.assertThat(page.locator(".task-filters")).isVisible();

    page.clock().fastForward("31:00");
    page.getByPlaceholder("用户名").waitFor();
  }

  private void signIn(String application, String user) {
    page.context().clearCookies();
    page.navigate("about:blank");
    page.navigate(address(application, "default/"));
    page.getByPlaceholder("用户名").waitFor();
    fill(user);
    page.getByPlaceholder("用户名").waitFor(new Locator.WaitForOptions()
        .setState(WaitForSelectorState.HIDDEN));
  }

  private void fill(String user) {
    page.getByPlaceholder("用户名").fill(user);
    page.getByPlaceholder("密码").fill("Benxi-2017");
    page.locator("button[type=submit]").click();
  }

  private String address(String application, String place) {
    return "http://127.0.0.1:" + port + "/camunda/app/" + application + "/" + place;
  }
}
