package benxi.procedures.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import benxi.procedures.browser.Chromium;
import benxi.procedures.browser.NeedsChromium;
import benxi.procedures.testing.MayStart;
import benxi.procedures.testing.ProcessTest;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProcessTest
@NeedsChromium
@DisplayName("任务列表里可以加行的表格")
class TableFieldTest {

  private static final String FROM_SPREADSHEET =
      "王芳\t配偶\t1950/1/2\t11010519491231002x\t1,200.50\t是\n李明\t子女\t\t\t\t是\n";

  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired HistoryService history;
  @Autowired AuthorizationService authorizations;
  @LocalServerPort int port;

  private String deployment;
  private MayStart mayStart;
  private Chromium chromium;
  private Page page;

  @BeforeEach
  void openStartDialog() {
    deployment = repository.createDeployment().addClasspathResource("form/table-example.bpmn")
        .addClasspathResource("form/table-example.form").addClasspathResource("form/table-example-check.form").deploy().getId();
    mayStart = new MayStart(authorizations, "caiwen", "table-example");
    chromium = Chromium.open();
    page = chromium.browser().newContext(new NewContextOptions().setLocale("zh-CN").setViewportSize(1360, 900)
        .setPermissions(List.of("clipboard-read", "clipboard-write"))).newPage();
    page.setDefaultTimeout(10_000);
    page.navigate("http://127.0.0.1:" + port + "/camunda/app/tasklist/default/");
    page.getByPlaceholder("用户名").fill("caiwen");
    page.getByPlaceholder("密码").fill("Benxi-2017");
    page.locator("button[type=submit]").click();
    page.getByText("启动流程").first().click();
    page.locator(".modal-content").getByText("表格示例").click();
    page.getByLabel("申请人姓名").fill("张三");
    page.getByLabel("公民身份号码").fill("11010519491231002X");
  }

  @AfterEach
  void close() {
    chromium.close();
    mayStart.close();
    repository.deleteDeployment(deployment, true);
  }

  @Test
  @DisplayName("从电子表格粘贴、用键盘加行、删除后撤销；存下的文字和另一张表单里的只读表格")
  void pastedTypedAndShown() {
    paste(cell(1, "姓名"));
    cell(2, "姓名").press("Enter");
    page.keyboard().type("赵一");
    cell(3, "与申请人关系").selectOption("parent");
    cell(3, "出生日期").fill("19300105");
    cell(3, "健在").selectOption("否");
    page.getByLabel("删除第 2 行").click();
    assertThat(cell(3, "姓名")).hasCount(0);
    page.getByText("撤销").click();
    assertThat(cell(3, "姓名")).hasValue("赵一");

    start();

    page.locator(".tasks-list .task").first().click();
    Locator plain = page.locator(".table-field.is-plain");
    assertThat(plain.locator("tbody tr")).hasCount(3);
    assertThat(plain.locator("tbody tr").first()).containsText("配偶");
    assertThat(history.createHistoricVariableInstanceQuery().variableName("household").singleResult().getValue())
        .isEqualTo("王芳\tspouse\t1950-01-02\t11010519491231002X\t1200.50\t是\n李明\tchild\t\t\t\t是\n赵一\tparent\t1930-01-05\t\t\t否");
  }

  @Test
  @DisplayName("错的格子当场标出；服务器退回的句子显示在看得见的地方，填的内容还在")
  void faultsAreShown() {
    paste(cell(1, "姓名"));
    cell(1, "身份证号").fill("110105194912310021");
    cell(1, "月收入（元）").fill("-1");
    cell(1, "月收入（元）").press("Tab");
    assertThat(page.getByText("校验不符，请核对")).isVisible();
    assertThat(page.getByText("不能小于 0", new Page.GetByTextOptions().setExact(true))).isVisible();

    page.locator(".modal-footer").getByText("启动").click();

    Locator refusal = page.locator(".modal .notification, .modal .alert").first();
    assertThat(refusal).containsText("「家庭成员」第1行「身份证号」填的是「110105********0021」：末位校验码与前17位不符");
    assertThat(refusal).containsText("「家庭成员」第1行「月收入（元）」填的是「-1」：太小，不能小于 0。");
    assertThat(refusal).isInViewport();
    assertThat(cell(2, "姓名")).hasValue("李明");
    assertThat(runtime.createProcessInstanceQuery().processDefinitionKey("table-example").count()).isZero();
  }

  private void paste(Locator cell) {
    page.evaluate("text => navigator.clipboard.writeText(text)", FROM_SPREADSHEET);
    cell.press("Control+V");
  }

  private Locator cell(int row, String label) {
    return page.getByLabel("第 " + row + " 行 " + label, new Page.GetByLabelOptions().setExact(true));
  }

  private void start() {
    page.locator(".modal-footer").getByText("启动").click();
    assertThat(page.locator(".modal-content")).hasCount(0);
  }
}
