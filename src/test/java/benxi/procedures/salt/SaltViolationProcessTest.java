package benxi.procedures.salt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import benxi.procedures.InputRefused;
import benxi.procedures.audit.ActKind;
import benxi.procedures.audit.Written;
import benxi.procedures.document.Letter;
import benxi.procedures.document.Letters;
import benxi.procedures.testing.ProcessTest;
import benxi.procedures.testing.TestClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

@ProcessTest
@Import(SaltOffice.class)
@DisplayName("第八部分：书面警告无效的，可报请省级盐业主管部门吊销")
class SaltViolationProcessTest {

  @Autowired SaltOffice office;
  @Autowired TestClock clock;
  @Autowired Violations violations;
  @Autowired Licences licences;
  @Autowired LicenceEvents events;
  @Autowired SaltApplications applications;
  @Autowired Letters letters;
  @Autowired JdbcTemplate jdbc;

  private Licence licence;
  private Written trail;

  @BeforeEach
  void aHolder() {
    clock.set(LocalDate.of(2017, 10, 9));
    licence = office.holder(1);
    trail = new Written(jdbc);
    clock.forwardTo(LocalDate.of(2018, 3, 1).atTime(9, 0));
  }

  @Test
  @DisplayName("警告、30日内没有改正、报请、吊销：许可证终止，换证随之终止，告知企业和市场监管部门")
  void revoked() {
    office.apply(1);
    String caseId = warned();
    clock.forwardToLastMinuteOf(LocalDate.of(2018, 3, 31));
    assertThat(office.openTasks(caseId)).isEmpty();
    clock.forwardPast(LocalDate.of(2018, 3, 31));
    office.verify(caseId, false);
    office.decideRequest(caseId, true);
    office.provinceDecides(caseId, true);

    assertThat(office.outcomes(caseId)).containsExactly("EndEvent_LicenceEnded");
    assertThat(violations.get(caseId).outcome()).isEqualTo("revoked");
    assertThat(licences.get(licence.number()).state()).isEqualTo("revoked");
    assertThat(written(caseId)).containsExactly("salt/warning", "salt/revocation-request", "salt/revocation", "salt/market-notice");
    assertThat(events.of(licence.number())).extracting("kind").containsSubsequence("warned", "requested", "revoked");
    assertThat(office.outcomes(licence.caseId())).contains("EndEvent_RenewalStopped");
    assertThat(office.openTasks(licence.caseId())).isEmpty();
    assertThat(applications.all().get(0).outcome()).isEqualTo("ended");
    assertThat(office.runtime.createProcessInstanceQuery().processDefinitionKey("salt-licence-renewal").processInstanceBusinessKey(licence.caseId()).count()).isZero();

    clock.forwardPast(LocalDate.of(2018, 12, 31));
    assertThat(written(licence.caseId())).doesNotContain("salt/expiry");
    assertThat(trail.of(ActKind.LICENCE_ENDED)).singleElement()
        .satisfies(line -> assertThat(line.caseId()).isEqualTo(caseId))
        .satisfies(line -> assertThat(line.after()).isEqualTo("已吊销"))
        .satisfies(line -> assertThat(line.subject()).contains("食盐批-1"));
  }

  @Test
  @DisplayName("核查和核实改正都有期限：20个工作日，清明三天不算")
  void handledInTime() {
    String caseId = opened("fakeSalt");
    // 3月1日得知：3月2日、5日至9日、12日至16日、19日至23日、26日至29日。
    assertThat(office.task(caseId, "Task_Investigate").getDueDate()).isEqualTo("2018-03-29T23:59:59");
    office.investigate(caseId, true);
    office.deliver(caseId, "Task_DeliverWarning");
    clock.forwardPast(LocalDate.of(2018, 3, 31));
    // 4月1日起：2日至4日、8日（补班）至13日、16日至20日、23日至27日、28日（补班）；清明5日至7日放假。
    assertThat(office.task(caseId, "Task_VerifyRemedy").getDueDate()).isEqualTo("2018-04-28T23:59:59");
  }

  @Test
  @DisplayName("警告有效：已改正，许可证保留")
  void remedied() {
    String caseId = warned();
    clock.forwardPast(LocalDate.of(2018, 3, 31));
    office.verify(caseId, true);
    assertThat(office.outcomes(caseId)).containsExactly("EndEvent_Remedied");
    assertThat(licences.get(licence.number()).runs()).isTrue();
    assertThat(violations.get(caseId).outcome()).isEqualTo("remedied");
  }

  @Test
  @DisplayName("“可报请”：负责人决定不报请；省里也可以不同意：许可证保留")
  void kept() {
    String first = warned();
    clock.forwardPast(LocalDate.of(2018, 3, 31));
    office.verify(first, false);
    office.decideRequest(first, false);
    assertThat(office.outcomes(first)).containsExactly("EndEvent_Kept");
    assertThat(violations.get(first).outcome()).isEqualTo("notRequested");

    String second = warned();
    clock.forwardPast(LocalDate.of(2018, 5, 31));
    office.verify(second, false);
    office.decideRequest(second, true);
    office.provinceDecides(second, false);
    assertThat(office.outcomes(second)).containsExactly("EndEvent_Kept");
    assertThat(licences.get(licence.number()).runs()).isTrue();
    assertThat(violations.get(second).outcome()).isEqualTo("kept");
  }

  @Test
  @DisplayName("没有查实的不予处理")
  void unfounded() {
    String caseId = opened("blacklisted");
    office.investigate(caseId, false);
    assertThat(office.outcomes(caseId)).containsExactly("EndEvent_Unfounded");
    assertThat(violations.get(caseId).outcome()).isEqualTo("unfounded");
  }

  @Test
  @DisplayName("第二部分：不能持续经营的不用警告，由省收回")
  void withdrawn() {
    String caseId = opened("notOperating");
    office.investigate(caseId, true);
    assertThat(office.openTasks(caseId)).containsExactly("Task_DecideRequest");
    office.decideRequest(caseId, true);
    office.provinceDecides(caseId, true);
    assertThat(licences.get(licence.number()).state()).isEqualTo("withdrawn");
    assertThat(written(caseId)).doesNotContain("salt/warning").contains("salt/market-notice");
  }

  @Test
  @DisplayName("第二部分：收回的只是批发许可证，同一企业的生产企业证书仍然有效")
  void theProducersCertificateStays() {
    Licence production = office.holder(1, Map.of("licenceKind", "production", "licenceNumber", "食盐定-1"));
    String caseId = opened("notOperating");
    office.investigate(caseId, true);
    office.decideRequest(caseId, true);
    office.provinceDecides(caseId, true);
    assertThat(licences.get(licence.number()).state()).isEqualTo("withdrawn");
    assertThat(licences.get(production.number()).runs()).isTrue();
    assertThat(trail.of(ActKind.LICENCE_ENDED)).hasSize(1);
  }

  @Test
  @DisplayName("第八部分：新证还没有开始，原证还在用：吊销时两个一起终止")
  void theOldOneThatStillServes() {
    office.apply(1);
    office.examine(licence.caseId());
    office.provinceGrants(licence.caseId(), "新盐批-1", LocalDate.of(2019, 1, 1), LocalDate.of(2023, 12, 31));
    office.deliver(licence.caseId(), "Task_DeliverLicence");
    String caseId = refusedToRemedy();
    office.provinceDecides(caseId, true);

    assertThat(licences.get(licence.number()).state()).isEqualTo("revoked");
    assertThat(licences.get("新盐批-1").state()).isEqualTo("revoked");
    assertThat(licences.servesOn(licences.get(licence.number()), clock.today())).isFalse();
    assertThat(trail.of(ActKind.LICENCE_ENDED)).extracting("subject").asString().contains("食盐批-1", "新盐批-1");
  }

  @Test
  @DisplayName("第八部分：原证已经期满、申请还在审查：吊销后审查终止，不再换发")
  void theApplicationOfAnExpiredOne() {
    clock.forwardTo(LocalDate.of(2018, 12, 20).atTime(9, 0));
    office.apply(1);
    String caseId = refusedToRemedy();
    assertThat(licences.get(licence.number()).state()).isEqualTo("expired");
    assertThat(office.openTasks(licence.caseId())).contains("Task_Examine");
    office.provinceDecides(caseId, true);

    assertThat(office.openTasks(licence.caseId())).isEmpty();
    assertThat(applications.all().get(0).outcome()).isEqualTo("ended");
    assertThat(licences.get(licence.number()).state()).as("期满的仍是期满").isEqualTo("expired");
  }

  @Test
  @DisplayName("省里5月2日决定、5月10日登记：给企业和给市场监管部门的文书都写决定之日")
  void decidedBeforeItWasEntered() {
    String caseId = refusedToRemedy();
    clock.forwardTo(LocalDate.of(2018, 5, 10).atTime(9, 0));
    office.complete(SaltOffice.WINDOW, caseId, "Task_EnterAnswer", Map.of("revokedAnswer", "yes", "answerNumber", "辽盐决〔2018〕3号",
        "answeredOn", "2018-05-02"));
    assertThat(letters.ofCase(caseId)).filteredOn(letter -> letter.template().matches("salt/(revocation|market-notice)")).hasSize(2)
        .allSatisfy(letter -> assertThat(letter.data()).contains("2018-05-02").doesNotContain("2018-05-10"));
  }

  /** Warned, not remedied, the province asked. */
  private String refusedToRemedy() {
    String caseId = warned();
    clock.forwardPast(clock.today().plusDays(30));
    office.verify(caseId, false);
    office.decideRequest(caseId, true);
    return caseId;
  }

  @Test
  @DisplayName("同一企业同一情形同时只办一件；不同情形各办各的；不在登记簿中的企业退回")
  void oneCaseAGround() {
    String first = opened("fakeSalt");
    assertThatThrownBy(() -> office.start("salt-violation", office.violation(1, "fakeSalt")))
        .isInstanceOf(InputRefused.class).hasMessageContaining(first);
    opened("blacklisted");
    assertThatThrownBy(() -> office.start("salt-violation", office.violation(8, "fakeSalt"))).hasMessageContaining("不在登记簿中");
    assertThat(violations.of(licence.creditCode())).hasSize(2);
  }

  @Test
  @DisplayName("改正的时间从送达起算，当日不计")
  void remedyCountsFromDelivery() {
    String caseId = opened("fakeSalt");
    office.investigate(caseId, true);
    clock.forwardTo(LocalDate.of(2018, 3, 10).atTime(9, 0));
    office.complete(SaltOffice.WINDOW, caseId, "Task_DeliverWarning",
        Map.of("deliveredOn", "2018-03-05", "deliveredHow", "邮寄送达", "deliveredTo", "田野"));
    clock.forwardToLastMinuteOf(LocalDate.of(2018, 4, 4));
    assertThat(office.openTasks(caseId)).isEmpty();
    clock.forwardPast(LocalDate.of(2018, 4, 4));
    assertThat(office.openTasks(caseId)).containsExactly("Task_VerifyRemedy");
    assertThat(office.tasks.getVariable(office.task(caseId, "Task_VerifyRemedy").getId(), "remedyText"))
        .isEqualTo("书面警告 2018-03-05 送达，改正的时间到 2018-04-04 24时为止。");
  }

  /** Warned today, delivered today. */
  private String warned() {
    String caseId = opened("fakeSalt");
    office.investigate(caseId, true);
    office.deliver(caseId, "Task_DeliverWarning");
    return caseId;
  }

  private String opened(String ground) {
    office.start("salt-violation", office.violation(1, ground));
    return violations.of(licence.creditCode()).stream().filter(v -> v.open() && v.ground().equals(ground)).findFirst().orElseThrow().caseId();
  }

  private List<String> written(String caseId) {
    return letters.ofCase(caseId).stream().map(Letter::template).toList();
  }
}
