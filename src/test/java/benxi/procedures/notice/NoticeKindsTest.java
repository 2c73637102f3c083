package benxi.procedures.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import benxi.procedures.ProceduresSettings;
import benxi.procedures.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("公示种类 config/notices")
class NoticeKindsTest {

  @TempDir Path home;

  @Test
  @DisplayName("开头一段按村、公示期、首日、末日填好")
  void fillsTheOpening() {
    NoticeKind kind = new NoticeKind("公示", "第22条", "在{{village}}公示{{period}}，{{firstDay}}至{{lastDay}}。", "{{village}}公示栏");
    assertThat(kind.opening(Map.of("village", "香蘑村", "period", "7日", "firstDay", "7日", "lastDay", "13日")))
        .isEqualTo("在香蘑村公示7日，7日至13日。");
  }

  @Test
  @DisplayName("写错的文件全部点名，指出文件、位置和怎么改")
  void namesEveryFault() throws IOException {
    write("one.yml", "name: 公示\narticle: 第22条\nopening: 在{{vilage}}公示\nposting: \"{{period}}\"\n");
    write("two.yml", "name: 公示\nopening: 公示\nposting: 公示栏\n");
    write("three.yml", "name: [公示\n");

    assertThatThrownBy(() -> new NoticeKinds(new ProceduresSettings(home.toString(), true)))
        .isInstanceOfSatisfying(StartRefused.class, refused -> assertThat(refused.faults()).satisfiesExactlyInAnyOrder(
            fault -> assertThat(fault).contains("config/notices/one.yml", "{{vilage}}", "只能用 {{village}}"),
            fault -> assertThat(fault).contains("config/notices/one.yml", "posting", "{{period}}", "只能用 {{village}}"),
            fault -> assertThat(fault).contains("config/notices/two.yml", "article"),
            fault -> assertThat(fault).contains("config/notices/three.yml")));
  }

  private void write(String name, String text) throws IOException {
    Path folder = home.resolve("config/notices");
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(name), text);
  }
}
