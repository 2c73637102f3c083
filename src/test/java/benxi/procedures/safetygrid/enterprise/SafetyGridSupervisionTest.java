package benxi.procedures.safetygrid.enterprise;

import static benxi.procedures.safetygrid.GridOffice.COUNTY;
import static benxi.procedures.safetygrid.GridOffice.EDUCATION;
import static benxi.procedures.safetygrid.GridOffice.TRANSPORT;
import static benxi.procedures.safetygrid.GridOffice.XIAOSHI;
import static benxi.procedures.safetygrid.GridOffice.ZONE;
import static benxi.procedures.safetygrid.GridOffice.creditCode;
import static benxi.procedures.safetygrid.GridOffice.facts;
import static benxi.procedures.safetygrid.GridOffice.placing;
import static benxi.procedures.safetygrid.GridOffice.safe;
import static benxi.procedures.safetygrid.GridOffice.shop;
import static benxi.procedures.safetygrid.GridOffice.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import benxi.procedures.InputRefused;
import benxi.procedures.safetygrid.GridOffice;
import benxi.procedures.testing.ProcessTest;
import benxi.procedures.testing.TestClock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@ProcessTest
@Import(GridOffice.class)
@DisplayName("17号第二部分第（一）项：谁能调整、注销、评定一家企业")
class SafetyGridSupervisionTest {

  private static final String CODE = creditCode(1);

  @Autowired GridOffice office;
  @Autowired Enterprises enterprises;
  @Autowired Places places;
  @Autowired Colours colours;
  @Autowired TestClock clock;

  @BeforeEach
  void before() {
    clock.set(LocalDate.of(2017, 10, 9));
  }

  @Test
  @DisplayName("县级企业：所在的乡镇不能调整、注销、评定颜色，退回并说明由县办理；县可以")
  void townshipBelowTheCounty() {
    String township = office.grid(XIAOSHI, XIAOSHI);
    String county = ofCounty();
    for (Map<String, Object> change : List.of(move("no", "township", township), kind("close"), with(kind("colour"), safe()))) {
      assertThatThrownBy(() -> change(XIAOSHI, change)).isInstanceOf(InputRefused.class)
          .hasMessageContaining("“上堡综合商店”（" + CODE + "）列在县（区）级").hasMessageContaining("都由本溪满族自治县办理")
          .hasMessageContaining("请报县（区）登记");
    }
    asBefore(county);
    change(COUNTY, with(with(kind("colour"), safe()), Map.of("hiddenHazard", "major")));
    change(COUNTY, move("no", "township", township));
    change(XIAOSHI, kind("close"));
    assertThat(enterprises.find(CODE)).get().extracting(Enterprise::open).isEqualTo(false);
  }

  @Test
  @DisplayName("县级企业注销以后，也由县恢复监管，乡镇不能改列乡镇级")
  void closedByTheCounty() {
    String township = office.grid(XIAOSHI, XIAOSHI);
    ofCounty();
    change(COUNTY, kind("close"));
    assertThatThrownBy(() -> change(XIAOSHI, move("no", "township", township))).isInstanceOf(InputRefused.class)
        .hasMessageContaining("请报县（区）登记");
    change(COUNTY, move("no", "township", township));
    assertThat(places.current(CODE)).get().extracting(Place::gridNumber).isEqualTo(township);
  }

  @Test
  @DisplayName("市直部门直接监管的：所在乡镇、县和别的部门都不能调整、注销、评定颜色，退回并说明由哪个部门办理")
  void directByAnotherDepartment() {
    String township = office.grid(XIAOSHI, XIAOSHI);
    String county = office.grid(COUNTY, COUNTY);
    String other = office.grid(TRANSPORT, TRANSPORT);
    String city = ofEducation();
    for (Map<String, Object> change : List.of(kind("close"), with(kind("colour"), safe()))) {
      for (String keeper : List.of(XIAOSHI, COUNTY, TRANSPORT)) {
        refusedToEducation(keeper, change);
      }
    }
    refusedToEducation(XIAOSHI, move("no", "township", township));
    refusedToEducation(COUNTY, move("no", "county", county));
    refusedToEducation(TRANSPORT, move("yes", "city", other));
    asBefore(city);
    change(EDUCATION, with(kind("colour"), with(safe(), Map.of("hiddenHazard", "major"))));
    change(EDUCATION, kind("close"));
    assertThat(enterprises.find(CODE)).get().extracting(Enterprise::open).isEqualTo(false);
    refusedToEducation(COUNTY, move("no", "county", county));
  }

  @Test
  @DisplayName("还没有网格的市级企业，也只归登记它的部门")
  void directWithoutGrid() {
    office.start("gridStaff", EDUCATION, "safety-grid-enterprise", with(shop(CODE), facts("yes", "no", "no", "yes", "city")));
    refusedToEducation(XIAOSHI, kind("close"));
    change(EDUCATION, kind("close"));
    assertThat(enterprises.find(CODE)).get().extracting(Enterprise::open).isEqualTo(false);
  }

  @Test
  @DisplayName("部门不再直接监管：交给所在地的县，列县级网格；不能越过县列乡镇级；交出以后部门不能再办")
  void releasedToTheCounty() {
    String township = office.grid(XIAOSHI, XIAOSHI);
    String county = office.grid(COUNTY, COUNTY);
    String elsewhere = office.grid(GridOffice.OTHER_COUNTY, GridOffice.OTHER_COUNTY);
    ofEducation();
    assertThatThrownBy(() -> change(EDUCATION, move("no", "township", township))).isInstanceOf(InputRefused.class)
        .hasMessageContaining("不能直接列“乡镇（街道）级”").hasMessageContaining("请选“县（区）级”");
    assertThatThrownBy(() -> change(EDUCATION, move("no", "county", elsewhere))).isInstanceOf(InputRefused.class)
        .hasMessageContaining("请选本溪满族自治县的网格");
    change(EDUCATION, move("no", "county", county));
    asBefore(county);
    assertThatThrownBy(() -> change(EDUCATION, kind("close"))).isInstanceOf(InputRefused.class)
        .hasMessageContaining("不归市教育局登记：请由本溪满族自治县或者它的上级办理");
    change(COUNTY, move("no", "township", township));
    assertThat(places.current(CODE)).get().extracting(Place::gridNumber).isEqualTo(township);
  }

  @Test
  @DisplayName("部门不再直接监管的，也可以交给本溪高新区")
  void releasedToTheZone() {
    String zone = office.grid(ZONE, ZONE);
    ofEducation();
    change(EDUCATION, move("no", "county", zone));
    change(ZONE, with(kind("colour"), safe()));
    asBefore(zone);
  }

  @Test
  @DisplayName("县可以把乡镇级企业列为县级，部门可以把县级企业接过来直接监管")
  void takenUp() {
    String township = office.grid(XIAOSHI, XIAOSHI);
    String county = office.grid(COUNTY, COUNTY);
    String city = office.grid(EDUCATION, EDUCATION);
    office.complete(office.start("gridStaff", XIAOSHI, "safety-grid-enterprise", shop(CODE)), "Task_Place", "gridStaff", XIAOSHI,
        placing(township));
    change(COUNTY, move("no", "county", county));
    change(EDUCATION, move("yes", "city", city));
    assertThat(places.history(CODE)).extracting(Place::gridNumber).containsExactly(city, county, township);
  }

  /** @return its grid */
  private String ofCounty() {
    String grid = office.grid(COUNTY, COUNTY);
    String caseId = office.start("gridStaff", XIAOSHI, "safety-grid-enterprise", with(shop(CODE), facts("no", "no", "no", "yes", "county")));
    office.complete(caseId, "Task_Place", "gridStaff", COUNTY, placing(grid));
    return grid;
  }

  private String ofEducation() {
    String grid = office.grid(EDUCATION, EDUCATION);
    String caseId = office.start("gridStaff", EDUCATION, "safety-grid-enterprise", with(shop(CODE), facts("yes", "no", "no", "yes", "city")));
    office.complete(caseId, "Task_Place", "gridStaff", EDUCATION, placing(grid));
    return grid;
  }

  private void refusedToEducation(String keeper, Map<String, Object> change) {
    assertThatThrownBy(() -> change(keeper, change)).as(keeper + change).isInstanceOf(InputRefused.class)
        .hasMessageContaining("“上堡综合商店”（" + CODE + "）由市教育局直接监管").hasMessageContaining("请报市教育局");
  }

  private void asBefore(String grid) {
    assertThat(places.current(CODE)).get().extracting(Place::gridNumber).isEqualTo(grid);
    assertThat(colours.current(CODE)).get().extracting(Colour::colour).isEqualTo("green");
    assertThat(enterprises.find(CODE)).get().extracting(Enterprise::open).isEqualTo(true);
  }

  private static Map<String, Object> kind(String kind) {
    return Map.of("changeKind", kind);
  }

  private static Map<String, Object> move(String byCity, String level, String grid) {
    return with(with(kind("move"), facts(byCity, "no", "no", "yes", level)), Map.of("gridNumber", grid, "responsiblePerson", "刘巡"));
  }

  private void change(String keeper, Map<String, Object> what) {
    Map<String, Object> form = new HashMap<>(Map.of("creditCode", CODE, "changeReason", "情况变化"));
    form.putAll(what);
    office.start("gridStaff", keeper, "safety-grid-enterprise-change", form);
  }
}
