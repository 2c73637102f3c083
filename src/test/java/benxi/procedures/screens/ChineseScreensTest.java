package benxi.procedures.screens;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("中文界面")
class ChineseScreensTest {

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
  @DisplayName("所带版本的每一句英文都有译文，占位符和标签一致，标点全角，没有留下英文")
  void everyWordIsChinese(String application) {
    assertThat(WordingFaults.of(
        Wording.ofApplication(application, "en"), Wording.ofApplication(application, "zh"))).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"tasklist", "cockpit", "admin"})
  @DisplayName("日期写作2026年11月24日 23:24")
  void datesAreWrittenTheChineseWay(String application) {
    var formats = Wording.ofApplication(application, "zh").dates().path("longDateFormat");
    assertThat(formats.path("LLL").asText()).isEqualTo("YYYY年M月D日 LT");
    assertThat(formats.path("LT").asText()).isEqualTo("HH:mm");
  }

  @Test
  @DisplayName("有缺陷的译文，每处都指出来")
  void namesEachFaultOfABadWording() {
    assertThat(WordingFaults.of(Wording.read("/screens/bad/en.json"), Wording.read("/screens/bad/zh.json")))
        .containsExactly(
            "MISSING：没有译文（原文“Claim”）。",
            "EMPTY：译文是空的（原文“Save”）。",
            "PLACEHOLDER_LOST：占位符不一致，原文有 [{{name}}]，译文有 []。",
            "TAG_LOST：标签不一致，原文有 [</strong>, <strong>]，译文有 [</strong>]。",
            "LEFT_IN_ENGLISH：译文中留有英文“Complete”（译文“Complete”）。",
            "HALF_WIDTH：“人:”中的标点应为全角（译文“申请人:”）。",
            "STALE：本版本没有这个键，请删去。");
  }
}
