package benxi.procedures.casefile;

import static benxi.procedures.casefile.TrialCase.CASE;
import static benxi.procedures.casefile.TrialCase.HOSTILE;
import static benxi.procedures.casefile.TrialCase.IDENTITY;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import benxi.procedures.browser.Chromium;
import benxi.procedures.browser.NeedsChromium;
import benxi.procedures.browser.Tasklist;
import benxi.procedures.testing.ProcessTest;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@ProcessTest
@NeedsChromium
@Import(TrialCase.class)
@DisplayName("第24条：待办任务旁边的案卷")
class CasefileTabTest {

  @Autowired TrialCase trial;
  @LocalServerPort int port;

  @BeforeEach
  void deployed() {
    trial.deploy();
  }

  @AfterEach
  void gone() {
    trial.close();
  }

  @Test
  @DisplayName("写明是谁、哪一件、办到哪一步，填写的标签不执行；一点就打开全部案卷")
  void besideTheForm() {
    trial.register(HOSTILE);

    try (Chromium chromium = Chromium.open(); Tasklist clerk = Tasklist.signIn(chromium, port, "caiwen")) {
      Locator tab = clerk.open("本单位待办", "核对申请材料").tab("案卷").locator(".casefile-tab");

      assertThat(tab.locator("header strong")).hasText(HOSTILE);
      assertThat(tab).containsText("210521********0012");
      assertThat(tab).containsText(CASE);
      assertThat(tab).containsText("办理中");
      assertThat(tab.locator("img, script")).hasCount(0);

      Page file = clerk.follow(tab.getByText("打开全部案卷"));
      assertThat(file.locator("h1")).hasText(HOSTILE);
      assertThat(file.locator("main")).containsText(IDENTITY);
    }
  }
}
