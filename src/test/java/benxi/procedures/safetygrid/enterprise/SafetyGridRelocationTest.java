package benxi.procedures.safetygrid.enterprise;

import static benxi.procedures.safetygrid.GridOffice.COUNTY;
import static benxi.procedures.safetygrid.GridOffice.EDUCATION;
import static benxi.procedures.safetygrid.GridOffice.OTHER_COUNTY;
import static benxi.procedures.safetygrid.GridOffice.SHANGBAO;
import static benxi.procedures.safetygrid.GridOffice.XIAOSHI;
import static benxi.procedures.safetygrid.GridOffice.ZONE;
import static benxi.procedures.safetygrid.GridOffice.creditCode;
import static benxi.procedures.safetygrid.GridOffice.facts;
import static benxi.procedures.safetygrid.GridOffice.placing;
import static benxi.procedures.safetygrid.GridOffice.shop;
import static benxi.procedures.safetygrid.GridOffice.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import benxi.procedures.InputRefused;
import benxi.procedures.audit.ActKind;
import benxi.procedures.audit.Entry;
import benxi.procedures.audit.Written;
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
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

@ProcessTest
@Import(GridOffice.class)
@DisplayName("17号第四部分第（二）项：企业更名、改变地址，在本市内迁址")
class SafetyGridRelocationTest {

  private static final String CODE = creditCode(1);
  /** 平山区 and one of its streets and communities. */
  private static final String STREET = "210502012";
  private static final String COMMUNITY = "210502012201";

  @Autowired GridOffice office;
  @Autowired Enterprises enterprises;
  @Autowired Places places;
  @Autowired FormerParticulars former;
  @Autowired Coverage coverage;
  @Autowired TestClock clock;
  @Autowired TestRestTemplate http;
  @Autowired JdbcTemplate jdbc;

  private Written written;

  @BeforeEach
  void before() {
    clock.set(LocalDate.of(2017, 10, 9));
    written = new Written(jdbc);
  }

  @Test
  @DisplayName("更名、改变类别和门牌：没有填的不变，网格不变；原来的留在历史里，页面看得到")
  void renamed() {
    String grid = ofTownship();
    clock.set(LocalDate.of(2018, 3, 1));
    change(XIAOSHI, Map.of("enterpriseName", "上堡超市"));
    change(XIAOSHI, Map.of("enterpriseKind", "other", "enterpriseAddress", "上堡村二组"));

    assertThat(enterprises.find(CODE)).get().extracting(Enterprise::particulars)
        .isEqualTo(new Particulars("上堡超市", "other", "上堡村二组", SHANGBAO));
    assertThat(former.history(CODE)).extracting(one -> one.particulars(), one -> one.untilOn(), one -> one.reason()).containsExactly(
        tuple(new Particulars("上堡超市", "publicPlace", "上堡村一组", SHANGBAO), LocalDate.of(2018, 3, 1), "情况变化"),
        tuple(new Particulars("上堡综合商店", "publicPlace", "上堡村一组", SHANGBAO), LocalDate.of(2018, 3, 1), "情况变化"));
    assertThat(places.history(CODE)).extracting(Place::gridNumber).containsExactly(grid);
    assertThat(written.of(ActKind.SUPERVISION_CHANGE)).extracting(Entry::before, Entry::after)
        .contains(tuple("名称 上堡综合商店", "名称 上堡超市"));
    assertThat(http.withBasicAuth("duanwei", "Benxi-2017").getForObject("/safety-grid/enterprises/" + CODE, String.class))
        .contains("以前的名称、类别和地址", "上堡综合商店");
  }

  @Test
  @DisplayName("什么也没有填、填的与台账相同：退回")
  void nothingChanged() {
    ofTownship();
    for (Map<String, Object> same : List.<Map<String, Object>>of(Map.of(), Map.of("enterpriseName", "上堡综合商店"))) {
      assertThatThrownBy(() -> change(XIAOSHI, same)).isInstanceOf(InputRefused.class).hasMessageContaining("都与台账相同");
    }
    assertThat(former.history(CODE)).isEmpty();
  }

  @Test
  @DisplayName("更名由监管它的单位登记：县级企业乡镇不能改，别的县也不能改")
  void renamedByItsKeeper() {
    ofCounty();
    assertThatThrownBy(() -> change(XIAOSHI, Map.of("enterpriseName", "别的名称"))).isInstanceOf(InputRefused.class).hasMessageContaining("请报县（区）登记");
    assertThatThrownBy(() -> change(OTHER_COUNTY, Map.of("enterpriseName", "别的名称"))).isInstanceOf(InputRefused.class)
        .hasMessageContaining("不归平山区登记：请由本溪满族自治县或者它的上级办理");
    change(COUNTY, Map.of("enterpriseName", "上堡大厦"));
    assertThat(enterprises.find(CODE)).get().extracting(Enterprise::name).isEqualTo("上堡大厦");
  }

  @Test
  @DisplayName("迁到别的县：迁入的街道登记，新的村、地址、网格、责任人一次办成；原来的网格、地址留在历史里，不再算原来的县")
  void movedToAnotherCounty() {
    String old = ofTownship();
    String street = office.grid(STREET, STREET);
    clock.set(LocalDate.of(2018, 3, 1));
    change(STREET, with(relocation(COMMUNITY, street), Map.of("enterpriseName", "平山综合商店")));

    assertThat(enterprises.find(CODE)).get().extracting(Enterprise::particulars)
        .isEqualTo(new Particulars("平山综合商店", "publicPlace", "新址1号", COMMUNITY));
    assertThat(places.history(CODE)).extracting(Place::level, Place::gridNumber, Place::untilOn)
        .containsExactly(tuple("township", street, null), tuple("township", old, LocalDate.of(2018, 3, 1)));
    assertThat(former.history(CODE)).extracting(one -> one.particulars().villageCode()).containsExactly(SHANGBAO);
    assertThat(coverage.enterprises(List.of(XIAOSHI, COUNTY))).isZero();
    assertThat(coverage.enterprises(List.of(STREET))).isOne();
    assertThatThrownBy(() -> change(XIAOSHI, Map.of("enterpriseName", "别的名称"))).isInstanceOf(InputRefused.class).hasMessageContaining("不归本溪满族自治县小市镇登记");
  }

  @Test
  @DisplayName("迁出地登记迁到别处的退回，说明由迁入地办理；别处的网格、没有写新的地址也退回，什么也没有变")
  void newPlaceOfOthers() {
    String old = ofTownship();
    String street = office.grid(STREET, STREET);
    assertThatThrownBy(() -> change(XIAOSHI, relocation(COMMUNITY, street))).isInstanceOf(InputRefused.class)
        .hasMessageContaining("迁址由迁入地登记").hasMessageContaining("请由平山区");
    assertThatThrownBy(() -> change(STREET, relocation(COMMUNITY, old))).isInstanceOf(InputRefused.class).hasMessageContaining("网格 " + old);
    assertThatThrownBy(() -> change(STREET, with(relocation(COMMUNITY, street), Map.of("responsiblePerson", "王长"))))
        .isInstanceOf(InputRefused.class).hasMessageContaining("“王长”不是网格");
    assertThatThrownBy(() -> change(STREET, Map.of("villageCode", COMMUNITY, "gridNumber", street, "responsiblePerson", "刘巡")))
        .isInstanceOf(InputRefused.class).hasMessageContaining("没有填写“新的地址”");
    assertThat(former.history(CODE)).isEmpty();
    assertThat(places.current(CODE)).get().extracting(Place::gridNumber).isEqualTo(old);
  }

  @Test
  @DisplayName("县级企业迁到别的县：迁入的街道不能登记，迁入的县可以，还是县级")
  void countyLevelMoved() {
    ofCounty();
    String street = office.grid(STREET, STREET);
    String county = office.grid(OTHER_COUNTY, OTHER_COUNTY);
    assertThatThrownBy(() -> change(STREET, relocation(COMMUNITY, street))).isInstanceOf(InputRefused.class)
        .hasMessageContaining("列在县（区）级").hasMessageContaining("请报县（区）登记");
    assertThatThrownBy(() -> change(OTHER_COUNTY, relocation(COMMUNITY, street))).isInstanceOf(InputRefused.class).hasMessageContaining("请选同一级的网格");
    change(OTHER_COUNTY, relocation(COMMUNITY, county));
    assertThat(places.current(CODE)).get().extracting(Place::level, Place::gridNumber).containsExactly("county", county);
  }

  @Test
  @DisplayName("市直部门直接监管的迁址：只由该部门登记，网格还是该部门的")
  void directByTheCityMoved() {
    String grid = office.grid(EDUCATION, EDUCATION);
    String county = office.grid(OTHER_COUNTY, OTHER_COUNTY);
    place(office.start("gridStaff", EDUCATION, "safety-grid-enterprise", with(shop(CODE), facts("yes", "no", "no", "yes", "city"))), EDUCATION, grid);
    assertThatThrownBy(() -> change(OTHER_COUNTY, relocation(COMMUNITY, county))).isInstanceOf(InputRefused.class).hasMessageContaining("请报市教育局");
    change(EDUCATION, relocation(COMMUNITY, grid));
    assertThat(enterprises.find(CODE)).get().extracting(Enterprise::villageCode).isEqualTo(COMMUNITY);
    assertThat(places.current(CODE)).get().extracting(Place::level, Place::gridNumber).containsExactly("city", grid);
  }

  @Test
  @DisplayName("迁入本溪高新区：县级的由高新区登记；乡镇级的不归它")
  void movedIntoTheZone() {
    String zone = office.grid(ZONE, ZONE);
    String township = ofTownship();
    assertThatThrownBy(() -> change(ZONE, relocation("210503010203", township))).isInstanceOf(InputRefused.class).hasMessageContaining("不归本溪高新区登记");
    String county = office.grid(COUNTY, COUNTY);
    office.start("gridStaff", COUNTY, "safety-grid-enterprise-change", with(with(facts("no", "no", "no", "yes", "county"),
        Map.of("creditCode", CODE, "changeKind", "move", "changeReason", "情况变化")), Map.of("gridNumber", county, "responsiblePerson", "刘巡")));
    change(ZONE, relocation("210503010203", zone));
    assertThat(places.current(CODE)).get().extracting(Place::gridNumber).isEqualTo(zone);
  }

  @Test
  @DisplayName("已经注销的不能更名、迁址")
  void closed() {
    ofTownship();
    office.start("gridStaff", XIAOSHI, "safety-grid-enterprise-change", Map.of("creditCode", CODE, "changeKind", "close", "changeReason", "停业"));
    assertThatThrownBy(() -> change(XIAOSHI, Map.of("enterpriseName", "别的名称"))).isInstanceOf(InputRefused.class).hasMessageContaining("已于 2017-10-09 注销");
  }

  @Test
  @DisplayName("表单：没有选迁入的村，不收网格；选了迁入的村，没有网格和责任人不收")
  void formOfTheMove() {
    ofTownship();
    assertThatThrownBy(() -> change(XIAOSHI, Map.of("enterpriseName", "别的名称", "gridNumber", "WG1"))).isInstanceOf(InputRefused.class).hasMessageContaining("gridNumber");
    assertThatThrownBy(() -> change(STREET, Map.of("villageCode", COMMUNITY, "enterpriseAddress", "新址1号"))).isInstanceOf(InputRefused.class)
        .hasMessageContaining("gridNumber").hasMessageContaining("responsiblePerson");
  }

  /** @return its grid */
  private String ofTownship() {
    String grid = office.grid(XIAOSHI, XIAOSHI);
    place(office.start("gridStaff", XIAOSHI, "safety-grid-enterprise", shop(CODE)), XIAOSHI, grid);
    return grid;
  }

  private void ofCounty() {
    String grid = office.grid(COUNTY, COUNTY);
    place(office.start("gridStaff", COUNTY, "safety-grid-enterprise", with(shop(CODE), facts("no", "no", "yes", "no", "county"))), COUNTY, grid);
  }

  private void place(String caseId, String keeper, String grid) {
    office.complete(caseId, "Task_Place", "gridStaff", keeper, placing(grid));
  }

  private static Map<String, Object> relocation(String village, String grid) {
    return Map.of("villageCode", village, "enterpriseAddress", "新址1号", "gridNumber", grid, "responsiblePerson", "刘巡");
  }

  private void change(String keeper, Map<String, Object> what) {
    Map<String, Object> form = new HashMap<>(Map.of("creditCode", CODE, "changeKind", "particulars", "changeReason", "情况变化"));
    form.putAll(what);
    office.start("gridStaff", keeper, "safety-grid-enterprise-change", form);
  }
}
