package benxi.procedures.relief.termination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import benxi.procedures.deadline.Deadline;
import benxi.procedures.deadline.Deadlines;
import benxi.procedures.document.Letter;
import benxi.procedures.document.Letters;
import benxi.procedures.relief.Payers;
import benxi.procedures.relief.Recipient;
import benxi.procedures.relief.Recipients;
import benxi.procedures.relief.ReliefOffice;
import benxi.procedures.relief.eligibility.MeansResult;
import benxi.procedures.testing.ProcessTest;
import benxi.procedures.testing.TestClock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProcessTest
@Import({ReliefOffice.class, TerminationOffice.class})
@DisplayName("特困人员终止救助供养")
class ReliefTerminationProcessTest {

  /** 2018-04-08 is a Sunday on which people worked; the seventh day after it is a Sunday too. */
  private static final LocalDate SUNDAY = LocalDate.of(2018, 4, 8);
  private static final LocalDate NEXT_SUNDAY = LocalDate.of(2018, 4, 15);

  @Autowired TerminationOffice office;
  @Autowired TestClock clock;
  @Autowired Recipients recipients;
  @Autowired Terminations terminations;
  @Autowired TerminationConclusions conclusions;
  @Autowired TerminationMeans means;
  @Autowired Payers payers;
  @Autowired Funerals funerals;
  @Autowired Deadlines deadlines;
  @Autowired Letters letters;
  @Autowired JdbcClient sql;

  private String certificate;

  @BeforeEach
  void aRecipientSinceNovember2017() {
    certificate = office.recipient();
    clock.set(SUNDAY);
  }

  @Test
  @DisplayName("第25条第2项：村委会报告恢复劳动能力，公示到星期日，没有异议，从下月起终止，证件核销")
  void happyPath() {
    String caseId = office.publish(certificate);
    office.noticeEnds(NEXT_SUNDAY);
    office.followUp(caseId);

    assertThat(office.outcome(caseId)).isEqualTo("EndEvent_Terminated");
    Recipient ended = recipients.find(certificate).orElseThrow();
    assertThat(ended.current()).isFalse();
    assertThat(ended.entitledUntil()).isEqualTo(LocalDate.of(2018, 4, 30));
    assertThat(payers.of(certificate)).extracting(Payers.Payer::untilMonth).containsExactly(LocalDate.of(2018, 4, 30));
    assertThat(terminations.get(caseId).outcome()).isEqualTo("terminated");
    assertThat(titles(caseId)).contains("终止救助供养告知书", "终止救助供养告知函");
  }

  @Test
  @DisplayName("第27条第2款：公示最后一日是月末，24时才期满，仍从下月起终止，不多发一个月")
  void aNoticeThatEndsWithTheMonth() {
    clock.set(LocalDate.of(2018, 9, 23));
    String caseId = office.publish(certificate);
    clock.forwardToLastMinuteOf(LocalDate.of(2018, 9, 30));
    assertThat(recipients.find(certificate).orElseThrow().current()).isTrue();
    office.noticeEnds(LocalDate.of(2018, 9, 30));

    assertThat(recipients.find(certificate).orElseThrow().entitledUntil()).isEqualTo(LocalDate.of(2018, 9, 30));
    assertThat(terminations.get(caseId).endedOn()).isEqualTo(LocalDate.of(2018, 10, 1));
    for (String late : List.of("Task_DeliverReasons", "Task_ConsiderReferral")) {
      assertThat(office.relief.task(caseId, late).getDueDate())
          .as("待遇已经截止，送达的5个工作日从10月1日起：国庆以后的8至12日").isEqualTo("2018-10-12T23:59:59");
    }
  }

  @Test
  @DisplayName("第27条第2款：最后一日有异议，跨2024年国庆的20个工作日，决定不终止并重新公示，继续供养")
  void objectionOnTheLastDay() {
    clock.set(LocalDate.of(2024, 9, 6));
    String caseId = office.publish(certificate);
    clock.forwardToLastMinuteOf(LocalDate.of(2024, 9, 13));
    office.relief.object(caseId, "他仍然不能劳动。");
    office.noticeEnds(LocalDate.of(2024, 9, 13));

    // 09-14 (make-up), 18, 19, 20, 23 … 27, 29 (make-up), 30, 10-08 … 11, 12 (make-up), 14 … 17: the twentieth.
    Deadline decision = deadlines.open(caseId, "relief/termination-decision-period").orElseThrow();
    assertThat(decision.dueOn()).isEqualTo(LocalDate.of(2024, 10, 17));
    clock.forwardTo(LocalDateTime.of(2024, 10, 8, 9, 0));
    office.decide(caseId, "continue");
    assertThat(office.relief.openTasks(caseId)).isEmpty();
    office.noticeEnds(LocalDate.of(2024, 10, 15));

    assertThat(office.outcome(caseId)).isEqualTo("EndEvent_Continued");
    assertThat(recipients.find(certificate).orElseThrow().current()).isTrue();
    assertThat(terminations.get(caseId).outcome()).isEqualTo("continued");
    assertThat(deadlines.ofCase(caseId)).noneMatch(Deadline::open);
  }

  @Test
  @DisplayName("第27条第2款：异议不成立，决定终止，重新公示无异议后从下月起终止")
  void terminatedAfterAnObjection() {
    String caseId = office.publish(certificate);
    office.relief.object(caseId, "他不能劳动。");
    office.noticeEnds(NEXT_SUNDAY);
    clock.set(LocalDate.of(2018, 4, 24));
    office.decide(caseId, "terminate");
    office.noticeEnds(LocalDate.of(2018, 5, 1));

    assertThat(recipients.find(certificate).orElseThrow().entitledUntil()).isEqualTo(LocalDate.of(2018, 5, 31));
    assertThat(conclusions.ofCase(caseId)).extracting(TerminationConclusions.Conclusion::stage)
        .containsExactly("confirmation", "decision");
  }

  @Test
  @DisplayName("第25条第2款：年满16周岁仍在普通高中就读，不终止，继续享有")
  void aPupilOfSixteenStays() {
    String caseId = office.report("caiwen", certificate, Map.of("ground", "turnedSixteen"));
    office.examine(caseId, Map.of("labourCapable", "no", "studentKind", "ordinaryHighSchool"));
    office.relief.complete("guanshan", caseId, "Task_ConfirmIntention", Map.of("confirmation", "continue"));

    assertThat(office.outcome(caseId)).isEqualTo("EndEvent_Continued");
    assertThat(conclusions.ofCase(caseId).get(0).answer()).contains("继续享有", "第25条第2款");
  }

  @Test
  @DisplayName("第25条第2项：年满16周岁、已经工作的，拟终止并公示")
  void whoWorksAtSixteenLeaves() {
    String caseId = office.report("caiwen", certificate, Map.of("ground", "turnedSixteen"));
    office.examine(caseId, Map.of("labourCapable", "yes", "studentKind", "none"));
    office.confirm(caseId);
    office.noticeEnds(NEXT_SUNDAY);

    assertThat(recipients.find(certificate).orElseThrow().current()).isFalse();
  }

  @Test
  @DisplayName("第26条：与认定结果不一致又没有理由的核准，不接受")
  void confirmationAgainstTheTableNeedsAReason() {
    String caseId = office.report(certificate);
    office.examine(caseId, Map.of("labourCapable", "no"));

    assertThatThrownBy(() -> office.confirm(caseId)).hasMessageContaining("没有恢复劳动能力").hasMessageContaining("请填写理由");
    assertThat(terminations.get(caseId).confirmedOn()).isNull();
  }

  @Test
  @DisplayName("第25条第1项：公示期间本人死亡，原公示撤下，转以死亡办理，机构办理丧葬")
  void deathWhileANoticeRuns() {
    String first = office.publish(certificate);
    clock.set(LocalDate.of(2018, 4, 10));
    String second = office.report("caiwen", certificate, Map.of("ground", "died"));
    assertThat(office.outcome(first)).isEqualTo("EndEvent_Superseded");
    assertThat(deadlines.ofCase(first)).noneMatch(Deadline::open);
    office.examine(second, Map.of("residence", "publicInstitution", "institutionName", "小市镇敬老院",
        "institutionVillage", ReliefOffice.SHANGBAO));
    office.confirm(second);
    office.relief.complete("caiwen", second, "Task_ArrangeFuneral", Map.of("funeralBy", "institution",
        "funeralName", "小市镇敬老院", "funeralPaymentWanted", "yes"));
    office.noticeEnds(LocalDate.of(2018, 4, 17));
    office.relief.complete("caiwen", second, "Task_DeliverReasons", Map.of("informedParty", "committee",
        "deliveredOn", clock.today().toString(), "deliveredHow", "直接送达", "deliveredTo", "上堡村村民委员会"));

    assertThat(office.outcome(second)).isEqualTo("EndEvent_Terminated");
    assertThat(funerals.ofCase(second)).hasSize(1);
    assertThat(terminations.get(first).outcome()).isEqualTo("superseded");
    assertThat(sql.sql("select withdrawn_because from notice where case_id = ?").param(first).query(String.class).single())
        .contains("另一情形").doesNotContain("死亡");
  }

  @Test
  @DisplayName("第27条第2款：误报死亡，公示有异议，决定继续救助供养：还没有交办的丧葬不再办理")
  void notDead() {
    String caseId = office.report("caiwen", certificate, Map.of("ground", "died"));
    office.examine(caseId, Map.of());
    office.confirm(caseId);
    office.relief.object(caseId, "本人住院，还活着。");
    office.noticeEnds(NEXT_SUNDAY);
    assertThat(office.relief.openTasks(caseId)).contains("Task_ArrangeFuneral");
    office.decide(caseId, "continue");
    office.noticeEnds(NEXT_SUNDAY.plusDays(8));

    assertThat(office.outcome(caseId)).isEqualTo("EndEvent_Continued");
    assertThat(office.relief.openTasks(caseId)).doesNotContain("Task_ArrangeFuneral");
    assertThat(funerals.ofCase(caseId)).isEmpty();
    assertThat(recipients.find(certificate)).get().matches(Recipient::current);
  }

  @Test
  @DisplayName("第25条第4项：收入和财产逐项核实，按第6条、第7条的决策表认定；达到低保标准的拟终止，计算留存")
  void meansNoLongerMeetArticle6() {
    String caseId = office.report("caiwen", certificate, Map.of("ground", "meansChanged"));
    // 小市镇: rural standard 370 a month, property up to 30000. Wages 420 less contributions 50 are 370, no longer below it.
    office.examine(caseId, means("韩守田\twages\t420\t\n韩守田\tbasicPensionAndWelfare\t108\t",
        "韩守田\tsocialContributions\t50", "韩守田\tdeposits\t30000\t"));

    MeansResult kept = means.ofCase(caseId).orElseThrow();
    assertThat(kept.noIncomeSource()).isFalse();
    assertThat(kept.income().compared()).isEqualByComparingTo("370");
    assertThat(kept.income().propertyWithinRules()).isTrue();
    assertThat(kept.inWords()).contains("不计入收入：韩守田", "第7条第9项");
    office.confirm(caseId);
    assertThat(conclusions.ofCase(caseId).get(0).answer()).contains("不再符合第6条", "第25条第4项", "不低于低保标准370元");
  }

  @Test
  @DisplayName("第25条第4项：收入低于标准、财产不超过规定的，认定不终止；仍要终止的须说明理由")
  void meansStillWithinArticle6() {
    String caseId = office.report("caiwen", certificate, Map.of("ground", "meansChanged"));
    office.examine(caseId, means("韩守田\twages\t369.99\t", "", "韩守田\tdeposits\t30000\t"));

    assertThat(means.ofCase(caseId).orElseThrow().noIncomeSource()).isTrue();
    assertThatThrownBy(() -> office.confirm(caseId)).hasMessageContaining("仍符合第6条").hasMessageContaining("请填写理由");
  }

  @Test
  @DisplayName("第25条第4项：核实属实却一项收入、财产也没有填写的，退回；核实不属实的不用填写")
  void aForgottenListIsNoFinding() {
    String caseId = office.report("caiwen", certificate, Map.of("ground", "meansChanged"));
    assertThatThrownBy(() -> office.examine(caseId, means("", "", ""))).hasMessageContaining("一项也没有填写");
    assertThat(means.ofCase(caseId)).isEmpty();
    assertThat(office.relief.openTasks(caseId)).containsExactly("Task_ExamineGround");

    office.relief.claimedComplete("linfeng", caseId, "Task_ExamineGround", office.examination(Map.of("groundVerified", "no")));
    office.relief.complete("guanshan", caseId, "Task_ConfirmIntention", Map.of("confirmation", "continue"));
    assertThat(conclusions.ofCase(caseId).get(0).answer()).contains("不属实");
  }

  @Test
  @DisplayName("第27条第2款：公示末日收到、次日才登记的异议，由县级民政部门答复，不由乡镇答复")
  void aLateObjectionGoesToTheCounty() {
    String caseId = office.publish(certificate);
    office.noticeEnds(NEXT_SUNDAY);
    clock.set(NEXT_SUNDAY.plusDays(1));
    office.relief.as("caiwen", () -> office.relief.runtime.startProcessInstanceByKey("notice-objection", Map.of(
        "noticeNumber", caseId + "-G1", "objectionChannel", "letter", "objectionReceivedAt", NEXT_SUNDAY + "T16:00",
        "objectorName", "赵明", "objectionContent", "他仍然不能劳动。")));

    assertThat(office.relief.tasks.createTaskQuery().taskDefinitionKey("Task_AnswerObjection")
        .taskCandidateGroup("countyExaminer-210521").list()).singleElement().satisfies(answer -> assertThat(answer.getDueDate())
            .as("内部安排10个工作日：17至20日、23至27日，28日星期六上班").isEqualTo("2018-04-28T23:59:59"));
  }

  @Test
  @DisplayName("第27条第2款：对公示异议的答复，随20个工作日的决定期限到期")
  void theAnswerIsDueWithTheDecision() {
    String caseId = office.publish(certificate);
    office.relief.object(caseId, "他仍然不能劳动。");
    office.noticeEnds(NEXT_SUNDAY);
    office.relief.complete("dingyi", caseId, "Task_InvestigateObjection",
        Map.of("investigatedOn", clock.today().toString(), "objectionFindings", "复查病历和劳动情况。"));

    assertThat(office.relief.task(caseId, "Task_AnswerObjection").getDueDate())
        .as("4月16至20、23至28日共11日，5月2至4、7至11日共8日，14日").isEqualTo("2018-05-14T23:59:59");
  }

  @Test
  @DisplayName("第27条第2款：住公办机构的，乡镇在待遇截止前接回；可能符合低保的转介，转介有答复")
  void fetchedHomeAndReferred() {
    String caseId = office.report(certificate);
    office.examine(caseId, Map.of("labourCapable", "yes", "residence", "publicInstitution",
        "institutionName", "小市镇敬老院", "institutionVillage", ReliefOffice.SHANGBAO));
    office.confirm(caseId);
    office.noticeEnds(NEXT_SUNDAY);
    for (String beforeSupportEnds : List.of("Task_FetchHome", "Task_DeliverReasons", "Task_ConsiderReferral")) {
      assertThat(office.relief.task(caseId, beforeSupportEnds).getDueDate()).as(beforeSupportEnds).isEqualTo("2018-04-30T23:59:59");
    }
    office.relief.complete("caiwen", caseId, "Task_FetchHome", Map.of("fetchedOn", clock.today().toString(),
        "fetchedBy", "蔡文", "livesAt", "上堡村二组"));
    office.deliver(caseId);
    office.relief.complete("caiwen", caseId, "Task_ConsiderReferral",
        Map.of("referrals", List.of("lowIncome"), "referralReason", "收入低于低保标准。"));
    assertThat(office.outcome(caseId)).isNull();
    office.relief.complete("caiwen", caseId, "Task_RecordAnswer", Map.of("referralAnsweredOn", clock.today().toString(),
        "referralResult", "admitted", "referralAnswer", "自5月起纳入低保。"));

    assertThat(office.outcome(caseId)).isEqualTo("EndEvent_Terminated");
    assertThat(titles(caseId)).contains("社会救助转介函");
  }

  @Test
  @DisplayName("第27条第2款：在监狱服刑的，原来住公办机构也没有人可接")
  void nobodyToFetchHome() {
    String caseId = office.report("caiwen", certificate, Map.of("ground", "imprisoned"));
    office.examine(caseId, Map.of("residence", "publicInstitution", "institutionName", "小市镇敬老院",
        "institutionVillage", ReliefOffice.SHANGBAO));
    office.confirm(caseId);
    office.noticeEnds(NEXT_SUNDAY);

    assertThat(office.relief.openTasks(caseId)).containsExactly("Task_ConsiderReferral", "Task_DeliverReasons");
  }

  @Test
  @DisplayName("第5条第2项：恢复了劳动能力、在中等职业学校就读的，认定为无劳动能力，不终止")
  void aStudentWhoRecoversStays() {
    String caseId = office.report(certificate);
    office.examine(caseId, Map.of("labourCapable", "yes", "studentKind", "secondaryVocational"));
    office.relief.complete("guanshan", caseId, "Task_ConfirmIntention", Map.of("confirmation", "continue"));

    assertThat(office.outcome(caseId)).isEqualTo("EndEvent_Continued");
    assertThat(conclusions.ofCase(caseId).get(0).answer()).contains("认定为无劳动能力", "第5条第2项");
  }

  @Test
  @DisplayName("第27条第2款：终止以后可以再次申请，新证号不重复旧证号")
  void maySupplyAgainWithANewNumber() {
    String caseId = office.publish(certificate);
    office.noticeEnds(NEXT_SUNDAY);
    office.followUp(caseId);
    String again = office.recipient();

    assertThat(again).isNotEqualTo(certificate);
  }

  @Test
  @DisplayName("第26条：同一人正在办理终止的，不再立案，指明该案；证号不在本单位名册的不受理")
  void refusedReports() {
    String open = office.report(certificate);

    assertThatThrownBy(() -> office.report(certificate)).hasMessageContaining(open);
    assertThatThrownBy(() -> office.report("tangmin", certificate, Map.of())).hasMessageContaining("名册中没有证号");
  }

  @Test
  @DisplayName("第26条第2款：县级民政部门在工作中发现的，交乡镇审核")
  void foundByTheCounty() {
    Map<String, Object> form = new HashMap<>(Map.of("ground", "hukouMoved", "reportedBy", "county", "reporterName", ""));
    String caseId = office.report("xumei", certificate, form);

    assertThat(terminations.get(caseId).tenantId()).isEqualTo(ReliefOffice.XIAOSHI);
    assertThat(terminations.get(caseId).reporter()).isEqualTo("徐梅");
    assertThat(office.relief.openTasks(caseId)).containsExactly("Task_ExamineGround");
  }

  @Test
  @DisplayName("第26条：不按认定结果核准的，操作记录里另有一行")
  void overruleIsALineOfTheTrail() {
    String caseId = office.report(certificate);
    office.examine(caseId, Map.of("labourCapable", "no"));
    office.relief.complete("guanshan", caseId, "Task_ConfirmIntention",
        Map.of("confirmation", "terminate", "confirmationReason", "县医院复查证明已恢复。"));

    assertThat(sql.sql("select kind from audit_line where case_id = ? order by number desc limit 4")
        .param(caseId).query(String.class).list()).containsExactly("NOTICE_PUBLISHED", "LETTER_WRITTEN", "OVERRULE", "DECISION");
  }

  /** Verified, with these rows: income, deductions, property. */
  private static Map<String, Object> means(String income, String deductions, String property) {
    Map<String, Object> form = new HashMap<>(Map.of("area", "rural", "householdMembers", 1));
    form.put("incomeItems", income);
    form.put("deductionItems", deductions);
    form.put("propertyItems", property);
    return form;
  }

  private List<String> titles(String caseId) {
    return letters.ofCase(caseId).stream().map(Letter::title).toList();
  }
}
