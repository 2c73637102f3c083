package benxi.procedures.safetygrid.enterprise;

import static benxi.procedures.safetygrid.GridOffice.COUNTY;
import static benxi.procedures.safetygrid.GridOffice.OTHER_COUNTY;
import static benxi.procedures.safetygrid.GridOffice.SHANGBAO;
import static benxi.procedures.safetygrid.GridOffice.XIAOSHI;
import static benxi.procedures.safetygrid.GridOffice.creditCode;
import static benxi.procedures.safetygrid.GridOffice.placing;
import static benxi.procedures.safetygrid.GridOffice.shop;
import static org.assertj.core.api.Assertions.assertThat;

import benxi.procedures.organisation.Organisation;
import benxi.procedures.safetygrid.GridOffice;
import benxi.procedures.testing.ProcessTest;
import benxi.procedures.testing.TestClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.annotation.Import;

@ProcessTest
@Import(GridOffice.class)
@DisplayName("17号：“全覆盖、无死角”，没有网格的企业、没有网格长的网格、没有监管负责人的村")
class CoverageTest {

  private static final String PASSWORD = "Benxi-2017";

  @Autowired GridOffice office;
  @Autowired Coverage coverage;
  @Autowired Organisation organisation;
  @Autowired TestClock clock;
  @Autowired TestRestTemplate http;

  @BeforeEach
  void before() {
    clock.set(LocalDate.of(2017, 10, 9));
  }

  @Test
  @DisplayName("数目和名单随登记变化，只算读者所辖的")
  void countsWhatIsMissing() {
    List<String> county = area(COUNTY);
    int villages = coverage.villages(county).size();
    assertThat(coverage.withoutSupervisor(county)).hasSize(villages);
    String grid = office.grid(XIAOSHI, SHANGBAO);
    assertThat(coverage.withoutSupervisor(county)).hasSize(villages - 1).noneMatch(village -> village.code().equals(SHANGBAO));
    String township = office.grid(XIAOSHI, XIAOSHI);
    office.people(XIAOSHI, township, "supervisor\t李监\t\ninspector\t刘巡\t");
    assertThat(coverage.withoutChief(county).rows()).extracting(Grid::number).containsExactly(township);
    String caseId = office.start("gridStaff", XIAOSHI, "safety-grid-enterprise", shop(creditCode(1)));
    assertThat(coverage.withoutGrid(county).rows()).extracting(Enterprise::creditCode).containsExactly(creditCode(1));
    assertThat(coverage.withoutGrid(area(OTHER_COUNTY)).rows()).isEmpty();
    assertThat(page("dongjie")).contains("上堡综合商店", township);
    assertThat(page("caojing")).doesNotContain("上堡综合商店", township);

    office.complete(caseId, "Task_Place", "gridStaff", XIAOSHI, placing(township));
    office.people(XIAOSHI, grid, "chief\t王长\t");   // the village has a grid and a chief, but no supervisor any more

    assertThat(coverage.withoutGrid(county).rows()).isEmpty();
    assertThat(coverage.withoutColour(county)).isZero();
    assertThat(coverage.withoutSupervisor(county)).hasSize(villages);
  }

  @Test
  @DisplayName("登记簿各页：自己的看得到，别的县的和别的岗位的看不到")
  void pagesWithinSight() {
    String township = office.grid(XIAOSHI, XIAOSHI);
    String caseId = office.start("gridStaff", XIAOSHI, "safety-grid-enterprise", shop(creditCode(1)));
    office.complete(caseId, "Task_Place", "gridStaff", XIAOSHI, placing(township));
    for (String path : List.of("/safety-grid/enterprises/" + creditCode(1), "/safety-grid/grids/" + township)) {
      assertThat(status("duanwei", path)).isEqualTo(200);
      assertThat(status("dongjie", path)).isEqualTo(200);
      assertThat(status("renping", path)).isEqualTo(200);
      assertThat(status("caojing", path)).isEqualTo(404);   // another county
      assertThat(status("xiaoyun", path)).isEqualTo(404);   // a department
      assertThat(status("baizhan", path)).isEqualTo(404);   // keeps accounts, nothing else
    }
    assertThat(get("dongjie", "/safety-grid/enterprises?q=商店")).contains(creditCode(1), "绿色");
    assertThat(get("caojing", "/safety-grid/enterprises?q=")).doesNotContain(creditCode(1));
    assertThat(get("dongjie", "/safety-grid/enterprises?q=%25")).doesNotContain(creditCode(1));
    assertThat(get("dongjie", "/safety-grid/grids")).contains(township, "网格长 王长");
    assertThat(get("dongjie", "/safety-grid/enterprises/" + creditCode(1))).contains("上堡综合商店", "刘巡", "首次纳入网格");
    assertThat(status("dongjie", "/safety-grid/enterprises/" + creditCode(2))).isEqualTo(404);
  }

  @Test
  @DisplayName("网格化岗位看不到社会救助的名册和案件")
  void noReliefForTheGrid() {
    assertThat(http.withBasicAuth("dongjie", PASSWORD).getForObject("/engine-rest/process-definition?key=relief-application", String.class)).isEqualTo("[]");
    assertThat(status("dongjie", "/relief/recipients")).isNotEqualTo(200);
    assertThat(status("renping", "/relief/exchange")).isNotEqualTo(200);
  }

  private List<String> area(String county) {
    List<String> area = new ArrayList<>(List.of(county));
    organisation.townshipsOf(county).forEach(township -> area.add(township.code()));
    return area;
  }

  private String page(String user) {
    return get(user, "/safety-grid/coverage");
  }

  private String get(String user, String path) {
    return http.withBasicAuth(user, PASSWORD).getForObject(java.net.URI.create(http.getRootUri() + path.replace("商店", "%E5%95%86%E5%BA%97")), String.class);
  }

  private int status(String user, String path) {
    return http.withBasicAuth(user, PASSWORD).getForEntity(path, String.class).getStatusCode().value();
  }
}
