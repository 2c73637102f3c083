package benxi.procedures.safetygrid.enterprise;

import static benxi.procedures.safetygrid.GridOffice.COUNTY;
import static benxi.procedures.safetygrid.GridOffice.EDUCATION;
import static benxi.procedures.safetygrid.GridOffice.OTHER_COUNTY;
import static benxi.procedures.safetygrid.GridOffice.SHANGBAO;
import static benxi.procedures.safetygrid.GridOffice.TRANSPORT;
import static benxi.procedures.safetygrid.GridOffice.XIAOSHI;
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
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@ProcessTest
@Import(GridOffice.class)
@DisplayName("17号第一部分、第二部分：企业定级、定格、定人、定责，并示色")
class SafetyGridEnterpriseProcessTest {

  private static final String CODE = creditCode(1);

  @Autowired GridOffice office;
  @Autowired Enterprises enterprises;
  @Autowired Places places;
  @Autowired Colours colours;
  @Autowired Grids grids;
  @Autowired GridPeople people;
  @Autowired TestClock clock;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;

  private Written written;

  @BeforeEach
  void before() {
    clock.set(LocalDate.of(2017, 10, 9));
    written = new Written(jdbc);
  }

  @Test
  @DisplayName("小微商店列乡镇级网格：一个级别、一个网格、一名监管责任人，绿色")
  void shopOfTheTownship() {
    String grid = office.grid(XIAOSHI, XIAOSHI);
    String caseId = register(XIAOSHI, Map.of());
    assertThat(places.current(CODE)).isEmpty();
    office.complete(caseId, "Task_Place", "gridStaff", XIAOSHI, placing(grid));

    assertThat(written.of(ActKind.SUPERVISION_CHANGE)).extracting(Entry::subject, Entry::after).contains(
        tuple("网格 " + grid, "设立：第一网格"), tuple("网格 " + grid + " 的人员", "3 名（新定 3，不再担任 0）"),
        tuple("企业 " + CODE, "登记，级别 乡镇（街道）级"), tuple("企业 " + CODE, "乡镇（街道）级 " + grid), tuple("企业 " + CODE, "绿色（安全）"));
    assertThat(enterprises.find(CODE)).get().extracting(e -> e.facts().level()).isEqualTo("township");
    assertThat(places.current(CODE)).get().extracting(Place::level, Place::gridNumber, Place::person).containsExactly("township", grid, "刘巡");
    assertThat(colours.current(CODE)).get().extracting(Colour::colour).isEqualTo("green");
  }

  @Test
  @DisplayName("规模以上企业报给乡镇：退回，说明规则，台账里没有它")
  void aboveScaleOfferedToATownship() {
    assertThatThrownBy(() -> register(XIAOSHI, facts("no", "no", "yes", "no", "township"))).isInstanceOf(InputRefused.class)
        .hasMessageContaining("上堡综合商店").hasMessageContaining("规模以上企业最低由县级行业部门监管")
        .hasMessageContaining("本政发〔2017〕17号第二部分第（一）项");
    assertThatThrownBy(() -> register(XIAOSHI, facts("no", "yes", "no", "yes", "village"))).isInstanceOf(InputRefused.class)
        .hasMessageContaining("高危行业企业最低由县级行业部门监管");
    assertThat(enterprises.find(CODE)).isEmpty();
  }

  @Test
  @DisplayName("同一信用代码登记第二次，小写也一样：退回并说明先前那一条")
  void enteredTwice() {
    office.grid(XIAOSHI, XIAOSHI);
    register(XIAOSHI, Map.of());
    assertThatThrownBy(() -> register(COUNTY, Map.of("enterpriseName", "另一个名称"))).isInstanceOf(InputRefused.class)
        .hasMessageContaining("统一社会信用代码 " + CODE + " 已经登记：“上堡综合商店”，2017-10-09 由本溪满族自治县小市镇登记");
    assertThat(enterprises.find(CODE)).get().extracting(Enterprise::name).isEqualTo("上堡综合商店");
  }

  @Test
  @DisplayName("同一信用代码同时登记：正在登记的先登记，后到的等它登记完，退回并说明先前那一条；什么也没有办一半")
  void enteredTwiceAtOnce() throws Exception {
    CountDownLatch registered = new CountDownLatch(1);
    CountDownLatch asked = new CountDownLatch(1);
    CompletableFuture<Void> first = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(status -> {
      begin(XIAOSHI, "上堡综合商店");
      registered.countDown();
      await(asked);
    }));
    await(registered);
    CompletableFuture<Void> second = CompletableFuture.runAsync(() -> {
      asked.countDown();
      begin(COUNTY, "另一个名称");
    });
    first.get(20, TimeUnit.SECONDS);

    assertThatThrownBy(() -> second.get(20, TimeUnit.SECONDS)).hasCauseInstanceOf(InputRefused.class).hasMessageContaining(
        "统一社会信用代码 " + CODE + " 已经登记：“上堡综合商店”，2017-10-09 由本溪满族自治县小市镇登记");
    assertThat(enterprises.find(CODE)).get().extracting(Enterprise::name).isEqualTo("上堡综合商店");
    registeredOnce();
  }

  @Test
  @DisplayName("四处同时登记同一信用代码：不论先后，一处登记，三处退回")
  void enteredByFourAtOnce() {
    CountDownLatch ready = new CountDownLatch(4);
    List<CompletableFuture<Void>> all = IntStream.range(0, 4).mapToObj(i -> CompletableFuture.runAsync(() ->
        transaction.executeWithoutResult(status -> {
          ready.countDown();
          await(ready);
          begin(i % 2 == 0 ? XIAOSHI : COUNTY, "第" + i + "个名称");
        }))).toList();
    List<Throwable> refused = all.stream().map(one -> one.handle((done, fault) -> fault).join()).filter(Objects::nonNull).toList();

    assertThat(refused).hasSize(3).allSatisfy(fault -> assertThat(fault).hasCauseInstanceOf(InputRefused.class)
        .hasMessageContaining("统一社会信用代码 " + CODE + " 已经登记：“第"));
    registeredOnce();
  }

  private void begin(String keeper, String name) {
    office.as("gridStaff", keeper, () -> office.runtime.startProcessInstanceByKey("safety-grid-enterprise",
        with(shop(CODE), Map.of("enterpriseName", name))));
  }

  private void registeredOnce() {
    assertThat(jdbc.queryForObject("select count(*) from safety_grid_enterprise", Integer.class)).isOne();
    assertThat(office.history.createHistoricProcessInstanceQuery().processDefinitionKey("safety-grid-enterprise").count()).isOne();
    assertThat(office.tasks.createTaskQuery().taskDefinitionKey("Task_Place").count()).isOne();
    assertThat(written.of(ActKind.SUPERVISION_CHANGE)).hasSize(1);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  @DisplayName("乡镇发现的规模以上企业列县级：由县定格定人")
  void foundByATownshipForTheCounty() {
    String grid = office.grid(COUNTY, COUNTY);
    String caseId = register(XIAOSHI, facts("no", "no", "yes", "no", "county"));
    assertThat(office.as("gridStaff", XIAOSHI, () -> office.tasks.createTaskQuery().processInstanceBusinessKey(caseId)
        .taskCandidateGroup("gridStaff-" + XIAOSHI).count())).isZero();
    office.complete(caseId, "Task_Place", "gridStaff", COUNTY, placing(grid));
    assertThat(places.current(CODE)).get().extracting(Place::gridNumber).isEqualTo(grid);
  }

  @Test
  @DisplayName("市级直接监管的由市直部门登记；别人登记、部门登记别的级别都退回")
  void directByTheCity() {
    assertThatThrownBy(() -> register(COUNTY, facts("yes", "no", "no", "no", "city"))).isInstanceOf(InputRefused.class)
        .hasMessageContaining("由监管它的市直部门登记");
    assertThatThrownBy(() -> register(EDUCATION, facts("no", "no", "no", "no", "county"))).isInstanceOf(InputRefused.class)
        .hasMessageContaining("其他企业由所在县（区）、乡镇（街道）登记");
    assertThatThrownBy(() -> register(EDUCATION, facts("no", "no", "no", "no", "city"))).isInstanceOf(InputRefused.class)
        .hasMessageContaining("没有市级部门直接监管");
    String grid = office.grid(EDUCATION, EDUCATION);
    String other = office.grid(TRANSPORT, TRANSPORT);
    String caseId = register(EDUCATION, with(facts("yes", "no", "no", "no", "city"), Map.of("enterpriseKind", "school")));
    assertThatThrownBy(() -> office.complete(caseId, "Task_Place", "gridStaff", EDUCATION, placing(other)))
        .isInstanceOf(InputRefused.class);
    office.complete(caseId, "Task_Place", "gridStaff", EDUCATION, placing(grid));
    assertThat(places.current(CODE)).get().extracting(Place::level).isEqualTo("city");
  }

  @Test
  @DisplayName("本溪高新区与县（区）同级：用自己的县级网格")
  void zoneIsACounty() {
    String grid = office.grid(GridOffice.ZONE, GridOffice.ZONE);
    String caseId = register(GridOffice.ZONE, with(facts("no", "yes", "yes", "no", "county"), Map.of("villageCode", "210503010203")));
    office.complete(caseId, "Task_Place", "gridStaff", GridOffice.ZONE, placing(grid));
    assertThat(grids.find(grid)).get().extracting(Grid::level).isEqualTo("county");
    assertThat(places.current(CODE)).get().extracting(Place::gridNumber).isEqualTo(grid);
  }

  @Test
  @DisplayName("属地监管：不在本乡镇的、别处的网格、别级的网格、不是网格人员的，都退回")
  void wrongPlaceGridOrPerson() {
    assertThatThrownBy(() -> register(XIAOSHI, Map.of("villageCode", "210502012201"))).isInstanceOf(InputRefused.class)
        .hasMessageContaining("不在本溪满族自治县小市镇的范围内");
    String grid = office.grid(XIAOSHI, XIAOSHI);
    String village = office.grid(XIAOSHI, SHANGBAO);
    String caseId = register(XIAOSHI, Map.of());
    assertThatThrownBy(() -> place(caseId, Map.of("gridNumber", village))).isInstanceOf(InputRefused.class);
    assertThatThrownBy(() -> place(caseId, placing(grid), Map.of("responsiblePerson", "王长"))).isInstanceOf(InputRefused.class)
        .hasMessageContaining("“王长”不是网格 " + grid + " 的监管负责人或者监管人员").hasMessageContaining("李监、刘巡");
    assertThat(places.history(CODE)).isEmpty();
  }

  @Test
  @DisplayName("调整到别的网格：历史保留，现在只在一个网格；级别变了按规则核定")
  void movingKeepsHistory() {
    String township = office.grid(XIAOSHI, XIAOSHI);
    String village = office.grid(XIAOSHI, SHANGBAO);
    String county = office.grid(COUNTY, COUNTY);
    place(register(XIAOSHI, Map.of()), placing(township), Map.of());
    clock.set(LocalDate.of(2018, 3, 1));
    change(XIAOSHI, "move", with(facts("no", "no", "no", "yes", "village"), Map.of("gridNumber", village, "responsiblePerson", "李监")));

    assertThat(places.history(CODE)).extracting(Place::gridNumber, Place::untilOn)
        .containsExactly(tuple(village, null),
            tuple(township, LocalDate.of(2018, 3, 1)));
    assertThat(places.current(CODE)).get().extracting(Place::fromOn).isEqualTo(LocalDate.of(2018, 3, 1));
    assertThatThrownBy(() -> change(XIAOSHI, "move", with(facts("no", "no", "yes", "no", "village"),
        Map.of("gridNumber", village, "responsiblePerson", "李监")))).isInstanceOf(InputRefused.class).hasMessageContaining("规模以上");
    assertThatThrownBy(() -> change(XIAOSHI, "move", with(facts("no", "no", "yes", "no", "county"),
        Map.of("gridNumber", county, "responsiblePerson", "李监")))).isInstanceOf(InputRefused.class).hasMessageContaining("请报县（区）登记");
    change(COUNTY, "move", with(facts("no", "no", "yes", "no", "county"), Map.of("gridNumber", county, "responsiblePerson", "李监")));
    assertThat(places.current(CODE)).get().extracting(Place::gridNumber).isEqualTo(county);
    assertThat(places.history(CODE)).hasSize(3);
  }

  @Test
  @DisplayName("重新评定颜色和注销：以前的颜色、网格留在历史里；注销的不能再评定，可以恢复监管")
  void coloursOverTimeAndClosing() {
    String grid = office.grid(XIAOSHI, XIAOSHI);
    place(register(XIAOSHI, Map.of()), placing(grid), Map.of());
    clock.set(LocalDate.of(2018, 3, 1));
    change(XIAOSHI, "colour", with(GridOffice.safe(), Map.of("hiddenHazard", "major")));
    assertThat(colours.history(CODE)).extracting(Colour::colour).containsExactly("red", "green");
    change(XIAOSHI, "colour", with(GridOffice.safe(), Map.of("dangerDegree", "medium")));
    change(XIAOSHI, "colour", with(GridOffice.safe(), Map.of("hiddenHazard", "major")));
    change(XIAOSHI, "close", Map.of());
    assertThat(colours.history(CODE)).as("同一天的也按先后").extracting(Colour::colour).containsExactly("red", "yellow", "red", "green");
    assertThat(enterprises.find(CODE)).get().extracting(Enterprise::closeReason).isEqualTo("情况变化");
    assertThat(colours.current(CODE)).isEmpty();
    assertThat(places.current(CODE)).isEmpty();
    assertThat(enterprises.find(CODE)).get().extracting(Enterprise::closedOn).isEqualTo(LocalDate.of(2018, 3, 1));
    assertThatThrownBy(() -> change(XIAOSHI, "colour", GridOffice.safe())).isInstanceOf(InputRefused.class).hasMessageContaining("已于 2018-03-01 注销");
    assertThatThrownBy(() -> register(XIAOSHI, Map.of())).isInstanceOf(InputRefused.class).hasMessageContaining("已经注销");
    change(XIAOSHI, "move", with(facts("no", "no", "no", "yes", "township"), Map.of("gridNumber", grid, "responsiblePerson", "刘巡")));
    assertThat(enterprises.find(CODE)).get().extracting(Enterprise::open).isEqualTo(true);
  }

  @Test
  @DisplayName("别的县、别的部门不能改；部门可以接过来直接监管")
  void othersMayNotChange() {
    String grid = office.grid(XIAOSHI, XIAOSHI);
    place(register(XIAOSHI, Map.of()), placing(grid), Map.of());
    assertThatThrownBy(() -> change(OTHER_COUNTY, "close", Map.of())).isInstanceOf(InputRefused.class).hasMessageContaining("不归平山区登记");
    assertThatThrownBy(() -> change(EDUCATION, "colour", GridOffice.safe())).isInstanceOf(InputRefused.class);
    String city = office.grid(EDUCATION, EDUCATION);
    change(EDUCATION, "move", with(facts("yes", "no", "no", "yes", "city"), Map.of("gridNumber", city, "responsiblePerson", "李监")));
    assertThat(places.current(CODE)).get().extracting(Place::gridNumber).isEqualTo(city);
    assertThatThrownBy(() -> change(EDUCATION, "move", Map.of())).isInstanceOf(RuntimeException.class);
  }

  @Test
  @DisplayName("网格：同名的、别处的退回；还有企业的不能撤销；责任人不能从网格人员里漏掉；人员和撤销留在历史里")
  void keepingGrids() {
    String grid = office.grid(XIAOSHI, XIAOSHI);
    assertThatThrownBy(() -> office.grid(XIAOSHI, XIAOSHI)).isInstanceOf(InputRefused.class).hasMessageContaining("已经有名为“第一网格”的网格 " + grid);
    assertThatThrownBy(() -> office.grid(XIAOSHI, COUNTY)).isInstanceOf(InputRefused.class).hasMessageContaining("不在本溪满族自治县小市镇的范围内");
    assertThatThrownBy(() -> office.people(OTHER_COUNTY, grid, "chief\t别人\t")).isInstanceOf(InputRefused.class);
    assertThatThrownBy(() -> office.people(XIAOSHI, "WG0", "chief\t别人\t")).isInstanceOf(InputRefused.class).hasMessageContaining("没有编号为“WG0”的网格");
    place(register(XIAOSHI, Map.of()), placing(grid), Map.of());
    assertThatThrownBy(() -> office.people(XIAOSHI, grid, "chief\t王长\t\nsupervisor\t李监\t")).isInstanceOf(InputRefused.class)
        .hasMessageContaining("刘巡 还是 1 家企业的监管责任人");
    assertThatThrownBy(() -> close(grid)).isInstanceOf(InputRefused.class).hasMessageContaining("还有 1 家企业");
    clock.set(LocalDate.of(2017, 11, 1));
    office.people(XIAOSHI, grid, "chief\t新长\t镇长\ninspector\t刘巡\t站长");
    assertThat(people.current(grid)).extracting(GridPerson::name).containsExactlyInAnyOrder("新长", "刘巡");
    assertThat(people.history(grid)).filteredOn(person -> person.name().equals("王长")).extracting(GridPerson::untilOn)
        .containsExactly(LocalDate.of(2017, 11, 1));
    change(XIAOSHI, "close", Map.of());
    close(grid);
    assertThat(grids.find(grid)).get().extracting(Grid::open).isEqualTo(false);
    assertThat(grids.openOf(XIAOSHI)).isEmpty();
  }

  private String register(String keeper, Map<String, Object> otherwise) {
    return office.start("gridStaff", keeper, "safety-grid-enterprise", with(shop(CODE), otherwise));
  }

  private void place(String caseId, Map<String, Object> form) {
    office.complete(caseId, "Task_Place", "gridStaff", XIAOSHI, with(placing(""), form));
  }

  private void place(String caseId, Map<String, Object> form, Map<String, Object> otherwise) {
    office.complete(caseId, "Task_Place", "gridStaff", XIAOSHI, with(form, otherwise));
  }

  private void change(String keeper, String kind, Map<String, Object> otherwise) {
    Map<String, Object> form = new HashMap<>(Map.of("creditCode", CODE, "changeKind", kind, "changeReason", "情况变化"));
    form.putAll(otherwise);
    office.start("gridStaff", keeper, "safety-grid-enterprise-change", form);
  }

  private void close(String grid) {
    office.start("gridStaff", XIAOSHI, "safety-grid-set-grid", Map.of("gridMatter", "close", "gridNumber", grid, "closeReason", "合并"));
  }
}
