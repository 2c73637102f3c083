package benxi.procedures.salt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import benxi.procedures.audit.ActKind;
import benxi.procedures.audit.Entry;
import benxi.procedures.audit.Written;
import benxi.procedures.document.Letters;
import benxi.procedures.testing.ProcessTest;
import benxi.procedures.testing.TestClock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@ProcessTest
@Import(SaltOffice.class)
@DisplayName("第七部分、第八部分第3项、第4项：最低库存量不得低于本企业平均月销量")
class SaltStockProcessTest {

  private static final String CODE = CreditCodes.of(1);
  private static final YearMonth OCTOBER = YearMonth.of(2017, 10);

  @Autowired SaltOffice office;
  @Autowired TestClock clock;
  @Autowired StockChecks checks;
  @Autowired StockMonths months;
  @Autowired Violations violations;
  @Autowired Letters letters;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcTemplate jdbc;

  private Written written;

  @BeforeEach
  void aHolder() {
    written = new Written(jdbc);
    clock.set(LocalDate.of(2017, 10, 9));
    office.holder(1);
  }

  @Test
  @DisplayName("两个月低于、一个月达到、再低于：不构成情形，每次低于都督促补足")
  void twoBelowThenAbove() {
    monthly(100, 100, 90, 90, 100, 90);
    assertThat(below()).containsExactly(YearMonth.of(2017, 11), YearMonth.of(2017, 12), YearMonth.of(2018, 2));
    assertThat(violations.of(CODE)).isEmpty();
    String november = office.stockCase(CODE, YearMonth.of(2017, 11));
    assertThat(office.openTasks(november)).as("督促，逾期的督办").containsExactly("Task_FollowUp", "Task_Supervise");
    office.complete(SaltOffice.EXAMINER, november, "Task_FollowUp", Map.of("shortageCause", "运输受阻。", "replenishOn", clock.today().toString()));
    assertThat(office.outcomes(november)).contains("EndEvent_Below", "EndEvent_FollowedUp");
    assertThat(office.outcomes(office.stockCase(CODE, OCTOBER))).containsExactly("EndEvent_Met");
  }

  @Test
  @DisplayName("督促补足的期限：20个工作日，12月1日得知的到12月29日")
  void followUpInTime() {
    monthly(100, 100, 90);
    // 12月4日至8日、11日至15日、18日至22日、25日至29日，各5个工作日。
    assertThat(office.task(office.stockCase(CODE, YearMonth.of(2017, 11)), "Task_FollowUp").getDueDate()).isEqualTo("2017-12-29T23:59:59");
  }

  @Test
  @DisplayName("连续三个月低于：自动立案，只立一件；第四个月仍低于，不再立")
  void threeInARow() {
    monthly(100, 100, 90, 90);
    assertThat(violations.of(CODE)).isEmpty();
    reportNext(100, 90);
    assertThat(violations.of(CODE)).singleElement().satisfies(found -> {
      assertThat(found.ground()).isEqualTo("monthsBelow");
      assertThat(found.firstMonth()).isEqualTo(YearMonth.of(2017, 11));
      assertThat(found.lastMonth()).isEqualTo(YearMonth.of(2018, 1));
      assertThat(office.openTasks(found.caseId())).containsExactly("Task_Investigate");
    });
    reportNext(100, 90);
    assertThat(violations.of(CODE)).hasSize(1);
    assertThat(opened()).hasSize(1);
  }

  @Test
  @DisplayName("窗口先立了案，月报后来才显示连续三个月：并入这一件，办结以后也不再立")
  void openedByHandBefore() {
    monthly(100, 100, 90, 90);
    clock.forwardTo(LocalDate.of(2018, 1, 25).atTime(9, 0));
    office.start("salt-violation", office.violation(1, "monthsBelow"));
    String byHand = violations.of(CODE).get(0).caseId();
    reportNext(100, 90);
    assertThat(violations.of(CODE)).singleElement().satisfies(known -> {
      assertThat(known.firstMonth()).isEqualTo(YearMonth.of(2017, 11));
      assertThat(known.lastMonth()).isEqualTo(YearMonth.of(2018, 1));
    });
    assertThat(read(byHand, "groundNote")).contains("2017-11 至 2018-01 连续3个月").contains("并入本案");
    assertThat(trail(byHand)).singleElement().asString().contains("2017-11 至 2018-01");

    office.investigate(byHand, false);
    reportNext(100, 100);
    assertThat(violations.of(CODE)).hasSize(1);
  }

  @Test
  @DisplayName("办结以后又连续三个月低于：另立一件；没有新满三个月的不立")
  void againAfterTheFirstCase() {
    monthly(100, 100, 90, 90, 90);
    office.investigate(violations.of(CODE).get(0).caseId(), false);
    reportNext(100, 90);
    reportNext(100, 90);
    assertThat(violations.of(CODE)).hasSize(1);
    reportNext(100, 90);
    assertThat(violations.of(CODE)).hasSize(2);
  }

  @Test
  @DisplayName("中间月份的迟报到达：以后各月重算，记下原因；连成三个月的，立案一件")
  void aLateReportInTheMiddle() {
    monthly(100, 100);
    clock.forwardPast(LocalDate.of(2017, 12, 31));
    office.report(CODE, YearMonth.of(2017, 12), 100, 90);
    clock.forwardPast(LocalDate.of(2018, 1, 31));
    office.report(CODE, YearMonth.of(2018, 1), 100, 90);
    assertThat(violations.of(CODE)).isEmpty();

    office.report(CODE, YearMonth.of(2017, 11), 100, 90);
    assertThat(violations.of(CODE)).singleElement().satisfies(found -> assertThat(found.firstMonth()).isEqualTo(YearMonth.of(2017, 11)));
    assertThat(checks.history(CODE)).filteredOn(check -> check.month().equals(YearMonth.of(2018, 1)))
        .extracting(StockCheck::cause).containsExactly("月报", "2017-11 的月报登记后重新计算");
    assertThat(office.openTasks(office.stockCase(CODE, YearMonth.of(2017, 11)))).contains("Task_FollowUp");
  }

  @Test
  @DisplayName("迟报使平均月销量下降：原来低于的月份重算为达到，前后两次计算都在")
  void aLateReportLowersTheMinimum() {
    monthly(100, 100);
    clock.forwardPast(LocalDate.of(2017, 12, 31));
    office.report(CODE, YearMonth.of(2017, 12), 100, 60);
    assertThat(below()).containsExactly(YearMonth.of(2017, 12));
    // Sold 100 and 0: 50 a month, so that 60 is enough.
    office.report(CODE, YearMonth.of(2017, 11), 0, 100);
    assertThat(below()).isEmpty();
    assertThat(checks.history(CODE)).filteredOn(check -> check.month().equals(YearMonth.of(2017, 12)))
        .extracting(StockCheck::below).containsExactly(true, false);
    String december = office.stockCase(CODE, YearMonth.of(2017, 12));
    assertThat(trail(december)).containsExactly("null → 低于最低库存，当月1日达不到", "低于最低库存，当月1日达不到 → 达到最低库存");
    assertThat(office.openTasks(december)).as("已经达到，不再督促").isEmpty();
  }

  @Test
  @DisplayName("更正月报：原来的一份保留，重新计算；没有报过的月份不能更正")
  void aCorrection() {
    monthly(100, 100, 90, 90, 100);
    Map<String, Object> correction = correction(YearMonth.of(2018, 1), 90);
    office.start("salt-stock-correction", correction);
    assertThat(violations.of(CODE)).hasSize(1);
    assertThat(checks.history(CODE)).filteredOn(check -> check.month().equals(YearMonth.of(2018, 1)))
        .extracting(StockCheck::cause).containsExactly("月报", "更正");
    assertThatThrownBy(() -> office.start("salt-stock-correction", SaltOffice.with(correction, Map.of("reportMonth", "2018-02"))))
        .hasMessageContaining("没有登记过月报");
    assertThatThrownBy(() -> office.start("salt-stock-correction", correction)).hasMessageContaining("与已登记的第2份没有不同");
  }

  @Test
  @DisplayName("更正使月份新低于最低库存：督促补足；再更正为达到：不再督促；两次都留在操作记录")
  void aCorrectionBelowAndBack() {
    monthly(100, 100, 100);
    String november = office.stockCase(CODE, YearMonth.of(2017, 11));
    assertThat(office.openTasks(november)).isEmpty();
    correct(YearMonth.of(2017, 11), 90);
    assertThat(office.openTasks(november)).containsExactly("Task_FollowUp");
    correct(YearMonth.of(2017, 11), 95);
    assertThat(office.openTasks(november)).as("仍然低于，不另督促").containsExactly("Task_FollowUp");
    assertThat(office.tasks.getVariable(office.task(november, "Task_FollowUp").getId(), "stockText")).asString().contains("月末库存 95 吨");
    correct(YearMonth.of(2017, 11), 100);
    assertThat(office.openTasks(november)).isEmpty();
    assertThat(trail(november)).containsExactly("null → 达到最低库存", "达到最低库存 → 低于最低库存，当月1日达不到",
        "低于最低库存，当月1日达不到 → 达到最低库存");
    assertThat(written.of(ActKind.STOCK_RECKONED)).filteredOn(entry -> entry.subject().equals("更正 2017-11 的库存月报"))
        .extracting(Entry::actor, Entry::before, Entry::after).containsExactly(
            tuple(SaltOffice.WINDOW, "销量 100吨，月末库存 100吨", "销量 100吨，月末库存 90吨"),
            tuple(SaltOffice.WINDOW, "销量 100吨，月末库存 90吨", "销量 100吨，月末库存 95吨"),
            tuple(SaltOffice.WINDOW, "销量 100吨，月末库存 95吨", "销量 100吨，月末库存 100吨"));
  }

  @Test
  @DisplayName("更正早的月份使以后的月份新低于最低库存：在那个月的案件里督促")
  void aCorrectionThatReachesALaterMonth() {
    monthly(100, 100, 100);
    Map<String, Object> more = SaltOffice.with(correction(OCTOBER, 100), Map.of("sales", 120));
    office.start("salt-stock-correction", more);
    // 平均月销量由100吨变为120吨，11月末的100吨不够。
    assertThat(office.openTasks(office.stockCase(CODE, YearMonth.of(2017, 11)))).containsExactly("Task_FollowUp");
    assertThat(office.openTasks(office.stockCase(CODE, OCTOBER))).isEmpty();
  }

  @Test
  @DisplayName("立案以后更正中间的月份：案件不因此了结，告知经办人，操作记录写明不再构成；更正回来，又构成，仍是一件")
  void theGroundFallsAwayAndComesBack() {
    monthly(100, 100, 90, 90, 90);
    String caseId = violations.of(CODE).get(0).caseId();
    correct(YearMonth.of(2017, 12), 100);
    assertThat(office.openTasks(caseId)).containsExactly("Task_Investigate");
    assertThat(read(caseId, "groundNote")).contains("2017-12 的更正", "2017-11 至 2018-01 不再构成");
    assertThat(read(caseId, "stockText")).contains("月末库存 100 吨，达到最低库存");
    assertThat(trail(caseId)).containsExactly("构成 → 不再构成");

    correct(YearMonth.of(2017, 12), 90);
    assertThat(read(caseId, "groundNote")).contains("又构成");
    assertThat(trail(caseId)).containsExactly("构成 → 不再构成", "不再构成 → 构成");
    assertThat(opened()).hasSize(1);
  }

  @Test
  @DisplayName("不再构成而不予处理的：月份没有用掉，更正回来的，另立一件")
  void closedBecauseItFellAway() {
    monthly(100, 100, 90, 90, 90);
    String first = violations.of(CODE).get(0).caseId();
    correct(YearMonth.of(2017, 12), 100);
    office.investigate(first, false);
    assertThat(violations.get(first).outcome()).isEqualTo("fellAway");
    assertThat(SaltSections.outcome("fellAway")).contains("不再构成");
    correct(YearMonth.of(2017, 12), 90);
    assertThat(violations.of(CODE)).hasSize(2);
    assertThat(violations.of(CODE).get(1).open()).isTrue();
  }

  @Test
  @DisplayName("立案依据的一个月改了，后面又有低于的月份补上三个月的：仍然构成")
  void stillThreeInARow() {
    monthly(100, 100, 90, 90, 90, 90);
    String caseId = violations.of(CODE).get(0).caseId();
    correct(YearMonth.of(2017, 11), 100);
    assertThat(trail(caseId)).isEmpty();
    assertThat(office.tasks.getVariable(office.task(caseId, "Task_Investigate").getId(), "groundNote")).isNull();
  }

  @Test
  @DisplayName("停产歇业的月份更正为正常经营：立案依据不再构成")
  void notClosedAfterAll() {
    for (int i = 0; i < 3; i++) {
      clock.forwardPast(OCTOBER.plusMonths(i).atEndOfMonth());
      office.report(CODE, OCTOBER.plusMonths(i), 0, 0, Map.of("operatingAnswer", "no"));
    }
    String caseId = violations.of(CODE).get(0).caseId();
    correct(YearMonth.of(2017, 11), 0);
    assertThat(trail(caseId)).containsExactly("构成 → 不再构成");
  }

  @Test
  @DisplayName("月末后10日没有报送：记为逾期，书面催报，任务仍在；报送以后不再催")
  void chased() {
    clock.forwardToLastMinuteOf(LocalDate.of(2017, 11, 10));
    assertThat(months.find(CODE, OCTOBER).orElseThrow().chasedAt()).isNull();
    clock.forwardPast(LocalDate.of(2017, 11, 10));
    String caseId = office.stockCase(CODE, OCTOBER);
    assertThat(months.find(CODE, OCTOBER).orElseThrow().chasedAt()).isNotNull();
    assertThat(letters.ofCase(caseId)).extracting("template").containsExactly("salt/stock-chase");
    assertThat(office.openTasks(caseId)).containsExactly("Task_EnterReport", "Task_Supervise");
    assertThat(office.outcomes(caseId)).contains("EndEvent_Chased");
    office.report(CODE, OCTOBER, 100, 100);

    clock.forwardPast(LocalDate.of(2017, 11, 30));
    office.report(CODE, YearMonth.of(2017, 11), 100, 100);
    clock.forwardPast(LocalDate.of(2017, 12, 15));
    assertThat(letters.ofCase(office.stockCase(CODE, YearMonth.of(2017, 11)))).isEmpty();
  }

  @Test
  @DisplayName("催报以后仍不报送：每隔30日（政策值）再催一次，一份文书写明欠报的各月和各是第几次；报送以后不再催")
  void chasedAgainAndAgain() {
    String october = office.stockCase(CODE, OCTOBER);
    clock.forwardToLastMinuteOf(LocalDate.of(2017, 12, 10));
    assertThat(writtenOn(october)).containsExactly(LocalDate.of(2017, 11, 11));

    clock.forwardPast(LocalDate.of(2018, 1, 9));
    String november = office.stockCase(CODE, YearMonth.of(2017, 11));
    assertThat(writtenOn(october)).as("写在最近欠报的一个月的案卷里，不另写一份").containsExactly(LocalDate.of(2017, 11, 11));
    assertThat(writtenOn(november)).containsExactly(LocalDate.of(2017, 12, 11), LocalDate.of(2018, 1, 10));
    assertThat(letters.ofCase(november).get(1).data())
        .contains("2017年10月（2017年11月10日到期，第3次催报）、2017年11月（2017年12月10日到期，第2次催报）");
    assertThat(months.find(CODE, OCTOBER).orElseThrow().chasedAt()).isEqualTo("2018-01-09T16:00:00Z");
    assertThat(office.openTasks(october)).as("督办一次，不重复").containsExactly("Task_EnterReport", "Task_Supervise");

    office.report(CODE, OCTOBER, 100, 100);
    clock.forwardPast(LocalDate.of(2018, 1, 10));
    assertThat(letters.ofCase(office.stockCase(CODE, YearMonth.of(2017, 12))).get(0).data()).contains("2017年11月", "2017年12月")
        .doesNotContain("2017年10月");
    assertThat(months.find(CODE, OCTOBER).orElseThrow().chases()).isEqualTo(3);
  }

  private List<LocalDate> writtenOn(String caseId) {
    return letters.ofCase(caseId).stream().map(letter -> LocalDate.ofInstant(letter.createdAt(), ZoneId.of("Asia/Shanghai"))).toList();
  }

  @Test
  @DisplayName("一年累计达不到的日数：59日不立案，60日（政策值）立案，跨年重新计，每年一件")
  void tooManyDays() {
    monthly(100, 100, 100);
    low(YearMonth.of(2017, 12), "2017-12-01", "2017-12-30");
    low(YearMonth.of(2018, 1), "2018-01-01", "2018-01-30");
    low(YearMonth.of(2018, 2), "2018-02-01", "2018-02-27");
    low(YearMonth.of(2018, 3), "2018-03-01", "2018-03-02");
    assertThat(violations.of(CODE)).isEmpty();
    low(YearMonth.of(2018, 4), "2018-04-01", "2018-04-01");
    assertThat(violations.of(CODE)).singleElement().satisfies(found -> assertThat(found.ground()).isEqualTo("daysBelow"));
    office.investigate(violations.of(CODE).get(0).caseId(), false);
    low(YearMonth.of(2018, 5), "2018-05-01", "2018-05-30");
    assertThat(violations.of(CODE)).hasSize(1);
  }

  /** Enough at the end, too little on these days. */
  private void low(YearMonth month, String from, String to) {
    clock.forwardPast(month.atEndOfMonth());
    office.report(CODE, month, 100, 100, lowDays(from, to));
  }

  private static Map<String, Object> lowDays(String from, String to) {
    return Map.of("lowDays", from + "\t" + to + "\t50");
  }

  @Test
  @DisplayName("连续三个月没有正常经营：自动立案，由省收回")
  void closedForThreeMonths() {
    for (int i = 0; i < 3; i++) {
      YearMonth month = OCTOBER.plusMonths(i);
      clock.forwardPast(month.atEndOfMonth());
      office.report(CODE, month, 0, 0, Map.of("operatingAnswer", "no"));
    }
    assertThat(violations.of(CODE)).extracting(Violation::ground).containsExactly("notOperating");
  }

  @Test
  @DisplayName("两份月报在同一时刻登记，都能使三个月连成：只立一件")
  void twoReportsAtTheSameMoment() throws Exception {
    monthly(100, 100, 90);
    clock.forwardPast(LocalDate.of(2018, 2, 28));
    office.report(CODE, YearMonth.of(2018, 2), 100, 90);
    ExecutorService clerks = Executors.newFixedThreadPool(2);
    try {
      List<Callable<Object>> both = List.of(entering(YearMonth.of(2017, 12)), entering(YearMonth.of(2018, 1)));
      List<Future<Object>> done = new ArrayList<>(clerks.invokeAll(both));
      for (Future<Object> one : done) {
        one.get();
      }
    } finally {
      clerks.shutdown();
    }
    assertThat(violations.of(CODE)).hasSize(1);
    assertThat(opened()).hasSize(1);
  }

  @Test
  @DisplayName("登记第三个月时中断：月报、计算和立案一样也没有留下；再登记一次，只立一件")
  void killedHalfway() {
    monthly(100, 100, 90, 90);
    clock.forwardPast(LocalDate.of(2018, 1, 31));
    transaction.executeWithoutResult(status -> {
      office.report(CODE, YearMonth.of(2018, 1), 100, 90);
      assertThat(violations.of(CODE)).hasSize(1);
      status.setRollbackOnly();
    });
    assertThat(violations.of(CODE)).isEmpty();
    assertThat(opened()).isEmpty();
    assertThat(checks.latest(CODE)).doesNotContainKey(YearMonth.of(2018, 1));
    office.report(CODE, YearMonth.of(2018, 1), 100, 90);
    assertThat(violations.of(CODE)).hasSize(1);
    assertThat(opened()).hasSize(1);
  }

  @Test
  @DisplayName("许可证期满以后不再要求报送；当月仍要报")
  void noReportsAfterTheLicence() {
    clock.forwardPast(LocalDate.of(2019, 2, 28));
    assertThat(months.of(CODE)).extracting(StockMonths.Month::month).startsWith(OCTOBER).endsWith(YearMonth.of(2018, 12)).hasSize(15);
    assertThat(office.openTasks(office.stockCase(CODE, YearMonth.of(2018, 12)))).contains("Task_EnterReport");
  }

  @Test
  @DisplayName("月份外的日子、重叠的日子、与月末不一致、过细的数、月末以前收到：逐项退回，什么也没有登记")
  void badInput() {
    clock.forwardPast(LocalDate.of(2017, 10, 31));
    assertRefused(Map.of("lowDays", "2017-09-30\t2017-10-02\t5"), "不在 2017-10 这个月里");
    assertRefused(Map.of("lowDays", "2017-10-01\t2017-10-05\t5\n2017-10-05\t2017-10-06\t4"), "重叠");
    assertRefused(Map.of("lowDays", "2017-10-06\t2017-10-05\t5"), "止日早于起日");
    assertRefused(Map.of("lowDays", "2017-10-30\t2017-10-31\t5"), "与月末库存 100 吨不一致");
    assertRefused(Map.of("sales", 1.2345), "3位小数");
    assertRefused(Map.of("receivedOn", "2017-10-31"), "月末之前");
    assertThat(checks.history(CODE)).isEmpty();
    office.report(CODE, OCTOBER, 100, 100);
  }

  private void assertRefused(Map<String, Object> otherwise, String sentence) {
    assertThatThrownBy(() -> office.report(CODE, OCTOBER, 100, 100, otherwise)).hasMessageContaining(sentence);
    office.tasks.setAssignee(office.task(office.stockCase(CODE, OCTOBER), "Task_EnterReport").getId(), null);
  }

  private Map<String, Object> correction(YearMonth month, int stock) {
    return Map.of("creditCode", CODE, "reportMonth", month.toString(), "sales", 100, "stock", stock,
        "operatingAnswer", "yes", "receivedOn", clock.today().toString(), "correctionReason", "盘点有误。");
  }

  private void correct(YearMonth month, int stock) {
    office.start("salt-stock-correction", correction(month, stock));
  }

  private String read(String caseId, String variable) {
    return (String) office.tasks.getVariable(office.task(caseId, "Task_Investigate").getId(), variable);
  }

  /** What the trail says of the computations of a case: before → after. */
  private List<String> trail(String caseId) {
    return written.of(ActKind.STOCK_RECKONED).stream().filter(entry -> caseId.equals(entry.caseId()) && !entry.subject().startsWith("更正"))
        .map((Entry entry) -> entry.before() + " → " + entry.after()).toList();
  }

  private Callable<Object> entering(YearMonth month) {
    return () -> {
      office.report(CODE, month, 100, 90);
      return null;
    };
  }

  /** Months from October on, each reported on the first day after it: sales, then the stock of each month. */
  private void monthly(int sales, int... stocks) {
    for (int i = 0; i < stocks.length; i++) {
      clock.forwardPast(OCTOBER.plusMonths(i).atEndOfMonth());
      office.report(CODE, OCTOBER.plusMonths(i), sales, stocks[i]);
    }
  }

  private void reportNext(int sales, int stock) {
    YearMonth month = checks.latest(CODE).keySet().stream().reduce((a, b) -> b).orElseThrow().plusMonths(1);
    clock.forwardPast(month.atEndOfMonth());
    office.report(CODE, month, sales, stock);
  }

  private List<YearMonth> below() {
    return checks.latest(CODE).values().stream().filter(StockCheck::below).map(StockCheck::month).toList();
  }

  private List<ProcessInstance> opened() {
    return office.runtime.createProcessInstanceQuery().processDefinitionKey("salt-violation").list();
  }
}
