package benxi.procedures.safetygrid.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import benxi.procedures.InputRefused;
import benxi.procedures.ProceduresSettings;
import benxi.procedures.StartRefused;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("考核指标文件 config/safety-grid/indicators.yml")
class IndicatorBookTest {

  private static final String TWO_SETS = """
      sets:
        - { from: 2017-09-01, source: 甲, article: 乙, indicators: [ { key: a, name: 甲项, points: 100 } ] }
        - { from: 2018-01-01, source: 甲, article: 乙, indicators: [ { key: a, name: 甲项, points: 60 }, { key: b, name: 乙项, points: 40 } ] }
      """;

  @TempDir Path home;

  @Test
  @DisplayName("按日期取施行的一套；最早一套之前没有指标")
  void dated() throws IOException {
    IndicatorBook book = book(TWO_SETS, false);
    assertThat(book.on(LocalDate.of(2017, 12, 31))).extracting(Indicator::points).containsExactly(BigDecimal.valueOf(100));
    assertThat(book.on(LocalDate.of(2018, 1, 1))).extracting(Indicator::name).containsExactly("甲项", "乙项");
    assertThatThrownBy(() -> book.on(LocalDate.of(2017, 8, 31))).isInstanceOf(InputRefused.class).hasMessageContaining("自 2017-09-01 起施行");
  }

  @Test
  @DisplayName("合计不是100、重复、分值不对、正式使用时还是训练指标：不启动，逐项说明")
  void faults() {
    String wrong = """
        sets:
          - { from: 2017-09-01, source: 甲, article: 乙, training: true, indicators: [ { key: a, name: 甲项, points: 60 }, { key: a, name: 甲项, points: -1 } ] }
          - { from: 2017-09-01, source: 甲, article: 乙, indicators: [ { key: a, name: 甲项, points: 100 } ] }
        """;
    assertThatThrownBy(() -> book(wrong, false)).isInstanceOf(StartRefused.class).hasMessageContaining("训练用的考核指标")
        .hasMessageContaining("分值合计是 59").hasMessageContaining("写了两次").hasMessageContaining("分值应当大于0").hasMessageContaining("写了两套");
    assertThatThrownBy(() -> book("sets: []", true)).isInstanceOf(StartRefused.class).hasMessageContaining("没有考核指标");
  }

  private IndicatorBook book(String text, boolean training) throws IOException {
    Files.createDirectories(home.resolve("config/safety-grid"));
    Files.writeString(home.resolve("config/safety-grid/indicators.yml"), text);
    return new IndicatorBook(new ProceduresSettings(home.toString(), training));
  }
}
