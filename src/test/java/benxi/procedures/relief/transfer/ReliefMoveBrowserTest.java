package benxi.procedures.relief.transfer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import benxi.procedures.browser.Chromium;
import benxi.procedures.browser.NeedsChromium;
import benxi.procedures.browser.Tasklist;
import benxi.procedures.relief.ReliefOffice;
import benxi.procedures.relief.termination.TerminationOffice;
import benxi.procedures.testing.ProcessTest;
import benxi.procedures.testing.TestClock;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@ProcessTest
@NeedsChromium
@Import({ReliefOffice.class, TerminationOffice.class})
@DisplayName("档案迁移的登记：村（社区）按名称选，不用输代码")
class ReliefMoveBrowserTest {

  private static final LocalDate MOVED = LocalDate.of(2018, 3, 20);
  private static final String VILLAGE = "迁入的村（社区）";

  @Autowired TerminationOffice office;
  @Autowired Transfers transfers;
  @Autowired TestClock clock;
  @LocalServerPort int port;

  private String certificate;
  private Chromium chromium;

  @BeforeEach
  void aRecipientMoves() {
    certificate = office.recipient();
    clock.set(MOVED);
    chromium = Chromium.open();
  }

  @AfterEach
  void close() {
    chromium.close();
  }

  @Test
  @DisplayName("第24条第2款：没有这个名称的当场说明；选了名称，登记的是它的代码")
  void chosenByName() {
    try (Tasklist clerk = Tasklist.signIn(chromium, port, "caiwen")) {
      clerk.startForm("特困人员档案迁移").type("救助供养证号", certificate).date("迁移日期", MOVED);
      assertThat(clerk.field(VILLAGE, "input[data-village]")).isHidden();   // the box of the name is the only one
      clerk.village(VILLAGE, "桥头社区");
      assertThat(clerk.field(VILLAGE, ".village-field-fault")).hasText("没有叫“桥头社区”的村（社区）：请从列出的里面选一个。");
      clerk.village(VILLAGE, "平山区桥北街道桥头社区居委会");
      assertThat(clerk.field(VILLAGE, ".village-field-fault")).isEmpty();
      clerk.type("迁入后的详细住址", "一号楼").tick("迁移时间达到第24条第2款的规定", "是").type("迁移原因", "随亲属长期居住。").start();
    }
    assertThat(transfers.openOf(certificate).orElseThrow().toVillage()).isEqualTo("210502012001");
  }
}
