package benxi.procedures.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import benxi.procedures.audit.AuditTrail;
import benxi.procedures.audit.Entry;
import benxi.procedures.audit.Written;
import benxi.procedures.calendar.WorkingCalendar;
import benxi.procedures.form.ProgramCommand;
import benxi.procedures.organisation.Offices;
import benxi.procedures.policy.PolicyBook;
import benxi.procedures.testing.ProcessTest;
import benxi.procedures.testing.TestClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProcessTest
@DisplayName("法定期限：起算、提醒、逾期督办、重新推算")
class DeadlinesTest {

  private static final String KEY = "relief/opinion-period";
  private static final String CASE = "SQ210521100-2017-0001";
  private static final String NEW_YEAR_2027 = """
      {"year": 2027,
       "notices": [{"title": "国务院办公厅关于2027年部分节假日安排的通知", "address": "https://www.gov.cn/2027"}],
       "holidays": [{"name": "元旦", "from": "2027-01-01", "to": "2027-01-03"}], "makeUpDays": []}
      """;

  @Autowired AuditTrail trail;
  @Autowired JdbcTemplate jdbcTemplate;
  @Autowired Deadlines deadlines;
  @Autowired DeadlineRows rows;
  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired TestClock clock;
  @Autowired DeadlineWatches watches;
  @Autowired PolicyBook policy;
  @Autowired Offices offices;
  @Autowired Clock time;
  @Autowired JdbcClient jdbc;
  @Autowired ApplicationContext context;
  private String deployment;

  @BeforeEach
  void aCaseOfXiaoshi() {
    deployment = repository.createDeployment().tenantId("210521100").addModelInstance("deadline-trial.bpmn",
        Bpmn.createExecutableProcess("deadline-trial").camundaHistoryTimeToLiveString("P1D")
            .startEvent().camundaExecutionListenerExpression("end", "${deadline.start(execution,'" + KEY + "','townshipHead')}")
            .userTask("Task_Decide").camundaDueDate("${deadline.dueDate(execution,'" + KEY + "')}")
            .camundaExecutionListenerExpression("end", "${deadline.end(execution,'" + KEY + "')}")
            .endEvent().done())
        .addModelInstance("deadline-wait.bpmn", Bpmn.createExecutableProcess("deadline-wait").camundaHistoryTimeToLiveString("P1D")
            .startEvent().camundaExecutionListenerExpression("end", "${deadline.start(execution,'relief/notice-period')}")
            .userTask("Task_Decide").camundaExecutionListenerExpression("end", "${deadline.end(execution,'relief/notice-period')}")
            .endEvent().done())
        .deploy().getId();
    clock.set(LocalDate.of(2017, 10, 9));
  }

  @AfterEach
  void gone() {
    repository.deleteDeployment(deployment, true);
  }

  @ParameterizedTest(name = "{0} 受理，{1} 届满")
  @CsvSource({"2017-10-09,2017-11-06", "2018-02-05,2018-03-08", "2020-01-13,2020-02-17", "2024-09-09,2024-10-12",
      "2024-12-16,2025-01-14"})
  @DisplayName("第22条：受理之日起20个工作日（按国务院办公厅的放假安排手工数出）")
  void twentyWorkingDays(LocalDate accepted, LocalDate due) {
    clock.set(accepted);
    begin();

    assertThat(one().dueOn()).isEqualTo(due);
    assertThat(one().provisional()).isFalse();
    assertThat(decide().getDueDate()).isEqualTo(lastSecond(due));
  }

  @Test
  @DisplayName("2026-12-10 受理：2027年的安排未公布，暂定 2027-01-07")
  void provisionalIntoAnUnpublishedYear() {
    clock.set(LocalDate.of(2026, 12, 10));
    begin();

    assertThat(one().dueOn()).isEqualTo(LocalDate.of(2027, 1, 7));
    assertThat(one().provisional()).isTrue();
  }

  @Test
  @DisplayName("17号第四部分：方案定下的截止日就是届满日，休息日也一样；重新推算不移动它")
  void dayOfAPlan() {
    DelegateExecution participant = Mockito.mock(DelegateExecution.class);
    Mockito.when(participant.getProcessBusinessKey()).thenReturn(CASE);
    Mockito.when(participant.getTenantId()).thenReturn("210521");
    Deadlines deadlines = context.getBean(Deadlines.class);

    ProgramCommand.run(() -> deadlines.startUntil(participant, "safety-grid/preparation-end", "gridHead",
        LocalDate.of(2017, 9, 1), LocalDate.of(2017, 9, 30)));

    Deadline clock = deadlines.open(CASE, "safety-grid/preparation-end").orElseThrow();
    assertThat(clock.dueOn()).isEqualTo(LocalDate.of(2017, 9, 30));   // a Saturday
    assertThat(clock.office()).isEqualTo("gridHead-210521");
    assertThat(deadlines.recount(clock)).isFalse();
  }

  @Test
  @DisplayName("届满前3个工作日（2017-11-01）提醒，待办提前")
  void remindsSomeWorkingDaysBefore() {
    begin();
    clock.forwardPast(LocalDate.of(2017, 10, 31));

    assertThat(one().remindedAt()).isNotNull();
    assertThat(decide().getPriority()).isEqualTo(75);
    assertThat(one().late()).isFalse();
  }

  @Test
  @DisplayName("最后一日23:59不逾期，24:00逾期：登记写明，负责人督办，案件照常")
  void lateAtTwentyFourHours() {
    begin();
    clock.forwardToLastMinuteOf(LocalDate.of(2017, 11, 6));
    assertThat(one().late()).isFalse();
    assertThat(supervise()).isNull();

    clock.forwardPast(LocalDate.of(2017, 11, 6));
    assertThat(one().late()).isTrue();
    assertThat(decide()).isNotNull();
    tasks.complete(decide().getId());
    assertThat(one().endedOn()).isEqualTo(LocalDate.of(2017, 11, 7));
    assertThat(one().late()).isTrue();
    tasks.complete(supervise().getId(), Map.of("delayCause", "入户时外出", "delayArrangement", "次日补查"));
    assertThat(watchers()).isZero();
  }

  @Test
  @DisplayName("期限内办结：不逾期，以后什么也不触发")
  void endedInTimeFiresNothing() {
    begin();
    clock.forwardTo(LocalDateTime.of(2017, 11, 6, 23, 30));
    tasks.complete(decide().getId());

    assertThat(one().late()).isFalse();
    assertThat(new DeadlineSection(deadlines).rows(CASE)).singleElement().extracting(row -> row.get("状态")).isEqualTo("按期办结");
    clock.forwardPast(LocalDate.of(2017, 12, 31));
    assertThat(supervise()).isNull();
    assertThat(watchers()).isZero();
  }

  @Test
  @DisplayName("案件终结：逾期督办也一并撤销")
  void endAllTakesTheSupervisionAway() {
    begin();
    clock.forwardPast(LocalDate.of(2017, 11, 6));
    deadlines.endAll(CASE);

    assertThat(supervise()).isNull();
    assertThat(one().endedOn()).isEqualTo(LocalDate.of(2017, 11, 7));
    assertThat(new DeadlineSection(deadlines).rows(CASE)).singleElement().extracting(row -> row.get("状态")).isEqualTo("逾期，随案件终止");
  }

  @Test
  @DisplayName("案件在期限内终结：案卷里不写“按期办结”，什么也没有办")
  void stoppedIsNotDone() {
    begin();
    clock.forwardTo(LocalDateTime.of(2017, 11, 6, 23, 30));
    deadlines.endAll(CASE);

    assertThat(new DeadlineSection(deadlines).rows(CASE)).singleElement().extracting(row -> row.get("状态")).isEqualTo("随案件终止");
    clock.forwardPast(LocalDate.of(2017, 12, 31));
    assertThat(supervise()).isNull();
  }

  @Test
  @DisplayName("同一期限不得重复起算")
  void theSameClockRunsOnce() {
    begin();

    assertThatThrownBy(this::begin).hasRootCauseInstanceOf(IllegalStateException.class).hasStackTraceContaining("已经在计算");
    assertThat(deadlines.ofCase(CASE)).hasSize(1);
  }

  @Test
  @DisplayName("第22条：公示期是等待的期限，有记录，没有人会逾期，也不督办")
  void waitingPeriodIsRecordedAndNotWatched() {
    begin("deadline-wait");
    clock.forwardPast(LocalDate.of(2017, 10, 16));
    assertThat(one().dueOn()).isEqualTo(LocalDate.of(2017, 10, 16));
    assertThat(one().office()).isNull();
    assertThat(watchers()).isZero();

    tasks.complete(decide().getId());
    assertThat(one().endedOn()).isEqualTo(LocalDate.of(2017, 10, 16));
    assertThat(one().late()).isFalse();
  }

  @Test
  @DisplayName("督办逾期事项的紧急程度不因另一个期限的提醒而降低")
  void reminderDoesNotLowerSupervision() {
    begin();
    clock.forwardPast(LocalDate.of(2017, 11, 6));
    watches.urge(CASE);

    assertThat(supervise().getPriority()).isEqualTo(90);
    assertThat(decide().getPriority()).isEqualTo(75);
  }

  @Test
  @DisplayName("2027年的放假安排公布后：暂定的届满日改为确定的，待办和提醒跟着移动，并留下记录")
  void publishedYearMakesTheDayFinal(@TempDir Path published) throws IOException {
    clock.set(LocalDate.of(2026, 12, 10));
    begin();
    for (String year : List.of("2026", "2027")) {
      Files.writeString(published.resolve(year + ".json"), year.equals("2026")
          ? Files.readString(Path.of("config/calendar/2026.json")) : NEW_YEAR_2027);
    }
    Written written = new Written(jdbcTemplate);
    Deadlines after = new Deadlines(rows, watches, policy, WorkingCalendar.load(published), offices, trail, time);

    assertThat(after.recount(one())).isTrue();
    assertThat(after.recount(one())).isFalse();
    assertThat(written.all()).hasSize(1).extracting(Entry::kind, Entry::caseId, Entry::before, Entry::after)
        .containsExactly(tuple("CLOCK_RECOUNT", CASE, "届满 2027-01-07（暂定）", "届满 2027-01-08"));
    // 12月11日 | 14至18日 | 21至25日 | 28至31日 | 1月4至8日:1月1日放假
    assertThat(one().dueOn()).isEqualTo(LocalDate.of(2027, 1, 8));
    assertThat(one().provisional()).isFalse();
    assertThat(one().remindOn()).isEqualTo(LocalDate.of(2027, 1, 5));
    assertThat(decide().getDueDate()).isEqualTo(lastSecond(LocalDate.of(2027, 1, 8)));
    assertThat(jdbc.sql("select count(*) from deadline_change where due_before = date '2027-01-07' and due_after = date '2027-01-08'")
        .query(Long.class).single()).isEqualTo(1);
    clock.forwardPast(LocalDate.of(2027, 1, 7));
    assertThat(one().remindedAt()).isEqualTo(LocalDate.of(2027, 1, 5).atStartOfDay(time.getZone()).toInstant());
    assertThat(one().late()).isFalse();
    clock.forwardPast(LocalDate.of(2027, 1, 8));
    assertThat(one().late()).isTrue();
  }

  @Test
  @DisplayName("放假安排更新后重新推算：登记、待办、提醒都移动，并留下记录")
  void recountMovesEverything() {
    begin();
    Deadline counted = one();
    Date old = lastSecond(counted.dueOn().minusDays(1));
    // As if it had been counted by a calendar that has changed since.
    rows.moved(counted, counted.dueOn().minusDays(1), true, "旧的推算", counted.remindOn().minusDays(1), Instant.EPOCH);
    Task task = decide();
    task.setDueDate(old);
    tasks.saveTask(task);

    assertThat(deadlines.recount(one())).isTrue();
    assertThat(one().dueOn()).isEqualTo(LocalDate.of(2017, 11, 6));
    assertThat(one().provisional()).isFalse();
    assertThat(decide().getDueDate()).isAfter(old);
    assertThat(deadlines.recount(one())).isFalse();
    clock.forwardPast(LocalDate.of(2017, 11, 5));
    assertThat(one().late()).isFalse();
    clock.forwardPast(LocalDate.of(2017, 11, 6));
    assertThat(one().late()).isTrue();
  }

  private void begin() {
    begin("deadline-trial");
  }

  private void begin(String process) {
    ProgramCommand.run(() -> runtime.createProcessInstanceByKey(process).businessKey(CASE)
        .processDefinitionTenantId("210521100").execute());
  }

  private Deadline one() {
    List<Deadline> all = deadlines.ofCase(CASE);
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private Date lastSecond(LocalDate day) {
    return Date.from(day.atTime(23, 59, 59).atZone(time.getZone()).toInstant());
  }

  private Task decide() {
    return tasks.createTaskQuery().taskDefinitionKey("Task_Decide").singleResult();
  }

  private Task supervise() {
    return tasks.createTaskQuery().taskDefinitionKey("Task_Supervise").singleResult();
  }

  private long watchers() {
    return runtime.createProcessInstanceQuery().processDefinitionKey("deadline-watch").count();
  }
}
