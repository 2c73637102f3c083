package benxi.procedures.relief.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import benxi.procedures.deadline.Deadline;
import benxi.procedures.deadline.Deadlines;
import benxi.procedures.form.ProgramCommand;
import benxi.procedures.organisation.Organisation;
import benxi.procedures.paging.PageWanted;
import benxi.procedures.relief.Recipients;
import benxi.procedures.relief.ReliefOffice;
import benxi.procedures.relief.termination.TerminationOffice;
import benxi.procedures.testing.ProcessTest;
import benxi.procedures.testing.TestClock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The first certificate of a county and year has its month in January. */
@ProcessTest
@Import({ReliefOffice.class, TerminationOffice.class})
@DisplayName("特困人员年度信息核对")
class ReliefAnnualCheckProcessTest {

  @Autowired ReliefOffice relief;
  @Autowired TerminationOffice terminations;
  @Autowired AnnualChecks checks;
  @Autowired CheckCatchUp catchUp;
  @Autowired Organisation organisation;
  @Autowired Recipients recipients;
  @Autowired Deadlines deadlines;
  @Autowired ManagementService management;
  @Autowired TestClock clock;

  private String certificate;

  @BeforeEach
  void aRecipientSinceNovember2017() {
    certificate = terminations.recipient();
  }

  @Test
  @DisplayName("第24条第1款：次年轮到的月份安排核对，没有变化，继续供养")
  void happyPath() {
    String caseId = open(LocalDate.of(2018, 1, 2));
    check(caseId, "unchanged", Map.of());

    assertThat(checks.find(caseId).orElseThrow().result()).isEqualTo("unchanged");
    assertThat(openChecks()).isEmpty();
    assertThat(recipients.find(certificate).orElseThrow().current()).isTrue();
  }

  @Test
  @DisplayName("第24条第1款：批准当年不再核对；同一年度只安排一次，再跑一遍也不重复")
  void onceAYear() {
    month(LocalDate.of(2017, 12, 1));
    assertThat(openChecks()).isEmpty();
    open(LocalDate.of(2018, 1, 2));
    month(LocalDate.of(2018, 2, 1));
    assertThat(openChecks()).hasSize(1);
    month(LocalDate.of(2019, 1, 2));
    assertThat(openChecks()).hasSize(2);
  }

  @Test
  @DisplayName("第24条第1款：错过的月份，下个月补上")
  void aMonthThatWasMissedIsMadeUp() {
    month(LocalDate.of(2018, 6, 1));

    assertThat(openChecks()).hasSize(1);
  }

  @Test
  @DisplayName("第24条第1款：三十日内没有核对，负责人督办，县级看得见逾期")
  void anOverdueCheckIsSeen() {
    String caseId = open(LocalDate.of(2018, 1, 2));
    clock.forwardPast(LocalDate.of(2018, 2, 1));

    assertThat(checks.openIn(List.of("210521"), PageWanted.FIRST).rows()).singleElement().matches(check -> check.overdue(LocalDate.of(2018, 2, 2)));
    assertThat(checks.openIn(List.of("210521"), PageWanted.FIRST).rows()).singleElement().matches(check -> !check.overdue(LocalDate.of(2018, 2, 1)));
    assertThat(relief.openTasks(caseId)).containsExactly("Task_CheckRecipient", "Task_Supervise");
  }

  @Test
  @DisplayName("第13条、第14条：自理能力有变化，县级10个工作日内复核；三项不能达到为半护理")
  void reassessed() {
    String caseId = open(LocalDate.of(2018, 1, 2));
    check(caseId, "reassess", Map.of());
    // From 2018-01-02: 01-03, 04, 05, 08 … 12, 15, 16.
    assertThat(deadlines.open(caseId, "relief/reassessment-period").orElseThrow().dueOn()).isEqualTo(LocalDate.of(2018, 1, 16));
    relief.complete("xumei", caseId, "Task_Reassess", Map.of("unmetAbilities", List.of("bathing", "walking", "bed"),
        "assessedOn", "2018-01-02", "assessedBy", "县民政局评估组", "assessmentNote", "行走需要搀扶。"));

    assertThat(checks.find(caseId).orElseThrow().careGrade()).isEqualTo("half");
  }

  @Test
  @DisplayName("第26条第2款：核对发现不再符合条件，转终止办理")
  void leadsToATermination() {
    String caseId = open(LocalDate.of(2018, 1, 2));
    check(caseId, "terminate", Map.of("ground", "obligorAble", "groundOn", "2017-12-20"));

    String termination = relief.runtime.createProcessInstanceQuery().processDefinitionKey("relief-termination")
        .singleResult().getBusinessKey();
    assertThat(relief.openTasks(termination)).containsExactly("Task_ExamineGround");
    assertThat(checks.find(caseId).orElseThrow().result()).isEqualTo("terminate");
    assertThat(checks.find(caseId).orElseThrow().ledToCaseId()).isEqualTo(termination);
  }

  @Test
  @DisplayName("第24条第1款：核对期间供养终止，不再核对")
  void supportEndsMeanwhile() {
    String caseId = open(LocalDate.of(2018, 1, 2));
    String termination = terminations.publish(certificate);
    terminations.noticeEnds(LocalDate.of(2018, 1, 9));

    assertThat(terminations.outcome(termination)).isNull();
    assertThat(checks.find(caseId).orElseThrow().result()).isEqualTo("supportEnded");
    assertThat(checks.find(caseId).orElseThrow().checkedOn()).as("没有核对，就没有核对日期").isNull();
    assertThat(openChecks()).isEmpty();
  }

  @Test
  @DisplayName("第24条第1款：每月一日自动安排")
  void opensByItself() {
    Job monthly = management.createJobQuery().processDefinitionKey("relief-annual-check-month").singleResult();
    LocalDateTime due = LocalDateTime.ofInstant(monthly.getDuedate().toInstant(), ZoneId.of("Asia/Shanghai"));
    assertThat(due.getDayOfMonth()).isEqualTo(1);
    clock.set(due.minusMinutes(1));
    clock.forwardTo(due.plusMinutes(1));

    assertThat(openChecks()).hasSize(1);
  }

  @Test
  @DisplayName("第24条第1款：启动时补安排本月的核对，十二月五日补的当年最后一日到期；再启动也不重复")
  void theStartMakesUpTheMonth() {
    clock.set(LocalDate.of(2018, 12, 5));
    catchUp.run(null);
    clock.runWaiting();
    catchUp.run(null);
    clock.runWaiting();

    String caseId = openChecks().get(0);
    assertThat(openChecks()).hasSize(1);
    assertThat(checks.find(caseId).orElseThrow().dueOn()).as("三十日是2019年1月4日").isEqualTo(LocalDate.of(2018, 12, 31));
    assertThat(deadlines.open(caseId, "relief/annual-check-window").orElseThrow().dueOn()).isEqualTo(LocalDate.of(2018, 12, 31));
    assertThat(relief.task(caseId, "Task_CheckRecipient").getDueDate()).isEqualTo("2018-12-31T23:59:59");
  }

  @Test
  @DisplayName("第24条第1款：登记的是实际核对的日期，不是填表的日期；上一年的核对不算本年的")
  void theDayOfTheCheckItself() {
    String caseId = open(LocalDate.of(2018, 1, 2));
    clock.set(LocalDate.of(2018, 1, 12));
    assertThatThrownBy(() -> check(caseId, "unchanged", Map.of("checkedOn", "2017-12-29")))
        .hasMessageContaining("2017-12-29").hasMessageContaining("2018年度");
    check(caseId, "unchanged", Map.of("checkedOn", "2018-01-10"));

    assertThat(checks.find(caseId).orElseThrow().checkedOn()).isEqualTo(LocalDate.of(2018, 1, 10));
  }

  @Test
  @DisplayName("第24条：核对没做完档案就迁到另一县区，由迁入地另编号在本年度内核对，原来的一件不算")
  void theFileMovesMeanwhile() {
    String caseId = open(LocalDate.of(2018, 12, 3));
    clock.set(LocalDate.of(2018, 12, 20));
    moveToPingshan();

    AnnualCheck old = checks.find(caseId).orElseThrow();
    assertThat(old.result()).isEqualTo("transferred");
    assertThat(old.checkedOn()).isNull();
    assertThat(deadlines.ofCase(caseId)).noneMatch(Deadline::open);
    assertThat(openChecks()).containsExactly("HD210502012-2018-0001").containsExactly(old.ledToCaseId());
    AnnualCheck fresh = checks.find(old.ledToCaseId()).orElseThrow();
    assertThat(fresh.tenantId()).isEqualTo("210502012");
    assertThat(fresh.dueOn()).as("三十日是2019年1月19日").isEqualTo(LocalDate.of(2018, 12, 31));
    assertThat(relief.openTasks(fresh.caseId())).containsExactly("Task_CheckRecipient");
  }

  @Test
  @DisplayName("第24条第1款：档案迁出以前已经核对的，迁入地本年不再核对")
  void checkedBeforeTheFileMoves() {
    String caseId = open(LocalDate.of(2018, 1, 2));
    check(caseId, "unchanged", Map.of());
    moveToPingshan();
    month(LocalDate.of(2018, 2, 1));

    assertThat(openChecks()).isEmpty();
    assertThat(checks.find(caseId).orElseThrow().result()).isEqualTo("unchanged");
  }

  @Test
  @DisplayName("第26条第2款：核对发现不再符合、终止已在办理的，记明该案，不再另立")
  void joinsATerminationThatIsOpen() {
    String caseId = open(LocalDate.of(2018, 1, 2));
    String termination = terminations.report(certificate);
    check(caseId, "terminate", Map.of("ground", "obligorAble", "groundOn", "2017-12-20"));

    assertThat(checks.find(caseId).orElseThrow().ledToCaseId()).isEqualTo(termination);
    assertThat(openChecks()).isEmpty();
    assertThat(relief.runtime.createProcessInstanceQuery().processDefinitionKey("relief-termination").count()).isEqualTo(1);
  }

  @Test
  @DisplayName("第25条第1项：核对发现死亡、另有终止在办理的，转以死亡办理")
  void deathTakesThePlaceOfAnotherGround() {
    String caseId = open(LocalDate.of(2018, 1, 2));
    String termination = terminations.report(certificate);
    check(caseId, "terminate", Map.of("ground", "died", "groundOn", "2017-12-30"));

    assertThat(terminations.outcome(termination)).isEqualTo("EndEvent_Superseded");
    assertThat(checks.find(caseId).orElseThrow().ledToCaseId()).isNotNull().isNotEqualTo(termination);
  }

  private void moveToPingshan() {
    relief.as("caiwen", () -> relief.runtime.startProcessInstanceByKey("relief-file-transfer", Map.of(
        "certificateNumber", certificate, "movedOn", clock.today().toString(), "newVillageCode",
        organisation.villagesOf("210502012").get(0).code(), "newAddress", "桥北街道某小区一号楼", "movesForAYear", "yes",
        "moveReason", "随亲属长期居住。")));
    String move = relief.runtime.createProcessInstanceQuery().processDefinitionKey("relief-file-transfer").singleResult()
        .getBusinessKey();
    relief.complete("xumei", move, "Task_ConfirmRelease", Map.of("releaseDecision", "release", "releaseNote", "已核对档案。"));
    relief.complete("qiaona", move.replaceFirst("QY", "QR"), "Task_ConfirmAdmission",
        Map.of("admissionDecision", "admit", "admissionNote", "已入户核实居住情况。"));
    clock.runWaiting();
  }

  private void month(LocalDate day) {
    clock.set(day);
    ProgramCommand.run(() -> relief.runtime.startProcessInstanceByKey("relief-annual-check-month"));
    clock.runWaiting();
  }

  private String open(LocalDate day) {
    month(day);
    return openChecks().get(0);
  }

  private List<String> openChecks() {
    return relief.runtime.createProcessInstanceQuery().processDefinitionKey("relief-annual-check").list().stream()
        .map(ProcessInstance::getBusinessKey).toList();
  }

  private void check(String caseId, String result, Map<String, Object> otherwise) {
    Map<String, Object> form = new HashMap<>(Map.of("checkedOn", clock.today().toString(),
        "checkedItems", List.of("person", "living", "selfCare"), "checkFindings", "入户核对，情况如实。", "checkResult", result));
    form.putAll(otherwise);
    relief.complete("linfeng", caseId, "Task_CheckRecipient", form);
  }
}
