package benxi.procedures.safetygrid.programme;

import static org.assertj.core.api.Assertions.assertThat;

import benxi.procedures.deadline.Deadline;
import benxi.procedures.deadline.Deadlines;
import benxi.procedures.document.Letter;
import benxi.procedures.document.Letters;
import benxi.procedures.safetygrid.GridOffice;
import benxi.procedures.safetygrid.Participants;
import benxi.procedures.testing.ProcessTest;
import benxi.procedures.testing.TestClock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.annotation.Import;

@ProcessTest
@Import({GridOffice.class, ProgrammeOffice.class})
@DisplayName("17号第三部分、第四部分：网格化监管建设的三个阶段")
class SafetyGridRolloutProcessTest {

  @Autowired GridOffice office;
  @Autowired ProgrammeOffice programme;
  @Autowired Programmes programmes;
  @Autowired Participations participations;
  @Autowired Participants participants;
  @Autowired Deadlines deadlines;
  @Autowired Letters letters;
  @Autowired TestClock clock;
  @Autowired TestRestTemplate http;

  @BeforeEach
  void before() {
    clock.set(LocalDate.of(2017, 9, 8));
  }

  @Test
  @DisplayName("7个县（区）和31个部门同时推进；一个县准备阶段逾期，照样进入实施阶段并显示逾期；最后一个验收，方案才办成")
  void thirtyEightParticipants() {
    assertThat(participants.codes()).hasSize(38).startsWith("210502", "210503", "210504", "210505", "210521", "210522", "2105Z01");
    String id = programme.start();
    clock.forwardTo(clock.now());
    List<String> cases = participants.codes().stream().map(code -> id + "-" + code).toList();
    assertThat(participations.of(id)).extracting(Participation::caseId).containsExactlyInAnyOrderElementsOf(cases);
    for (String caseId : cases) {
      assertThat(office.open(caseId)).as(caseId).containsExactlyElementsOf(ProgrammeOffice.PREPARATION);
      assertThat(office.task(caseId, "Task_WritePlan").getTenantId()).isEqualTo(ProgrammeOffice.division(caseId));
    }
    String late = id + "-210521";
    cases.stream().filter(caseId -> !caseId.equals(late)).forEach(programme::prepare);

    clock.forwardPast(LocalDate.of(2017, 9, 30));

    assertThat(deadlines.open(late, "safety-grid/preparation-end")).get().extracting(Deadline::late).isEqualTo(true);
    assertThat(office.open(late)).containsAll(ProgrammeOffice.PREPARATION).containsAll(ProgrammeOffice.IMPLEMENTATION);
    assertThat(supervised(late)).containsExactlyInAnyOrder("safety-grid/preparation-end", "safety-grid/liaison-report-end");
    assertThat(page(id, "renping")).contains("逾期，办理中").contains("有逾期的 1 个").contains("报送联络员的截止日")
        .doesNotContain("督办逾期事项");
    for (String caseId : cases) {
      assertThat(office.open(caseId)).containsAll(ProgrammeOffice.IMPLEMENTATION);
      ProgrammeOffice.IMPLEMENTATION.forEach(task -> assertThat(dueOn(caseId, task)).as(caseId + " " + task).isEqualTo("2017-11-30"));
      programme.implement(caseId);
    }
    ProgrammeOffice.PREPARATION.forEach(task -> assertThat(dueOn(late, task)).as(task).isEqualTo("2017-09-30"));
    programme.prepare(late);
    assertThat(deadlines.ofCase(late)).filteredOn(clock -> clock.policyKey().equals("safety-grid/preparation-end"))
        .singleElement().matches(clock -> !clock.open() && clock.late());
    assertThat(participations.steps(late)).filteredOn(step -> step.name().equals("制定实施方案")).singleElement().matches(Step::late);

    clock.forwardPast(LocalDate.of(2017, 11, 30));
    List.of("Task_Inspect", "Task_WriteMeasures").forEach(task -> assertThat(dueOn(late, task)).as(task).isEqualTo("2017-12-31"));
    cases.forEach(programme::inspect);
    assertThat(participations.steps(late)).filteredOn(Step::late).extracting(Step::name).containsExactlyInAnyOrder("成立领导小组",
        "制定实施方案", "统计排查监管对象", "划分监管网格", "确定网格人员", "绘制监管地图和责任架构图", "制定工作制度", "报送联络员和方案");
    assertThat(dueOn(late, "Task_Accept")).isEqualTo("2017-12-31");
    cases.subList(0, 37).forEach(programme::accept);
    assertThat(programmes.get(id).endedOn()).isNull();
    programme.accept(cases.get(37));

    assertThat(programmes.get(id).endedOn()).isEqualTo(LocalDate.of(2017, 12, 1));
    assertThat(office.history.createHistoricActivityInstanceQuery().activityId("EndEvent_AllAccepted").count()).isOne();
    assertThat(letters.ofCase(late)).extracting(Letter::template).containsExactly("safety-grid/acceptance");
    assertThat(page(id, "renping")).contains("验收通过 38 个").contains("逾期办完");
  }

  /** The day whose last second the task is due at. */
  private String dueOn(String caseId, String task) {
    return LocalDate.ofInstant(office.task(caseId, task).getDueDate().toInstant(), ZoneId.of("Asia/Shanghai")).toString();
  }

  private List<String> supervised(String caseId) {
    return office.tasks.createTaskQuery().processInstanceBusinessKey(caseId).taskDefinitionKey("Task_Supervise").list().stream()
        .map(task -> deadlines.find((String) office.tasks.getVariable(task.getId(), "deadlineId")).orElseThrow().policyKey()).toList();
  }

  private String page(String id, String user) {
    return http.withBasicAuth(user, "Benxi-2017").getForObject("/safety-grid/programmes/" + id, String.class);
  }
}
