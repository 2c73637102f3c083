package benxi.procedures.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import benxi.procedures.InputRefused;
import benxi.procedures.organisation.Division.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("组织机构：区划")
class OrganisationTest {

  private final Organisation organisation = new Organisation(
      new DivisionsFile(Path.of("config/organisation/divisions.csv")).read(new ArrayList<>()));

  @Test
  @DisplayName("1个市、6个县（区）、49个乡镇（街道）、508个村（社区）")
  void holdsEveryDivision() {
    assertThat(organisation.divisions(Level.CITY)).hasSize(1);
    assertThat(organisation.divisions(Level.COUNTY)).hasSize(6);
    assertThat(organisation.divisions(Level.TOWNSHIP)).hasSize(49);
    assertThat(organisation.divisions(Level.VILLAGE)).hasSize(508);
  }

  @Test
  @DisplayName("村属于乡镇，乡镇属于县；全称从县写起")
  void findsWhatLiesAbove() {
    String village = organisation.villagesOf("210521100").get(0).code();

    assertThat(organisation.township(village).name()).isEqualTo("小市镇");
    assertThat(organisation.county(village).name()).isEqualTo("本溪满族自治县");
    assertThat(organisation.fullName("210521100")).isEqualTo("本溪满族自治县小市镇");
    assertThat(organisation.fullName(village)).startsWith("本溪满族自治县小市镇").endsWith("委会");
    assertThat(organisation.fullName("210500")).isEqualTo("本溪市");
    assertThat(organisation.isVillage(village)).isTrue();
    assertThat(organisation.isVillage("210521100")).isFalse();
    assertThat(organisation.townshipsOf("210521")).hasSize(12).extracting(Division::name).contains("田师傅镇");
  }

  @Test
  @DisplayName("不存在的区划、太大的区划被拒绝，一句话说明")
  void refusesUnknownAndTooLarge() {
    assertThatThrownBy(() -> organisation.division("210599")).isInstanceOf(InputRefused.class)
        .hasMessageContaining("区划代码“210599”不在本市区划中");
    assertThatThrownBy(() -> organisation.township("210521")).isInstanceOf(InputRefused.class)
        .hasMessageContaining("本溪满族自治县（210521）不属于某一个乡镇（街道）");
    assertThat(organisation.find(null)).isEqualTo(java.util.Optional.empty());
    assertThat(List.of(organisation.city().code())).containsExactly("210500");
  }
}
