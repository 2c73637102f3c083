package benxi.procedures.salt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import benxi.procedures.InputRefused;
import benxi.procedures.document.Letter;
import benxi.procedures.document.Letters;
import benxi.procedures.testing.ProcessTest;
import benxi.procedures.testing.TestClock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@ProcessTest
@Import(SaltOffice.class)
@DisplayName("第十三部分：现有许可证有效期延至2018年12月31日，按照新的规定申请许可")
class SaltRenewalProcessTest {

  private static final LocalDate LAST_DAY = LocalDate.of(2018, 12, 31);
  private static final LocalDate NEW_UNTIL = LocalDate.of(2023, 12, 31);

  @Autowired SaltOffice office;
  @Autowired TestClock clock;
  @Autowired Licences licences;
  @Autowired LicenceEvents events;
  @Autowired SaltEnterprises enterprises;
  @Autowired SaltApplications applications;
  @Autowired Letters letters;

  @BeforeEach
  void before() {
    clock.set(LocalDate.of(2017, 10, 9));
  }

  @Test
  @DisplayName("什么也不做的企业：通知、提醒，2018年12月31日24时失效，一秒也不早；企业和市场监管部门都告知")
  void whoDoesNothing() {
    Licence licence = office.holder(1);
    assertThat(licence.validUntil()).isEqualTo(LAST_DAY);

    clock.forwardTo(LAST_DAY.atTime(23, 59, 59));
    assertThat(licences.get(licence.number()).runs()).isTrue();
    assertThat(kinds(licence)).containsExactly("entered", "calledUp", "reminded");
    assertThat(written(licence.caseId())).containsExactly("salt/call-up", "salt/reminder");

    clock.forwardTo(LocalDate.of(2019, 1, 1).atStartOfDay());
    assertThat(licences.get(licence.number()).state()).isEqualTo("expired");
    assertThat(written(licence.caseId())).containsExactly("salt/call-up", "salt/reminder", "salt/expiry", "salt/market-notice");
    assertThat(office.outcomes(licence.caseId())).contains("EndEvent_Expired").doesNotContain("EndEvent_Renewed");
  }

  @Test
  @DisplayName("写好了不等于告知了：通知、提醒、失效和给市场监管部门的文书各是盐业窗口的一项送达任务，5个工作日内办")
  void lettersAreDelivered() {
    Licence licence = office.holder(1);
    clock.forwardPast(LocalDate.of(2018, 7, 3));
    // Written on Wednesday 2018-07-04: the 5th, 6th, 9th, 10th and 11th are working days.
    Task callUp = office.task(licence.caseId(), SaltOffice.DELIVERY);
    assertThat(callUp.getDueDate()).isEqualTo(LocalDateTime.of(2018, 7, 11, 23, 59, 59).atZone(ZoneId.of("Asia/Shanghai")).toInstant());
    office.deliver(licence.caseId(), SaltOffice.DELIVERY);
    assertThat(office.toDeliver(licence.caseId())).isEmpty();
    assertThat(letters.ofCase(licence.caseId())).extracting(letter -> letter.delivery().on()).containsExactly(LocalDate.of(2018, 7, 4));

    clock.forwardTo(LocalDate.of(2019, 1, 1).atStartOfDay());
    assertThat(office.toDeliver(licence.caseId())).hasSize(3).satisfiesOnlyOnce(text -> assertThat(text).contains("送达市场监管部门。"));
  }

  @Test
  @DisplayName("通知不早于2018年1月1日；按政策值在有效期届满前180日通知、60日提醒")
  void calledUpInTime() {
    Licence licence = office.holder(1);
    // 2018-12-31 less 180 days is 2018-07-04, less 60 days is 2018-11-01.
    clock.forwardToLastMinuteOf(LocalDate.of(2018, 7, 3));
    assertThat(kinds(licence)).containsExactly("entered");
    clock.forwardPast(LocalDate.of(2018, 7, 3));
    assertThat(kinds(licence)).containsExactly("entered", "calledUp");
    clock.forwardPast(LocalDate.of(2018, 10, 31));
    assertThat(kinds(licence)).containsExactly("entered", "calledUp", "reminded");
  }

  @Test
  @DisplayName("2018年1月1日以前的申请不予受理，从当日起受理，也不用等通知")
  void applicationsOpenOnTheFirstDay() {
    Licence licence = office.holder(1);
    clock.forwardToLastMinuteOf(LocalDate.of(2017, 12, 31));
    String early = office.apply(1);
    assertThat(office.openTasks(early)).containsExactly("Task_DeliverRefusal");
    clock.forwardPast(LocalDate.of(2017, 12, 31));
    office.apply(1);
    assertThat(office.openTasks(licence.caseId())).containsExactly("Task_Examine");
    assertThat(kinds(licence)).containsExactly("entered", "applied");
  }

  @Test
  @DisplayName("省里准予：新证接替原证，原证到期不再失效一次，新证开始自己的换证")
  void renewed() {
    Licence old = applied(LocalDate.of(2018, 8, 1));
    office.examine(old.caseId());
    office.provinceGrants(old.caseId(), "新盐批-1", LocalDate.of(2019, 1, 1), NEW_UNTIL);
    office.deliver(old.caseId(), "Task_DeliverLicence");

    assertThat(licences.get(old.number()).state()).isEqualTo("replaced");
    Licence next = licences.get("新盐批-1");
    assertThat(next.runs()).isTrue();
    assertThat(next.previous()).isEqualTo(old.number());
    assertThat(written(old.caseId())).containsExactly("salt/call-up", "salt/acceptance", "salt/province-report", "salt/handover");
    assertThat(office.outcomes(old.caseId())).contains("EndEvent_Granted", "EndEvent_Renewed");

    clock.forwardPast(LAST_DAY);
    assertThat(written(old.caseId())).doesNotContain("salt/expiry", "salt/market-notice");
    assertThat(licences.get("新盐批-1").runs()).isTrue();
    // Its own call-up: 180 days before 2023-12-31.
    clock.set(LocalDate.of(2023, 7, 3));
    assertThat(kinds(next)).containsExactly("issued");
  }

  @Test
  @DisplayName("省里不予：书面告知理由，原证到最后一日24时为止，其间可以再次申请")
  void refusedAndAppliedAgain() {
    Licence licence = applied(LocalDate.of(2018, 8, 1));
    office.complete(SaltOffice.EXAMINER, licence.caseId(), "Task_Examine",
        SaltOffice.with(office.examination(), Map.of("emergencyPlanMet", "no")));
    assertThatThrownBy(() -> office.complete(SaltOffice.HEAD, licence.caseId(), "Task_GiveOpinion", Map.of("renewalOpinion", "support")))
        .hasMessageContaining("理由");
    office.complete(SaltOffice.HEAD, licence.caseId(), "Task_GiveOpinion", Map.of("renewalOpinion", "oppose"));
    office.provinceRefuses(licence.caseId());
    office.deliver(licence.caseId(), "Task_DeliverRefusal");

    assertThat(licences.get(licence.number()).runs()).isTrue();
    assertThat(office.outcomes(licence.caseId())).contains("EndEvent_Refused").doesNotContain("EndEvent_Expired");
    assertThat(written(licence.caseId())).contains("salt/refusal");

    clock.forwardPast(LocalDate.of(2018, 9, 30));
    office.apply(1);
    assertThat(office.openTasks(licence.caseId())).containsExactly("Task_Examine");
    assertThat(office.tasks.getVariable(office.task(licence.caseId(), "Task_Examine").getId(), "emergencyPlanMet")).isNull();
    assertThat(kinds(licence).stream().filter("calledUp"::equals)).hasSize(1);
    office.examine(licence.caseId());
    office.provinceRefuses(licence.caseId());
    office.deliver(licence.caseId(), "Task_DeliverRefusal");
    clock.forwardPast(LAST_DAY);
    assertThat(licences.get(licence.number()).state()).isEqualTo("expired");
    assertThat(letters.ofCase(licence.caseId())).filteredOn(letter -> letter.template().equals("salt/expiry")).singleElement()
        .extracting(Letter::data).asString().contains("申请没有获得准予").doesNotContain("没有提出换证申请");
  }

  @Test
  @DisplayName("最后一日提出的申请：受理；24时原证失效、停止经营，审查继续，准予以后凭新证经营")
  void appliedOnTheLastDay() {
    Licence old = applied(LAST_DAY);
    clock.forwardPast(LAST_DAY);
    assertThat(licences.get(old.number()).state()).isEqualTo("expired");
    assertThat(written(old.caseId())).contains("salt/acceptance", "salt/expiry", "salt/market-notice");
    assertThat(office.openTasks(old.caseId())).containsExactly("Task_Examine");

    office.examine(old.caseId());
    office.provinceGrants(old.caseId(), "新盐批-1", clock.today(), NEW_UNTIL);
    office.deliver(old.caseId(), "Task_DeliverLicence");
    assertThat(licences.get("新盐批-1").runs()).isTrue();
    assertThat(licences.get(old.number()).state()).isEqualTo("expired");
  }

  @Test
  @DisplayName("最后一日收到、期满以后才登记的申请：照样审查；不予的，案件随即了结")
  void registeredAfterTheEnd() {
    Licence old = office.holder(1);
    clock.forwardTo(LocalDateTime.of(2019, 1, 2, 9, 0));
    office.apply(1, Map.of("appliedOn", LAST_DAY.toString()));
    assertThat(office.openTasks(old.caseId())).containsExactly("Task_Examine");
    assertThat(licences.get(old.number()).state()).isEqualTo("expired");

    office.examine(old.caseId());
    office.provinceRefuses(old.caseId());
    office.deliver(old.caseId(), "Task_DeliverRefusal");
    clock.forwardTo(clock.now());
    assertThat(written(old.caseId()).stream().filter("salt/expiry"::equals)).hasSize(1);
    assertThat(office.runtime.createProcessInstanceQuery().processInstanceBusinessKey(old.caseId())
        .processDefinitionKey("salt-licence-renewal").count()).isZero();
  }

  @Test
  @DisplayName("第二部分：新申请人、失效后才申请的原企业都不予受理，书面说明理由")
  void newcomersAreRefused() {
    office.holder(1);
    clock.forwardPast(LocalDate.of(2018, 1, 1));
    String newcomer = office.apply(9);
    assertThat(applications.get(newcomer).outcome()).isEqualTo("notAccepted");
    assertThat(applications.get(newcomer).reason()).contains("不再受理新增食盐批发企业", "第二部分");
    assertThat(written(newcomer)).containsExactly("salt/not-accepted");
    office.deliver(newcomer, "Task_DeliverRefusal");
    assertThat(office.outcomes(newcomer)).containsExactly("EndEvent_NotAccepted");

    clock.forwardPast(LAST_DAY);
    String lapsed = office.apply(1);
    assertThat(applications.get(lapsed).reason()).contains("只减不增");
  }

  @Test
  @DisplayName("同一许可证同时只有一件申请：第二件退回，说出第一件")
  void oneApplicationAtATime() {
    applied(LocalDate.of(2018, 8, 1));
    String first = applications.all().get(0).caseId();
    assertThatThrownBy(() -> office.apply(1)).isInstanceOf(InputRefused.class).hasMessageContaining(first);
    assertThat(applications.all()).hasSize(1);
  }

  @Test
  @DisplayName("定点生产企业不审查批发的两项；按新规定发的许可证到通知日才受理")
  void producerWithALicenceOfTheNewRules() {
    Licence licence = office.holder(5, Map.of("licenceKind", "production", "licenceBasis", "reissued", "validFrom", "2017-10-01",
        "validUntil", "2020-06-30"));
    // 2020-06-30 less 180 days is 2020-01-02.
    clock.forwardPast(LocalDate.of(2019, 12, 31));
    assertThat(applications.get(office.apply(5, Map.of("licenceKind", "production"))).outcome()).isEqualTo("notAccepted");
    clock.forwardPast(LocalDate.of(2020, 1, 1));
    office.apply(5, Map.of("licenceKind", "production"));
    Map<String, Object> form = new HashMap<>(office.examination());
    form.remove("purchasesMet");
    form.remove("nonIodisedMet");
    office.complete(SaltOffice.EXAMINER, licence.caseId(), "Task_Examine", form);
    assertThat(office.tasks.getVariable(office.task(licence.caseId(), "Task_GiveOpinion").getId(), "reviewText").toString())
        .contains("各项都符合").doesNotContain("无碘盐");
  }

  @Test
  @DisplayName("第四部分：换证时企业信息有变化的，原来的保留")
  void whatChangedIsKept() {
    Licence old = office.holder(1);
    clock.forwardPast(LocalDate.of(2018, 8, 1));
    office.apply(1, Map.of("representative", "郭新"));
    office.examine(old.caseId());
    office.provinceGrants(old.caseId(), "新盐批-1", LocalDate.of(2019, 1, 1), NEW_UNTIL);

    assertThat(enterprises.get(old.creditCode()).representative()).isEqualTo("郭新");
    assertThat(enterprises.changes(old.creditCode())).singleElement()
        .satisfies(change -> assertThat(change.before()).contains("田野"));
  }

  @Test
  @DisplayName("省里的答复不能有空档，新证编号不能重复，不能已经届满：一次说全")
  void wrongAnswersAreRefused() {
    Licence licence = applied(LocalDate.of(2018, 8, 1));
    office.examine(licence.caseId());
    assertThatThrownBy(() -> office.provinceGrants(licence.caseId(), licence.number(), LocalDate.of(2018, 1, 1), LocalDate.of(2018, 7, 1)))
        .hasMessageContaining("已在登记簿中").hasMessageContaining("已经届满");
    assertThatThrownBy(() -> office.provinceGrants(licence.caseId(), "新盐批-1", LocalDate.of(2019, 1, 2), NEW_UNTIL))
        .hasMessageContaining("空档");
    office.provinceGrants(licence.caseId(), "新盐批-1", LocalDate.of(2019, 1, 1), NEW_UNTIL);
  }

  /** SaltEnterprise 1 applies on a day. */
  private Licence applied(LocalDate on) {
    Licence licence = office.holder(1);
    clock.forwardTo(on.atTime(9, 0));
    office.apply(1);
    return licence;
  }

  private List<String> kinds(Licence licence) {
    return events.of(licence.number()).stream().map(LicenceEvents.Event::kind).toList();
  }

  private List<String> written(String caseId) {
    return letters.ofCase(caseId).stream().map(Letter::template).toList();
  }
}
