package benxi.procedures.relief.termination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import benxi.procedures.deadline.Deadline;
import benxi.procedures.deadline.Deadlines;
import benxi.procedures.organisation.Organisation;
import benxi.procedures.relief.Recipient;
import benxi.procedures.relief.Recipients;
import benxi.procedures.relief.ReliefOffice;
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
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody who has recovered lived in a public institution; support has been ended, and runs until 2018-04-30. */
@ProcessTest
@Import({ReliefOffice.class, TerminationOffice.class})
@DisplayName("登记终止以后、待遇截止以前死亡")
class LateDeathProcessTest {

  private static final LocalDate SUNDAY = LocalDate.of(2018, 4, 8);
  private static final LocalDate FRIDAY = LocalDate.of(2018, 4, 20);
  private static final LocalDate LAST_DAY = LocalDate.of(2018, 4, 30);
  private static final Map<String, Object> INSTITUTION = Map.of("residence", "publicInstitution", "institutionName",
      "小市镇敬老院", "institutionVillage", ReliefOffice.SHANGBAO);

  @Autowired TerminationOffice office;
  @Autowired TestClock clock;
  @Autowired Recipients recipients;
  @Autowired Terminations terminations;
  @Autowired Funerals funerals;
  @Autowired Deadlines deadlines;
  @Autowired Organisation organisation;
  @Autowired JdbcClient sql;

  private String certificate;
  private String ended;

  @BeforeEach
  void supportHasBeenEnded() {
    certificate = office.recipient();
    clock.set(SUNDAY);
    ended = office.report(certificate);
    office.examine(ended, ReliefOffice.with(INSTITUTION, Map.of("labourCapable", "yes")));
    office.confirm(ended);
    office.noticeEnds(LocalDate.of(2018, 4, 15));
    clock.set(FRIDAY);
  }

  @Test
  @DisplayName("第9条第4项：不再公示，停办接回和转介，终止理由仍送达；由机构办理丧葬，待遇截止日不变")
  void happyPath() {
    String death = report(FRIDAY.minusDays(1));
    examine(death, "yes");
    assertThat(office.relief.openTasks(ended)).containsExactly("Task_DeliverReasons");
    assertThat(office.relief.openTasks(death)).containsExactly("Task_ArrangeFuneral");
    assertThat(office.relief.task(death, "Task_ArrangeFuneral").getDueDate()).as("4月23、24、25日").isEqualTo("2018-04-25T23:59:59");
    arrange(death);
    office.deliver(ended);

    assertThat(outcome(death)).isEqualTo("EndEvent_FuneralArranged");
    assertThat(terminations.get(death).outcome()).isEqualTo("funeral");
    assertThat(funerals.ofCase(death)).hasSize(1);
    assertThat(office.outcome(ended)).isEqualTo("EndEvent_Terminated");
    assertThat(recipients.find(certificate).map(Recipient::entitledUntil)).contains(LAST_DAY);
    assertThat(sql.sql("select count(*) from notice where case_id = ?").param(death).query(Integer.class).single()).isZero();
  }

  @Test
  @DisplayName("第28条：转介已经发出、没有答复的，停办；没送出的转介函不再送")
  void aReferralThatWaits() {
    office.relief.complete("caiwen", ended, "Task_ConsiderReferral",
        Map.of("referrals", List.of("lowIncome"), "referralReason", "收入低于低保标准。"));
    assertThat(office.relief.toDeliver(ended)).anySatisfy(text -> assertThat(text).contains("社会救助转介函"));
    examine(report(FRIDAY), "yes");

    assertThat(office.relief.openTasks(ended)).containsExactly("Task_DeliverReasons");
    assertThat(office.relief.toDeliver(ended)).noneSatisfy(text -> assertThat(text).contains("社会救助转介函"));
    assertThat(sql.sql("select result from relief_referral where case_id = ?").param(ended).query(String.class).list())
        .containsExactly("died");
    assertThat(deadlines.ofCase(ended)).noneMatch(Deadline::open);
  }

  @Test
  @DisplayName("第9条第4项：终止的后续已经办完，待遇截止日死亡、次月才报告的，也办理丧葬")
  void everythingElseIsDone() {
    office.relief.complete("caiwen", ended, "Task_FetchHome", Map.of("fetchedOn", clock.today().toString(), "fetchedBy", "蔡文",
        "livesAt", "上堡村二组"));
    office.followUp(ended);
    assertThat(office.outcome(ended)).isEqualTo("EndEvent_Terminated");
    clock.set(LocalDate.of(2018, 5, 3));
    String death = report(LAST_DAY);
    office.relief.complete("linfeng", death, "Task_ExamineDeath", office.examination(Map.of()));
    office.relief.complete("caiwen", death, "Task_ArrangeFuneral",
        Map.of("funeralBy", "committee", "funeralName", "上堡村村民委员会", "funeralPaymentWanted", "no"));

    assertThat(outcome(death)).isEqualTo("EndEvent_FuneralArranged");
  }

  @Test
  @DisplayName("第24条第2款、第9条第4项：终止在办期间档案迁到别处的，由迁入地登记死亡，原地的接回和转介也停办")
  void theFileHasMoved() {
    recipients.move(certificate, "210502", "210502012", organisation.villagesOf("210502012").get(0).code());
    String death = report("fangli", FRIDAY);
    office.relief.complete("chenming", death, "Task_ExamineDeath", office.examination(INSTITUTION));

    assertThat(terminations.get(death).tenantId()).isEqualTo("210502012");
    assertThat(office.relief.openTasks(ended)).containsExactly("Task_DeliverReasons");
  }

  @Test
  @DisplayName("第26条第1款：所报的死亡核实不属实，接回和转介照常办理，以后还可以再登记")
  void notDead() {
    String death = report(FRIDAY);
    examine(death, "no");

    assertThat(outcome(death)).isEqualTo("EndEvent_Unfounded");
    assertThat(terminations.get(death).outcome()).isEqualTo("unfounded");
    assertThat(office.relief.openTasks(ended)).containsExactly("Task_ConsiderReferral", "Task_DeliverReasons", "Task_FetchHome");
    assertThat(report(FRIDAY)).isNotEqualTo(death);
  }

  @Test
  @DisplayName("第9条第4项、第27条：待遇截止以后死亡的、别的情形、登记过的，不再登记，说明原因")
  void refused() {
    clock.set(LocalDate.of(2018, 5, 3));
    assertThatThrownBy(() -> report(LAST_DAY.plusDays(1))).hasMessageContaining("2018-05-01").hasMessageContaining("2018-04-30");
    assertThatThrownBy(() -> office.report("caiwen", certificate, Map.of("ground", "hukouMoved"))).hasMessageContaining("不再办理终止");
    String death = report(LAST_DAY);
    assertThatThrownBy(() -> report(LAST_DAY)).hasMessageContaining(death);
    examine(death, "yes");
    arrange(death);
    assertThatThrownBy(() -> report(LAST_DAY)).hasMessageContaining("死亡已经登记");
  }

  /** @return the number of the case that it opens */
  private String report(LocalDate diedOn) {
    return report("caiwen", diedOn);
  }

  private String report(String user, LocalDate diedOn) {
    Map<String, Object> form = new HashMap<>(Map.of("certificateNumber", certificate, "reportedBy", "institution",
        "reporterName", "小市镇敬老院", "ground", "died", "groundOn", diedOn.toString(), "groundDetails", "因病去世。"));
    office.relief.as(user, () -> office.relief.runtime.startProcessInstanceByKey("relief-termination-report", form));
    return office.relief.runtime.createProcessInstanceQuery().processDefinitionKey("relief-late-death").singleResult().getBusinessKey();
  }

  private void examine(String death, String verified) {
    office.relief.complete("linfeng", death, "Task_ExamineDeath",
        office.examination(ReliefOffice.with(INSTITUTION, Map.of("groundVerified", verified))));
  }

  private void arrange(String death) {
    office.relief.complete("caiwen", death, "Task_ArrangeFuneral",
        Map.of("funeralBy", "institution", "funeralName", "小市镇敬老院", "funeralPaymentWanted", "yes"));
  }

  /** The end event of the case, null while it is open. */
  private String outcome(String death) {
    return office.relief.history.createHistoricActivityInstanceQuery().finished().list().stream()
        .filter(a -> a.getActivityType().endsWith("EndEvent") && a.getProcessDefinitionKey().equals("relief-late-death"))
        .filter(a -> death.equals(office.relief.history.createHistoricProcessInstanceQuery()
            .processInstanceId(a.getProcessInstanceId()).singleResult().getBusinessKey()))
        .map(a -> a.getActivityId()).findFirst().orElse(null);
  }
}
