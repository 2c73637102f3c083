package benxi.procedures.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import benxi.procedures.browser.Chromium;
import benxi.procedures.browser.NeedsChromium;
import benxi.procedures.browser.Tasklist;
import benxi.procedures.testing.ProcessTest;
import benxi.procedures.testing.TestClock;
import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProcessTest
@NeedsChromium
@DisplayName("表单里写错的，就在那一栏说")
class FormFaultsBrowserTest {

  @Autowired TestClock clock;
  @LocalServerPort int port;

  @BeforeEach
  void today() {
    clock.set(LocalDate.of(2017, 10, 9));
  }

  @Test
  @DisplayName("必填的一栏隐去以后，不再挡住“启动”")
  void whatIsHiddenIsNotWrong() {
    try (Chromium chromium = Chromium.open(); Tasklist tasklist = Tasklist.signIn(chromium, port, "renping")) {
      tasklist.startForm("安全生产网格化监管建设").type("方案名称", "网格化监管建设方案").type("文号", "本政发〔2017〕17号")
          .tick("起止日期", "另行填写").leaveEmpty("准备阶段起始日");
      assertThat(tasklist.field("准备阶段起始日", ".fjs-form-field-error")).hasText("此项必填。");
      assertThat(tasklist.startButton()).isDisabled();
      tasklist.tick("起止日期", "按方案规定的日期");
      assertThat(tasklist.startButton()).isEnabled();
    }
  }

  @Test
  @DisplayName("服务器退回的，写在那一栏下面，改了就消失；提示框里没有程序用的名称")
  void whatTheServerRefuses() {
    try (Chromium chromium = Chromium.open(); Tasklist tasklist = Tasklist.signIn(chromium, port, "niuyan")) {
      tasklist.startForm("更正库存月报").date("收到更正的日期", LocalDate.of(2017, 10, 9)).type("企业的统一社会信用代码", "91210502000000001X").type("月份", "2017-09")
          .type("当月销量（吨）", "10").type("月末库存（吨）", "10").tick("当月正常经营（没有停产歇业）", "是")
          .type("更正的理由", "盘点有误");
      assertThat(tasklist.startButton()).isEnabled();
      tasklist.startRefused().waitFor();
      Locator fault = tasklist.field("企业的统一社会信用代码", ".fjs-form-field-error");
      assertThat(fault).containsText("末位校验码");
      Locator refused = tasklist.startRefusals().filter(new Locator.FilterOptions().setHasText("「企业的统一社会信用代码」填的是「91210502000000001X」"));
      assertThat(refused).isVisible();
      assertThat(refused).not().containsText("creditCode");
      tasklist.type("企业的统一社会信用代码", "91210502000000001Y");
      assertThat(fault).hasCount(0);
    }
  }

  @Test
  @DisplayName("刚填完数字就在表格里接着打字：一个字也不丢")
  void typingGoesOn() {
    String days = "当月库存低于平均月销量的各日（同样库存的连续几日写一行；最后一日由月末库存得出，不用列）";
    try (Chromium chromium = Chromium.open(); Tasklist tasklist = Tasklist.signIn(chromium, port, "niuyan")) {
      tasklist.startForm("更正库存月报").typeOn("月末库存（吨）", "12", days, "2017/9/4", "2017/9/5", "3.5");
      assertThat(tasklist.field(days, "tbody tr input[type=text]").nth(0)).hasValue("2017-09-04");
      assertThat(tasklist.field(days, "tbody tr input[type=text]").nth(1)).hasValue("2017-09-05");
      assertThat(tasklist.field(days, "tbody tr input[inputmode]").last()).hasValue("3.5");
    }
  }

  @Test
  @DisplayName("刚填完数字就在下一栏接着打字：一个字也不丢")
  void typingGoesOnInTheNextField() {
    try (Chromium chromium = Chromium.open(); Tasklist tasklist = Tasklist.signIn(chromium, port, "niuyan")) {
      tasklist.startForm("更正库存月报").keys("当月销量（吨）", "12").keys("月末库存（吨）", "345").keys("企业的统一社会信用代码", "91210502000000001X")
          .keys("月份", "2017-09").keys("更正的理由", "盘点有误");
      assertThat(tasklist.field("企业的统一社会信用代码", "input")).hasValue("91210502000000001X");
      assertThat(tasklist.field("月份", "input")).hasValue("2017-09");
      assertThat(tasklist.field("更正的理由", "textarea")).hasValue("盘点有误");
      assertThat(tasklist.field("当月销量（吨）", "input")).hasValue("12");
      assertThat(tasklist.field("月末库存（吨）", "input")).hasValue("345");
    }
  }
}
