package benxi.procedures.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The page of rights is what the table says now; {@code -Drights.write=true} writes it first. */
@DisplayName("手册里的权限一页")
class RightsPageTest {

  @BeforeAll
  static void writeWhenAsked() throws IOException {
    if (Boolean.getBoolean("rights.write")) {
      Files.writeString(RightsPage.FILE, RightsPage.ofThisFolder().text());
    }
  }

  @Test
  @DisplayName("docs/rights.md 与权限表、岗位、模型一致")
  void isUpToDate() throws IOException {
    assertThat(Files.readString(RightsPage.FILE))
        .as("过时了：请运行 mvn -q test -Dtest=RightsPageTest -Drights.write=true 重写").isEqualTo(RightsPage.ofThisFolder().text());
  }

  @Test
  @DisplayName("权限表改一处，页面就过时")
  void changesWithTheTable() {
    RightsPage now = RightsPage.ofThisFolder();
    RightsPage other = new RightsPage(Map.of("abilities", now.rights().get("abilities"), "roles",
        Map.of("analyst", Map.of("may", List.of("doReliefTasks")))), now.offices(), now.steps(), now.processes());
    assertThat(other.text()).isNotEqualTo(now.text()).contains("流程分析师").doesNotContain("审批人 |");
  }
}
