package benxi.procedures.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import benxi.procedures.browser.Chromium;
import benxi.procedures.browser.NeedsChromium;
import benxi.procedures.browser.Tasklist;
import benxi.procedures.testing.MayStart;
import benxi.procedures.testing.ProcessTest;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProcessTest
@NeedsChromium
@DisplayName("英文浏览器里的中文界面")
class ChineseInBrowserTest {

  /** English words of three letters or more that anybody can see, but for names and the types of variables. */
  private static final String ENGLISH_IN_SIGHT = """
      () => [...document.querySelectorAll('body *')]
        .filter(e => e.checkVisibility() && !e.closest('script, style, option'))
        .flatMap(e => [e.getAttribute('placeholder') ?? '',
          ...[...e.childNodes].filter(n => n.nodeType === Node.TEXT_NODE).map(n => n.data)])
        .map(text => text.trim())
        .filter(text => /[A-Za-z]{3,}/.test(text) && !/^(Asia\\/Shanghai|Camunda Platform)$/.test(text))
      """;

  @Autowired RepositoryService repository;
  @Autowired AuthorizationService authorizations;
  @LocalServerPort int port;

  private Chromium chromium;
  private Page page;

  @BeforeEach
  void openInEnglish() {
    chromium = Chromium.open();
    page = chromium.browser()
        .newContext(new NewContextOptions().setLocale("en-US").setTimezoneId("Asia/Shanghai")).newPage();
    page.setDefaultTimeout(10_000);
    page.navigate("http://127.0.0.1:" + port + "/camunda/app/tasklist/default/");
  }

  @AfterEach
  void close() {
    chromium.close();
  }

  @Test
  @DisplayName("登录页和浏览器标签是中文")
  void signInIsChinese() {
    assertThat(page.getByText("登录", new Page.GetByTextOptions().setExact(true))).isVisible();
    assertThat(page).hasTitle("本溪市 办事流程·待办任务");
    assertThat(englishInSight()).isEmpty();
  }

  @Test
  @DisplayName("表单的出错提示、下拉框和日期栏是中文")
  void formsAreChinese() {
    signIn();
    page.getByText("启动流程").first().click();
    Locator dialog = page.locator(".modal-content");
    dialog.getByText("登记对公示的异议").click();
    Locator notice = dialog.getByLabel("公示编号");

    notice.fill("GS-1");
    notice.clear();

    assertThat(dialog.getByText("此项必填。")).isVisible();
    assertThat(dialog.getByText("请选择")).isVisible();
    assertThat(dialog.getByPlaceholder("年/月/日")).isVisible();
    assertThat(englishInSight()).isEmpty();
  }

  @Test
  @DisplayName("认领被拒绝：标题一行，句子另起一行，中间没有多出来的冒号")
  void refusalsAreTwoLines() {
    String deployment = repository.createDeployment().addModelInstance("overdue.bpmn",
        Bpmn.createExecutableProcess("test-overdue").camundaHistoryTimeToLiveString("P1D").startEvent()
            .userTask("Task_Check").name("核对").camundaDueDate("2017-10-09T00:00:00")
            .camundaCandidateGroups("${office.group(execution, 'townshipWindow')}").endEvent().done()).deploy().getId();
    try (MayStart mayStart = new MayStart(authorizations, "caiwen", "test-overdue");
        Tasklist supervisor = Tasklist.signIn(chromium, port, "mengxi")) {
      benxi.procedures.access.Browser.basic(port, "caiwen", "Benxi-2017")
          .post("/engine-rest/process-definition/key/test-overdue/start", "{}");

      String refusal = supervisor.open("已逾期", "核对").claimRefused().innerText();

      assertThat(refusal.lines().map(String::strip).filter(line -> !line.isEmpty()))
          .hasSize(3).startsWith("×", "认领任务时出错。").last().asString().matches("[^:：].*");
    } finally {
      repository.deleteDeployment(deployment, true);
    }
  }

  private void signIn() {
    page.getByPlaceholder("用户名").fill("caiwen");
    page.getByPlaceholder("密码").fill("Benxi-2017");
    page.getByText("登录", new Page.GetByTextOptions().setExact(true)).click();
  }

  private List<?> englishInSight() {
    return (List<?>) page.evaluate(ENGLISH_IN_SIGHT);
  }
}
