package benxi.procedures.relief;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import benxi.procedures.browser.Chromium;
import benxi.procedures.browser.NeedsChromium;
import benxi.procedures.browser.Tasklist;
import benxi.procedures.testing.ProcessTest;
import benxi.procedures.testing.TestClock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@ProcessTest
@NeedsChromium
@Import(ReliefOffice.class)
@DisplayName("在任务列表里认领人员规则不许办的任务")
class ReliefPeopleRulesBrowserTest {

  private static final List<String> HEADS = List.of("townshipHead", "townshipHead-210521100");

  @Autowired ReliefOffice office;
  @Autowired TestClock clock;
  @LocalServerPort int port;

  @BeforeEach
  void anInvestigatorIsHeadAsWell() {
    clock.set(LocalDate.of(2017, 10, 9));
    HEADS.forEach(group -> office.identity.createMembership("linfeng", group));
  }

  @AfterEach
  void noLonger() {
    HEADS.forEach(group -> office.identity.deleteMembership("linfeng", group));
  }

  @Test
  @DisplayName("第22条：页面上写出哪条规则、谁、以前办过什么、怎么办")
  void theSentenceIsShown() {
    String caseId = office.accept();
    office.investigate(caseId);

    try (Chromium chromium = Chromium.open(); Tasklist tasklist = Tasklist.signIn(chromium, port, "linfeng")) {
      assertThat(tasklist.open("本单位待办", "提出审核意见").claimRefused()).containsText(
          "提出审核意见的负责人不能是本案的调查人员（本政发〔2017〕20号 第22条第1款）。林峰（linfeng）已于2017年10月9日办理本案的");
    }
  }
}
