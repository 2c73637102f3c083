package benxi.procedures.safetygrid.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import benxi.procedures.InputRefused;
import benxi.procedures.audit.ActKind;
import benxi.procedures.audit.Entry;
import benxi.procedures.audit.Written;
import benxi.procedures.deadline.Deadline;
import benxi.procedures.deadline.Deadlines;
import benxi.procedures.form.ProgramCommand;
import benxi.procedures.paging.PageWanted;
import benxi.procedures.safetygrid.GridOffice;
import benxi.procedures.testing.ProcessTest;
import benxi.procedures.testing.TestClock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

@ProcessTest
@Import({GridOffice.class, ProgrammeOffice.class})
@DisplayName("17号第三部分、第四部分：一个单位的三个阶段、验收和权限")
class SafetyGridParticipantProcessTest {

  @Autowired GridOffice office;
  @Autowired ProgrammeOffice programme;
  @Autowired Programmes programmes;
  @Autowired Participations participations;
  @Autowired Deadlines deadlines;
  @Autowired TestClock clock;
  @Autowired TestRestTemplate http;
  @Autowired JdbcTemplate jdbc;

  private Written written;

  @BeforeEach
  void before() {
    clock.set(LocalDate.of(2017, 9, 8));
    written = new Written(jdbc);
  }

  @Test
  @DisplayName("第五部分：9月30日前报送联络员，24时以后才是逾期；逾期的照样收下")
  void liaisonByTheThirtieth() {
    String caseId = programme.start() + "-" + GridOffice.EDUCATION;
    clock.forwardToLastMinuteOf(LocalDate.of(2017, 9, 30));
    assertThat(deadlines.open(caseId, "safety-grid/liaison-report-end")).get().extracting(Deadline::late).isEqualTo(false);
    clock.forwardPast(LocalDate.of(2017, 9, 30));
    assertThat(deadlines.open(caseId, "safety-grid/liaison-report-end")).get().extracting(Deadline::late).isEqualTo(true);

    assertThat(office.tasks.createTaskQuery().processInstanceBusinessKey(caseId).taskDefinitionKey("Task_Supervise").list())
        .as("督办的看得到逾期的任务，不看到实施阶段的").isNotEmpty().allSatisfy(task -> assertThat((String) office.tasks.getVariable(task.getId(), "openTasksText"))
            .contains("报送联络员和方案").doesNotContain("建立企业台账", "实施分类分级"));

    programme.done(caseId, "Task_ReportLiaison");

    assertThat(participations.liaison(caseId)).get().extracting(Liaison::name, Liaison::reportedOn)
        .containsExactly("冯联", LocalDate.of(2017, 10, 1));
    assertThat(deadlines.open(caseId, "safety-grid/liaison-report-end")).isEmpty();
  }

  @Test
  @DisplayName("实施阶段到10月1日0时才开始，准备阶段提前办完也一样；考核验收阶段到12月1日")
  void phasesBeginOnTheirDay() {
    String caseId = programme.start() + "-" + GridOffice.ZONE;
    clock.forwardTo(clock.now());
    programme.prepare(caseId);
    clock.forwardToLastMinuteOf(LocalDate.of(2017, 9, 30));
    assertThat(office.open(caseId)).isEmpty();
    clock.forwardPast(LocalDate.of(2017, 9, 30));
    assertThat(office.open(caseId)).containsExactlyElementsOf(ProgrammeOffice.IMPLEMENTATION);
    clock.forwardPast(LocalDate.of(2017, 11, 30));
    assertThat(office.open(caseId)).contains("Task_Inspect", "Task_WriteMeasures").doesNotContain("Task_Accept");
  }

  @Test
  @DisplayName("第四部分第（三）项：退回整改，整改后再验收；确认验收逾期的由市领导小组办公室督办")
  void returnedAndRectified() {
    String caseId = programme.start() + "-" + GridOffice.OTHER_COUNTY;
    clock.forwardTo(clock.now());
    programme.prepare(caseId);
    clock.forwardPast(LocalDate.of(2017, 11, 30));
    programme.implement(caseId);
    programme.inspect(caseId);
    assertThat((String) office.tasks.getVariable(office.task(caseId, "Task_Accept").getId(), "acceptanceText"))
        .as("验收的看得到本单位自己检查的结论，统计和台账的数").contains("统计排查的监管对象 10 家；企业台账现有 0 家",
            "本单位 2017-12-01 检查验收：合格，检查网格 1 个。运行正常").doesNotContain("上次退回");
    office.complete(caseId, "Task_Accept", "gridOffice", GridOffice.CITY, Map.of("acceptance", "returned", "returnReason", "地图没有标明颜色"));
    assertThat(office.open(caseId)).containsExactly("Task_Rectify");

    clock.forwardPast(LocalDate.of(2017, 12, 31));
    assertThat(supervisors(caseId, "safety-grid/acceptance-end")).containsExactly("gridOffice-210500");
    programme.done(caseId, "Task_Rectify");
    assertThat(office.tasks.getVariable(office.task(caseId, "Task_Accept").getId(), "acceptance")).isNull();
    assertThat((String) office.tasks.getVariable(office.task(caseId, "Task_Accept").getId(), "acceptanceText"))
        .as("再验收的看得到上次为什么退回、整改了什么").contains("上次退回的理由和要求：地图没有标明颜色", "已经整改");
    programme.accept(caseId);

    assertThat(written.of(ActKind.INSPECTION)).extracting(Entry::caseId, Entry::after)
        .containsExactly(tuple(caseId, "退回整改"), tuple(caseId, "通过"));
    assertThat(participations.get(caseId)).matches(one -> one.returned() == 1 && one.acceptedOn().equals(LocalDate.of(2018, 1, 1)));
    assertThat(deadlines.ofCase(caseId)).filteredOn(Deadline::late).extracting(Deadline::policyKey)
        .contains("safety-grid/acceptance-end").doesNotContain("safety-grid/inspection-end", "safety-grid/preparation-end");
  }

  @Test
  @DisplayName("填的是已经办了的：印发、培训的日期还没有到的，退回，点出哪一行")
  void notYetDone() {
    String caseId = programme.start() + "-" + GridOffice.EDUCATION;
    clock.forwardTo(clock.now());
    String today = clock.today().toString();
    assertThatThrownBy(() -> programme.done(caseId, "Task_WriteRules", Map.of("gridRules", "职责\t" + today + "\n制度\t" + clock.today().plusDays(1))))
        .isInstanceOf(InputRefused.class).hasMessageContaining("第2行的“印发日期”填的是 " + clock.today().plusDays(1) + "，晚于今天 " + today);
    programme.prepare(caseId);
    clock.forwardPast(LocalDate.of(2017, 9, 30));
    assertThatThrownBy(() -> programme.done(caseId, "Task_Train", Map.of("trainings", "city\t2017-10-05\t30\t业务培训")))
        .isInstanceOf(InputRefused.class).hasMessageContaining("第1行的“日期”填的是 2017-10-05");
    assertThatThrownBy(() -> programme.done(caseId, "Task_Train", Map.of("trainings", "city\t2017-10-01\t0\t业务培训")))
        .isInstanceOf(InputRefused.class).hasMessageContaining("人数");
  }

  @Test
  @DisplayName("台账的数字在认领时重新数；部门没有村（社区），不说村（社区）")
  void ledgerOfToday() {
    String caseId = programme.start() + "-" + GridOffice.EDUCATION;
    clock.forwardPast(LocalDate.of(2017, 9, 30));
    String task = office.task(caseId, "Task_Classify").getId();
    assertThat((String) office.tasks.getVariable(task, "ledgerText")).startsWith("企业台账现有 0 家").doesNotContain("村（社区）");
    ProgramCommand.run(() -> office.tasks.setVariable(task, "ledgerText", "两个月以前的数字"));
    office.tasks.setAssignee(task, "xiaoyun");
    assertThat((String) office.tasks.getVariable(task, "ledgerText")).startsWith("企业台账现有 0 家");
  }

  @Test
  @DisplayName("第二部分第（一）项：组织本单位检查验收、整改的人不能又验收这个单位；另一个人验收得了")
  void acceptedByAnother() {
    String caseId = programme.start() + "-" + GridOffice.BUREAU;
    clock.forwardTo(clock.now());
    programme.prepare(caseId);
    clock.forwardPast(LocalDate.of(2017, 11, 30));
    programme.implement(caseId);
    office.complete("inspector", caseId, "Task_Inspect", "gridStaff", GridOffice.BUREAU, programme.form("Task_Inspect", GridOffice.BUREAU));
    programme.done(caseId, "Task_WriteMeasures");
    programme.done(caseId, "Task_CirculateResults");
    refusedToAccept(caseId, "inspector");
    office.complete(caseId, "Task_Accept", "gridOffice", GridOffice.CITY, Map.of("acceptance", "returned", "returnReason", "地图没有标明颜色"));
    office.complete("rectifier", caseId, "Task_Rectify", "gridStaff", GridOffice.BUREAU, programme.form("Task_Rectify", GridOffice.BUREAU));
    refusedToAccept(caseId, "inspector");
    refusedToAccept(caseId, "rectifier");
    programme.accept(caseId);
    assertThat(participations.get(caseId).acceptedOn()).isEqualTo(clock.today());
  }

  private void refusedToAccept(String caseId, String person) {
    assertThatThrownBy(() -> office.complete(person, caseId, "Task_Accept", "gridOffice", GridOffice.CITY, Map.of("acceptance", "accepted")))
        .isInstanceOf(InputRefused.class).hasMessageContaining("“验收”不能由" + person + "办理").hasMessageContaining("请由其他人办理");
    assertThat(office.task(caseId, "Task_Accept").getAssignee()).isNull();
  }

  @Test
  @DisplayName("另一个方案用自己的日期；日期颠倒、阶段重叠、准备阶段已过的，逐项说明，什么也没有启动")
  void ownDates() {
    clock.set(LocalDate.of(2019, 3, 1));
    assertThatThrownBy(() -> programme.start()).isInstanceOf(InputRefused.class).hasMessageContaining("准备阶段的截止日 2017-09-30 已经过去");
    assertThatThrownBy(() -> programme.start(dates("2019-03-31", "2019-03-01", "2019-04-01", "2019-04-30", "2019-04-30", "2019-05-31")))
        .isInstanceOf(InputRefused.class).hasMessageContaining("准备阶段的截止日 2019-03-01 早于起始日 2019-03-31")
        .hasMessageContaining("考核验收阶段的起始日 2019-04-30 不晚于上一阶段的截止日 2019-04-30");
    assertThat(programmes.all(PageWanted.FIRST).rows()).isEmpty();

    String id = programme.start(dates("2019-03-04", "2019-03-31", "2019-04-01", "2019-04-30", "2019-05-01", "2019-05-31"));

    String caseId = id + "-" + GridOffice.COUNTY;
    assertThat(office.open(caseId)).isEmpty();
    clock.forwardTo(LocalDate.of(2019, 3, 4).atStartOfDay());
    assertThat(deadlines.open(caseId, "safety-grid/preparation-end")).get().extracting(Deadline::dueOn).isEqualTo(LocalDate.of(2019, 3, 31));
  }

  @Test
  @DisplayName("三（一）：一个部门的工作人员看不见、也办不了另一个部门的任务")
  void departmentsKeepApart() {
    String id = programme.start();
    clock.forwardTo(clock.now());
    Task of = office.task(id + "-" + GridOffice.EDUCATION, "Task_WritePlan");
    assertThat(office.as("gridStaff", GridOffice.TRANSPORT, () -> office.tasks.createTaskQuery().list()))
        .hasSize(ProgrammeOffice.PREPARATION.size()).extracting(Task::getTenantId).containsOnly(GridOffice.TRANSPORT);
    assertThatThrownBy(() -> office.as("gridStaff", GridOffice.TRANSPORT, () -> {
      office.tasks.complete(of.getId(), programme.form("Task_WritePlan", GridOffice.EDUCATION));
      return null;
    })).isInstanceOf(RuntimeException.class);
    assertThatThrownBy(() -> office.as("gridStaff", GridOffice.COUNTY, () -> {
      office.tasks.claim(of.getId(), "member-of-gridStaff-210521");
      return null;
    })).isInstanceOf(RuntimeException.class);
    assertThat(office.task(id + "-" + GridOffice.EDUCATION, "Task_WritePlan").getAssignee()).isNull();
    assertThat(http.withBasicAuth("xiaoyun", "Benxi-2017").getForObject("/engine-rest/task/" + of.getId(), String.class)).contains("制定实施方案");
    assertThat(http.withBasicAuth("zengli", "Benxi-2017").getForEntity("/engine-rest/task/" + of.getId(), String.class).getStatusCode().value()).isEqualTo(404);
    assertThat(page(id, "xiaoyun")).contains("市教育局").doesNotContain("市交通运输局").contains("您看得到 1 个单位");
  }

  @Test
  @DisplayName("统计的部分多于总数、已消除的隐患多于上报的、网格人员不齐：退回并逐项说明，任务还在")
  void badInput() {
    String caseId = programme.start() + "-" + GridOffice.EDUCATION;
    clock.forwardTo(clock.now());
    assertThatThrownBy(() -> programme.done(caseId, "Task_CountEnterprises", Map.of("censusSmall", 11))).isInstanceOf(InputRefused.class)
        .hasMessageContaining("“小微企业”11，多于监管对象总数 10");
    programme.done(caseId, "Task_CountEnterprises");
    assertThatThrownBy(() -> programme.done(caseId, "Task_DivideGrids", Map.of("gridMethod", "listed", "gridList", "210521\t别处的网格")))
        .isInstanceOf(InputRefused.class).hasMessageContaining("不在市教育局的范围内");
    programme.done(caseId, "Task_DivideGrids", Map.of("gridMethod", "listed", "gridList", GridOffice.EDUCATION + "\t学校网格"));
    assertThatThrownBy(() -> programme.done(caseId, "Task_NamePeople", Map.of("gridPeople", "chief\t郑长\t局长\nchief\t王长\t局长")))
        .isInstanceOf(InputRefused.class).hasMessageContaining("没有写分管负责人、监管负责人、监管人员");
    assertThatThrownBy(() -> programme.done(caseId, "Task_NamePeople", Map.of("gridPeople",
        "chief\t郑长\t局长\nchief\t王长\t局长\ndeputy\t钱副\t副职\nsupervisor\t周监\t处长\ninspector\t吴员\t科长")))
        .isInstanceOf(InputRefused.class).hasMessageContaining("一个网格一名网格长");
    programme.done(caseId, "Task_NamePeople");
    clock.forwardPast(LocalDate.of(2017, 9, 30));
    assertThatThrownBy(() -> programme.done(caseId, "Task_UrgeHazardReports", Map.of("hazardsRemoved", 6))).isInstanceOf(InputRefused.class)
        .hasMessageContaining("已经消除的隐患 6 多于企业上报的 5");
    assertThat(office.open(caseId)).contains("Task_UrgeHazardReports");
    office.start("gridStaff", GridOffice.EDUCATION, "safety-grid-enterprise",
        GridOffice.with(GridOffice.shop(GridOffice.creditCode(1)), GridOffice.facts("yes", "no", "no", "no", "city")));
    assertThatThrownBy(() -> programme.done(caseId, "Task_Classify")).isInstanceOf(InputRefused.class)
        .hasMessageContaining("台账里还有 1 家企业没有网格、1 家没有评定颜色");
    assertThatThrownBy(() -> programme.done(caseId, "Task_Classify", Map.of("classifiedAnswer", "no"))).isInstanceOf(RuntimeException.class);
    programme.done(caseId, "Task_Classify", Map.of("classifiedAnswer", "no", "classifyNote", "一家等待定格，下周补齐"));
  }

  @Test
  @DisplayName("第五部分第（一）项：考核被一票否决的不予验收，只能退回整改；以后的考核合格了才行")
  void vetoedAreNotAccepted() {
    String caseId = programme.start() + "-" + GridOffice.COUNTY;
    clock.forwardTo(clock.now());
    programme.prepare(caseId);
    clock.forwardPast(LocalDate.of(2017, 11, 30));
    programme.implement(caseId);
    programme.inspect(caseId);
    assessed("KH2017-9001", "2017-12-10", "notCovered", false);
    assertThatThrownBy(() -> programme.accept(caseId)).isInstanceOf(InputRefused.class).hasMessageContaining("本溪满族自治县不能验收")
        .hasMessageContaining("得分 100").hasMessageContaining("一票否决（监管对象没有全覆盖");
    assertThat(office.open(caseId)).containsExactly("Task_Accept");
    assertThat(participations.get(caseId).acceptedOn()).isNull();
    assessed("KH2017-9002", "2017-12-20", null, true);
    programme.accept(caseId);
    assertThat(participations.get(caseId).acceptedOn()).isEqualTo(clock.today());
  }

  /** What the register of assessments holds of a full score, with a veto or without. */
  private void assessed(String id, String circulatedOn, String veto, boolean passed) {
    jdbc.update("insert into safety_grid_assessment values (?, '年度考核', ?, ?, ?, 80, ?)", id, LocalDate.of(2017, 9, 1),
        LocalDate.of(2017, 12, 31), LocalDate.of(2017, 12, 1), LocalDate.parse(circulatedOn));
    jdbc.update("insert into safety_grid_scoring (case_id, assessment_id, division, veto_ground, veto_facts, passed) values (?, ?, ?, ?, ?, ?)",
        id + "-" + GridOffice.COUNTY, id, GridOffice.COUNTY, veto, veto == null ? null : "漏查两家企业", passed);
    jdbc.update("insert into safety_grid_score (case_id, indicator, indicator_name, position, points, self_score, checked_score) "
        + "values (?, 'a', '甲项', 0, 100, 100, 100)", id + "-" + GridOffice.COUNTY);
  }

  @Test
  @DisplayName("案卷：单位看得到自己的，各项任务、期限都在；别的部门看不到")
  void fileOfTheCase() {
    String caseId = programme.start() + "-" + GridOffice.EDUCATION;
    clock.forwardTo(clock.now());
    programme.done(caseId, "Task_WritePlan");
    assertThat(http.withBasicAuth("xiaoyun", "Benxi-2017").getForObject("/casefile/" + caseId, String.class))
        .contains("网格化监管各项任务", "制定实施方案", "第四部分第（一）项")
        .contains("一个单位的网格化监管建设", "办理中").doesNotContain("法定期限督办", "期限内办结");
    assertThat(http.withBasicAuth("yaoguang", "Benxi-2017").getForObject("/casefile?q=" + caseId, String.class))
        .as("不以人为对象的案件，写全编号也查得到").contains("/casefile/" + caseId, "一个单位的网格化监管建设");
    assertThat(http.withBasicAuth("zengli", "Benxi-2017").getForEntity("/casefile/" + caseId, String.class).getStatusCode().value()).isEqualTo(404);
  }

  private List<String> supervisors(String caseId, String key) {
    return office.tasks.createTaskQuery().processInstanceBusinessKey(caseId).taskDefinitionKey("Task_Supervise").list().stream()
        .filter(task -> deadlines.find((String) office.tasks.getVariable(task.getId(), "deadlineId")).orElseThrow().policyKey().equals(key))
        .map(task -> (String) office.tasks.getVariable(task.getId(), "responsibleOffice")).toList();
  }

  private String page(String id, String user) {
    return http.withBasicAuth(user, "Benxi-2017").getForObject("/safety-grid/programmes/" + id, String.class);
  }

  private static Map<String, Object> dates(String... days) {
    Map<String, Object> form = new HashMap<>(Map.of("programmeDates", "own", "liaisonReportedBy", days[1].compareTo(days[0]) < 0 ? days[0] : days[1]));
    String[] keys = {"preparationBeginsOn", "preparationEndsOn", "implementationBeginsOn", "implementationEndsOn", "acceptanceBeginsOn", "acceptanceEndsOn"};
    for (int i = 0; i < keys.length; i++) {
      form.put(keys[i], days[i]);
    }
    return form;
  }
}
