package benxi.procedures.safetygrid.enterprise;

import static benxi.procedures.safetygrid.GridOffice.COUNTY;
import static benxi.procedures.safetygrid.GridOffice.EDUCATION;
import static benxi.procedures.safetygrid.GridOffice.XIAOSHI;
import static benxi.procedures.safetygrid.GridOffice.creditCode;
import static benxi.procedures.safetygrid.GridOffice.facts;
import static benxi.procedures.safetygrid.GridOffice.placing;
import static benxi.procedures.safetygrid.GridOffice.shop;
import static benxi.procedures.safetygrid.GridOffice.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import benxi.procedures.safetygrid.GridOffice;
import benxi.procedures.testing.ProcessTest;
import benxi.procedures.testing.TestClock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

@ProcessTest
@Import(GridOffice.class)
@DisplayName("17号第一部分：等待定格、定人的企业，已经另行定格或者注销的，任务终止")
class SafetyGridWaitingTest {

  private static final String CODE = creditCode(1);

  @Autowired GridOffice office;
  @Autowired EnterpriseRegister register;
  @Autowired Places places;
  @Autowired TestClock clock;
  @Autowired TransactionTemplate transaction;

  private String caseId;

  @BeforeEach
  void before() {
    clock.set(LocalDate.of(2017, 10, 9));
    caseId = office.start("gridStaff", XIAOSHI, "safety-grid-enterprise", shop(CODE));
  }

  @Test
  @DisplayName("定格以前注销：任务终止，案件以“不再监管”了结")
  void closed() {
    change(XIAOSHI, Map.of("changeKind", "close"));
    endedBy("EndEvent_Closed");
    assertThat(places.history(CODE)).isEmpty();
  }

  @Test
  @DisplayName("上级的县另行定格：任务终止，只有那一次定格；别的企业的任务还在")
  void movedByTheCounty() {
    String grid = office.grid(COUNTY, COUNTY);
    String other = office.start("gridStaff", XIAOSHI, "safety-grid-enterprise", shop(creditCode(2)));
    change(COUNTY, move("no", "county", grid));
    endedBy("EndEvent_PlacedOtherwise");
    assertThat(places.history(CODE)).extracting(Place::gridNumber, Place::reason).containsExactly(tuple(grid, "情况变化"));
    assertThat(office.open(other)).containsExactly("Task_Place");
  }

  @Test
  @DisplayName("市直部门接过来直接监管，它看不见乡镇的任务：任务照样终止")
  void takenOverByADepartment() {
    String grid = office.grid(EDUCATION, EDUCATION);
    change(EDUCATION, move("yes", "city", grid));
    endedBy("EndEvent_PlacedOtherwise");
  }

  @Test
  @DisplayName("迁址时定格：任务终止")
  void relocated() {
    String grid = office.grid("210502012", "210502012");
    change("210502012", Map.of("changeKind", "particulars", "villageCode", "210502012201", "enterpriseAddress", "新址1号",
        "gridNumber", grid, "responsiblePerson", "刘巡"));
    endedBy("EndEvent_PlacedOtherwise");
  }

  @Test
  @DisplayName("台账导入定格：任务终止；先前没有任务的企业也照样导入")
  void placedFromALedger() {
    String grid = office.grid(XIAOSHI, XIAOSHI);
    office.as("gridStaff", XIAOSHI, () -> transaction.execute(status -> {
      register.placeFromLedger(XIAOSHI, CODE, grid, "刘巡");
      return null;
    }));
    endedBy("EndEvent_PlacedOtherwise");
    assertThat(places.history(CODE)).extracting(Place::reason).containsExactly("台账导入");
  }

  @Test
  @DisplayName("登记以后才设立的网格：签收任务时就可以选，任务办得完")
  void gridSetUpLater() {
    String grid = office.grid(XIAOSHI, XIAOSHI);
    office.complete(caseId, "Task_Place", "gridStaff", XIAOSHI, placing(grid));
    endedBy("EndEvent_Placed");
    assertThat(places.current(CODE)).get().extracting(Place::gridNumber).isEqualTo(grid);
  }

  @Test
  @DisplayName("只是更名，还没有定格：任务还在，照常办完")
  void onlyRenamed() {
    String grid = office.grid(XIAOSHI, XIAOSHI);
    change(XIAOSHI, Map.of("changeKind", "particulars", "enterpriseName", "上堡超市"));
    office.complete(caseId, "Task_Place", "gridStaff", XIAOSHI, placing(grid));
    endedBy("EndEvent_Placed");
  }

  private void endedBy(String end) {
    assertThat(office.open(caseId)).isEmpty();
    String id = office.history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(caseId)
        .processDefinitionKey("safety-grid-enterprise").finished().singleResult().getId();
    assertThat(office.history.createHistoricActivityInstanceQuery().processInstanceId(id).activityId(end).count()).isOne();
  }

  private static Map<String, Object> move(String byCity, String level, String grid) {
    return with(with(Map.of("changeKind", "move"), facts(byCity, "no", "no", "yes", level)), Map.of("gridNumber", grid, "responsiblePerson", "刘巡"));
  }

  private void change(String keeper, Map<String, Object> what) {
    office.start("gridStaff", keeper, "safety-grid-enterprise-change", with(Map.of("creditCode", CODE, "changeReason", "情况变化"), what));
  }
}
