package benxi.procedures.safetygrid.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import benxi.procedures.InputRefused;
import benxi.procedures.deadline.Deadline;
import benxi.procedures.deadline.Deadlines;
import benxi.procedures.paging.PageWanted;
import benxi.procedures.safetygrid.GridOffice;
import benxi.procedures.testing.ProcessTest;
import benxi.procedures.testing.TestClock;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@ProcessTest
@Import({GridOffice.class, ProgrammeOffice.class})
@DisplayName("17号第四部分：启动方案，一个文号一次，用自己的日期")
class SafetyGridProgrammeStartTest {

  private static final String STARTER = "member-of-gridOffice-210500";
  private static final Map<String, Object> DATES = Map.of("programmeDates", "own", "liaisonReportedBy", "2017-09-15",
      "preparationBeginsOn", "2017-08-25", "preparationEndsOn", "2017-09-20", "implementationBeginsOn", "2017-09-21",
      "implementationEndsOn", "2017-10-31", "acceptanceBeginsOn", "2017-11-01", "acceptanceEndsOn", "2017-11-30");

  @Autowired GridOffice office;
  @Autowired ProgrammeOffice programme;
  @Autowired Programmes programmes;
  @Autowired Participations participations;
  @Autowired Deadlines deadlines;
  @Autowired TestClock clock;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;

  @BeforeEach
  void before() {
    clock.set(LocalDate.of(2017, 9, 8));
  }

  @Test
  @DisplayName("同一文号的方案还在办：再启动的退回，说明编号、启动人和日期；文号的括号、空格写得不同也一样")
  void startedTwice() {
    String id = programme.start();
    clock.set(LocalDate.of(2017, 9, 11));
    for (String document : new String[] {"本政发〔2017〕17号", "本政发[2017]17号", "本政发（２０１７） 17 号"}) {
      assertThatThrownBy(() -> programme.start(Map.of("programmeName", "另一个名称", "programmeDocument", document)))
          .isInstanceOf(InputRefused.class).hasMessageContaining("文号“本政发〔2017〕17号”的方案正在办理：" + id)
          .hasMessageContaining("2017-09-08 由" + STARTER + " 启动");
    }
    assertThat(programmes.all(PageWanted.FIRST).rows()).extracting(Programme::id).containsExactly(id);
    assertThat(running()).isOne();
  }

  @Test
  @DisplayName("另一个文号的方案，可以同时在办")
  void anotherDocument() {
    programme.start();
    programme.start(Map.of("programmeDocument", "本政发〔2017〕18号"));
    assertThat(running()).isEqualTo(2);
  }

  @Test
  @DisplayName("全部验收以后，同一文号的方案可以再启动")
  void endedBefore() {
    jdbc.update("update safety_grid_programme set ended_on = ? where programme_id = ?", LocalDate.of(2017, 9, 8), programme.start());
    programme.start();
    assertThat(programmes.all(PageWanted.FIRST).rows()).hasSize(2);
  }

  @Test
  @DisplayName("另行填写的日期，准备阶段开始于期限施行以前（2017-09-01）、届满于以后：38个单位照常办理，期限从方案的起始日算，照常提醒")
  void begunBeforeTheValues() {
    clock.set(LocalDate.of(2017, 9, 5));
    String id = programme.start(DATES);
    clock.forwardTo(clock.now());

    assertThat(office.runtime.createIncidentQuery().count()).isZero();
    assertThat(participations.of(id)).hasSize(38);
    String caseId = id + "-" + GridOffice.COUNTY;
    assertThat(office.open(caseId)).containsExactlyElementsOf(ProgrammeOffice.PREPARATION);
    assertThat(deadlines.open(caseId, "safety-grid/preparation-end")).get().extracting(Deadline::startedOn, Deadline::dueOn, Deadline::remindOn)
        .containsExactly(LocalDate.of(2017, 8, 25), LocalDate.of(2017, 9, 20), LocalDate.of(2017, 9, 15));
    assertThat(deadlines.open(caseId, "safety-grid/liaison-report-end")).get().extracting(Deadline::dueOn).isEqualTo(LocalDate.of(2017, 9, 15));
    clock.forwardPast(LocalDate.of(2017, 9, 20));
    assertThat(office.open(caseId)).containsAll(ProgrammeOffice.IMPLEMENTATION);
  }

  @Test
  @DisplayName("期限施行以前启动的：退回，说明自哪一天起施行，什么也没有启动")
  void startedBeforeTheValues() {
    clock.set(LocalDate.of(2017, 8, 28));
    assertThatThrownBy(() -> programme.start(DATES)).isInstanceOf(InputRefused.class)
        .hasMessageContaining("在 2017-08-28 没有数值").hasMessageContaining("自 2017-09-01 起施行");
    assertThat(programmes.all(PageWanted.FIRST).rows()).isEmpty();
    assertThat(running()).isZero();
  }

  @Test
  @DisplayName("两个人同时启动：一个启动，另一个等它启动完，退回并说明")
  void startedTwiceAtOnce() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch asked = new CountDownLatch(1);
    CompletableFuture<Void> first = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(status -> {
      begin();
      started.countDown();
      await(asked);
    }));
    await(started);
    CompletableFuture<Void> second = CompletableFuture.runAsync(() -> {
      asked.countDown();
      begin();
    });
    first.get(20, TimeUnit.SECONDS);

    assertThatThrownBy(() -> second.get(20, TimeUnit.SECONDS)).hasCauseInstanceOf(InputRefused.class)
        .hasMessageContaining("正在办理").hasMessageContaining("2017-09-08 由" + STARTER + " 启动");
    assertThat(programmes.all(PageWanted.FIRST).rows()).hasSize(1);
    assertThat(running()).isOne();
  }

  private void begin() {
    office.as("gridOffice", GridOffice.CITY, () -> office.runtime.startProcessInstanceByKey("safety-grid-rollout", Map.of(
        "programmeName", "实施方案", "programmeDocument", "本政发〔2017〕17号", "programmeDates", "plan")));
  }

  private long running() {
    return office.runtime.createProcessInstanceQuery().processDefinitionKey("safety-grid-rollout").count();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
