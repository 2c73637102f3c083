package benxi.procedures.safetygrid.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import benxi.procedures.InputRefused;
import benxi.procedures.deadline.Deadline;
import benxi.procedures.deadline.Deadlines;
import benxi.procedures.safetygrid.GridOffice;
import benxi.procedures.testing.ProcessTest;
import benxi.procedures.testing.TestClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.annotation.Import;

@ProcessTest
@Import({GridOffice.class, ProgrammeOffice.class})
@DisplayName("17号第四部分：启动有误的方案，停办")
class SafetyGridCalledOffTest {

  private static final String DOCUMENT = "本政发〔2017〕17号";

  private static final Map<String, Object> OTHER_DATES = Map.of("programmeDates", "own", "liaisonReportedBy", "2017-10-31",
      "preparationBeginsOn", "2017-10-01", "preparationEndsOn", "2017-10-31", "implementationBeginsOn", "2017-11-01",
      "implementationEndsOn", "2017-11-30", "acceptanceBeginsOn", "2017-12-01", "acceptanceEndsOn", "2017-12-31");

  @Autowired GridOffice office;
  @Autowired ProgrammeOffice programme;
  @Autowired Programmes programmes;
  @Autowired Participations participations;
  @Autowired Deadlines deadlines;
  @Autowired TestClock clock;
  @Autowired TestRestTemplate http;

  @BeforeEach
  void before() {
    clock.set(LocalDate.of(2017, 9, 8));
  }

  @Test
  @DisplayName("停办：38个单位的任务、提醒和督办都终止，已经办的留着，没有办完的不算按期；同一文号可以重新启动")
  void calledOff() {
    String id = start();
    String late = id + "-210521";
    String prepared = id + "-210502";
    programme.prepare(prepared);
    clock.forwardPast(LocalDate.of(2017, 9, 30));
    assertThat(office.tasks.createTaskQuery().processInstanceBusinessKey(late).taskDefinitionKey("Task_Supervise").count())
        .as("准备阶段和报送联络员逾期，正在督办").isEqualTo(2);

    callOff(id, "本政发[2017]17号");

    assertThat(office.tasks.createTaskQuery().count()).isZero();
    assertThat(office.runtime.createProcessInstanceQuery().count()).isZero();
    assertThat(programmes.get(id)).returns(LocalDate.of(2017, 10, 1), Programme::endedOn).returns("日期填错了", Programme::calledOffReason);
    assertThat(participations.steps(prepared)).hasSize(8);
    assertThat(clockOf(prepared, "safety-grid/preparation-end")).returns(false, Deadline::stopped).returns(LocalDate.of(2017, 9, 8), Deadline::endedOn);
    assertThat(clockOf(prepared, "safety-grid/implementation-end")).returns(true, Deadline::stopped).returns(false, Deadline::late)
        .returns(LocalDate.of(2017, 10, 1), Deadline::endedOn);
    assertThat(clockOf(late, "safety-grid/preparation-end")).returns(true, Deadline::stopped).returns(true, Deadline::late);
    assertThat(http.withBasicAuth("renping", "Benxi-2017").getForObject("/safety-grid/programmes/" + id, String.class))
        .contains("停办的理由").contains("日期填错了").contains("按期办完").contains("逾期，停办").doesNotContain("逾期，办理中");
    assertThat(outcomes("safety-grid-rollout")).containsExactly("EndEvent_CalledOff");

    programme.start(OTHER_DATES);
    assertThat(programmes.open()).singleElement().matches(again -> again.document().equals(DOCUMENT) && !again.id().equals(id));
  }

  @Test
  @DisplayName("已经验收的单位：验收留着，停办与它无关")
  void acceptedBefore() {
    String id = start();
    String accepted = id + "-" + GridOffice.EDUCATION;
    programme.prepare(accepted);
    clock.forwardPast(LocalDate.of(2017, 9, 30));
    programme.implement(accepted);
    clock.forwardPast(LocalDate.of(2017, 11, 30));
    programme.inspect(accepted);
    programme.accept(accepted);

    callOff(id, DOCUMENT);

    assertThat(participations.get(accepted).acceptedOn()).isEqualTo(LocalDate.of(2017, 12, 1));
    assertThat(deadlines.ofCase(accepted)).isNotEmpty().noneMatch(Deadline::stopped);
    assertThat(office.runtime.createProcessInstanceQuery().count()).isZero();
  }

  @Test
  @DisplayName("方案号没有、文号对不上、已经停办的：退回并说明，什么也没有停")
  void refused() {
    String id = start();
    long tasks = office.tasks.createTaskQuery().count();
    assertThatThrownBy(() -> callOff("WG2017-9999", DOCUMENT)).isInstanceOf(InputRefused.class).hasMessageContaining("没有方案号为“WG2017-9999”的方案");
    assertThatThrownBy(() -> callOff(id, "本政发〔2017〕18号")).isInstanceOf(InputRefused.class)
        .hasMessageContaining("方案 " + id + " 的文号是“本政发〔2017〕17号”，填的是“本政发〔2017〕18号”");
    assertThat(office.tasks.createTaskQuery().count()).isEqualTo(tasks);
    callOff(id, DOCUMENT);
    assertThatThrownBy(() -> callOff(id, DOCUMENT)).isInstanceOf(InputRefused.class).hasMessageContaining("已于 2017-09-08 停办");
  }

  @Test
  @DisplayName("刚启动，还没有分送到各单位：退回，请过一分钟再办；没有一个单位漏停")
  void beforeEveryoneHasIt() {
    office.as("gridOffice", GridOffice.CITY, () -> office.runtime.startProcessInstanceByKey("safety-grid-rollout", Map.of(
        "programmeName", "实施方案", "programmeDocument", DOCUMENT, "programmeDates", "plan")));
    String id = programmes.open().get(0).id();
    assertThatThrownBy(() -> callOff(id, DOCUMENT)).isInstanceOf(InputRefused.class).hasMessageContaining("正在分送各单位");
    assertThat(programmes.get(id).endedOn()).isNull();
    clock.forwardTo(clock.now());
    callOff(id, DOCUMENT);
    assertThat(office.runtime.createProcessInstanceQuery().count()).isZero();
  }

  @Test
  @DisplayName("案件已由系统管理员在引擎里删除的方案：停办以后，文号可以再用")
  void deletedBefore() {
    String id = start();
    office.runtime.createProcessInstanceQuery().processDefinitionKey("safety-grid-rollout").list()
        .forEach(whole -> office.runtime.deleteProcessInstance(whole.getId(), "误启动"));
    callOff(id, DOCUMENT);
    assertThat(office.runtime.createProcessInstanceQuery().count()).as("期限的提醒和督办也终止").isZero();
    programme.start();
    assertThat(programmes.open()).hasSize(1);
  }

  private String start() {
    String id = programme.start();
    clock.forwardTo(clock.now());
    return id;
  }

  private void callOff(String id, String document) {
    office.start("gridOffice", GridOffice.CITY, "safety-grid-rollout-end",
        Map.of("calledOffProgramme", id, "calledOffDocument", document, "calledOffReason", "日期填错了"));
  }

  private Deadline clockOf(String caseId, String policyKey) {
    return deadlines.ofCase(caseId).stream().filter(one -> one.policyKey().equals(policyKey)).findFirst().orElseThrow();
  }

  private List<String> outcomes(String process) {
    return office.history.createHistoricActivityInstanceQuery().activityType("noneEndEvent").list().stream()
        .filter(end -> end.getProcessDefinitionKey().equals(process)).map(end -> end.getActivityId()).toList();
  }
}
