package benxi.procedures.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import benxi.procedures.ProceduresSettings;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("组织机构：机构组")
class OfficesTest {

  private final OrganisationFolder folder = new OrganisationFolder(new ProceduresSettings(".", true));
  private final Offices offices = folder.offices(folder.organisation(), folder.rightsFile());

  @Test
  @DisplayName("乡镇的案件：乡镇岗位是本乡镇的组，县级岗位是其县的组")
  void resolvesTheOfficeOfTheCase() {
    DelegateExecution ofTownship = executionOf("210521100");

    assertThat(offices.group(ofTownship, "townshipWindow")).isEqualTo("townshipWindow-210521100");
    assertThat(offices.group(ofTownship, "countyHead")).isEqualTo("countyHead-210521");
    assertThat(offices.group(ofTownship, "cityStaff")).isEqualTo("cityStaff-210500");
    assertThat(offices.group(executionOf("210521"), "countyChecker")).isEqualTo("countyChecker-210521");
    assertThat(offices.group(executionOf("2105D08"), "gridStaff")).isEqualTo("gridStaff-2105D08");
    assertThat(offices.group(executionOf("2105D08"), "gridOffice")).isEqualTo("gridOffice-210500");
    assertThat(offices.group(executionOf("2105D04"), "saltHead")).isEqualTo("saltHead-2105D04");
  }

  @Test
  @DisplayName("岗位写错、县的案件找乡镇岗位、案件没有办理单位：说清楚")
  void refusesWhatCannotBeResolved() {
    assertThatThrownBy(() -> offices.group(executionOf("210521100"), "townshipBoss"))
        .hasMessageContaining("没有岗位“townshipBoss”");
    assertThatThrownBy(() -> offices.group(executionOf("210521"), "townshipHead"))
        .hasMessageContaining("岗位 townshipHead 在区划 210521 及其上级都没有设");
    assertThatThrownBy(() -> offices.group(executionOf("2105D08"), "saltHead"))
        .hasMessageContaining("岗位 saltHead 在区划 2105D08 及其上级都没有设");
    assertThatThrownBy(() -> offices.group(executionOf(null), "townshipHead"))
        .hasMessageContaining("没有办理单位");
  }

  @Test
  @DisplayName("机关名称：镇人民政府、街道办事处、县民政局")
  void namesTheAuthorities() {
    assertThat(offices.authority(executionOf("210521100"))).isEqualTo("本溪满族自治县小市镇人民政府");
    assertThat(offices.authorityOf("210502001")).isEqualTo("平山区南地街道办事处");
    assertThat(offices.countyAuthority(executionOf("210521100"))).isEqualTo("本溪满族自治县民政局");
    assertThat(offices.authorityOf("210500")).isEqualTo("本溪市民政局");
    assertThat(offices.authorityOf("2105D08")).isEqualTo("市教育局");
    assertThat(offices.authorityOf("2105Z01")).isEqualTo("本溪高新区");
  }

  @Test
  @DisplayName("从一个人的组里认出他的机构")
  void findsTheOfficesAmongGroups() {
    assertThat(offices.among(List.of("townshipWindow", "townshipWindow-210521100", "camunda-admin", "x-1")))
        .singleElement().extracting(Office::group).isEqualTo("townshipWindow-210521100");
    // the grids: the city's office, staff and head of 6 counties, a zone, 31 departments and 49 townships
    // 3 of salt at one department alone; 3 roles at 49 townships, 3 at 6 counties, the committees of 508 villages, city staff, managers of 6 counties and the city
    assertThat(offices.all()).hasSize(3 * 49 + 3 * 6 + 508 + 1 + 7 + 3 + 1 + 2 * (6 + 1 + 31 + 49));
  }

  private static DelegateExecution executionOf(String tenant) {
    DelegateExecution execution = mock(DelegateExecution.class);
    when(execution.getTenantId()).thenReturn(tenant);
    return execution;
  }
}
