package benxi.procedures.relief;

import static benxi.procedures.relief.ReliefOffice.materials;
import static benxi.procedures.relief.ReliefOffice.ticked;
import static benxi.procedures.relief.ReliefOffice.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import benxi.procedures.deadline.Deadline;
import benxi.procedures.deadline.Deadlines;
import benxi.procedures.document.Letter;
import benxi.procedures.document.Letters;
import benxi.procedures.testing.ProcessTest;
import benxi.procedures.testing.TestClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@ProcessTest
@Import(ReliefOffice.class)
@DisplayName("特困人员救助供养申请审批")
class ReliefApplicationProcessTest {

  private static final LocalDate ACCEPTED = LocalDate.of(2017, 10, 9);
  private static final LocalDate NOTICE_ENDS = LocalDate.of(2017, 10, 16);

  @Autowired ReliefOffice office;
  @Autowired TestClock clock;
  @Autowired Applications applications;
  @Autowired Recipients recipients;
  @Autowired Conclusions conclusions;
  @Autowired Assessments assessments;
  @Autowired Deadlines deadlines;
  @Autowired Letters letters;

  @BeforeEach
  void onTheDayOfAcceptance() {
    clock.set(ACCEPTED);
  }

  @Test
  @DisplayName("第20条至第23条:材料齐备、无异议、予以批准,从下月起享受待遇")
  void happyPath() {
    String caseId = office.accept();
    office.publishOpinion(caseId);
    office.noticeEnds(NOTICE_ENDS);
    office.reviewAndDraw(caseId);
    office.spotCheck(caseId);
    office.decide(caseId, "approved");
    office.deliver(caseId, "Task_DeliverCertificate");
    clock.forwardPast(LocalDate.of(2017, 10, 24));

    assertThat(office.outcome(caseId)).isEqualTo("EndEvent_Approved");
    Recipient recipient = recipients.ofCase(caseId).orElseThrow();
    assertThat(recipient.certificateNumber()).isEqualTo("210521201700001");
    assertThat(recipient.entitledFrom()).isEqualTo(LocalDate.of(2017, 11, 1));
    assertThat(applications.get(caseId).outcome()).isEqualTo("approved");
    assertThat(titles(caseId)).contains("受理通知书", "特困人员救助供养证");
  }

  @Test
  @DisplayName("第22条:2017-10-09受理,审核意见期限到2017-11-06")
  void opinionIsDueTwentyWorkingDaysAfterAcceptance() {
    String caseId = office.accept();

    assertThat(open(caseId, "relief/opinion-period").dueOn()).isEqualTo(LocalDate.of(2017, 11, 6));
  }

  @Test
  @DisplayName("第21条:缺两样材料,一份告知书写明两样;第三样不得再要求;补齐当日受理")
  void missingMaterialsAreAskedForOnce() {
    String caseId = office.register();
    office.complete("caiwen", caseId, "Task_ExamineMaterials", with(materials(), Map.of("receivedMaterials",
        ticked("applicationForm", "identityProof", "capacityStatement", "incomeStatement", "propertyStatement",
            "obligorStatement", "undertaking"))));
    clock.set(LocalDate.of(2017, 10, 11));
    office.complete("caiwen", caseId, "Task_ReceiveMaterials", Map.of("stillMissing", ticked()));

    assertThat(applications.get(caseId).acceptedOn()).isEqualTo(LocalDate.of(2017, 10, 11));
  }

  @Test
  @DisplayName("第22条第5款:最后一晚两件异议,重新调查、重新计时、重新公示,都答复后报县级")
  void objectionsLeadToANewInvestigation() {
    String caseId = office.accept();
    office.publishOpinion(caseId);
    clock.forwardToLastMinuteOf(NOTICE_ENDS);
    office.object(caseId, "申请人在镇上有一处门市房。");
    office.object(caseId, "申请人的侄子在供养他。");
    office.noticeEnds(NOTICE_ENDS);

    // 20 working days from 2017-10-16 (not counted): 10-17 … 11-13.
    assertThat(open(caseId, "relief/reopened-opinion-period").dueOn()).isEqualTo(LocalDate.of(2017, 11, 13));
    office.investigate(caseId);
    office.answerObjections(caseId, 2);
    office.giveOpinion(caseId);
    office.noticeEnds(LocalDate.of(2017, 10, 24));
    office.reviewAndDraw(caseId);
    assertThat(office.openTasks(caseId)).contains("Task_SpotCheck");
  }

  @Test
  @DisplayName("第23条第3款:有履行能力的儿子,不予批准,理由书面送达,可以再次申请")
  void refusedForAnAbleSon() {
    String caseId = office.accept();
    office.investigate(caseId, Map.of("noObligorAnswer", "no", "obligors", "韩大力\t儿子\tnoneOfThese\t\t否\t否"));
    office.complete("gaoyuan", caseId, "Task_GiveOpinion", Map.of("opinion", "refuse"));
    office.noticeEnds(NOTICE_ENDS);
    office.reviewAndDraw(caseId);
    office.complete("dingyi", caseId, "Task_SpotCheck", with(office.findingsForCheck(), Map.of("noObligorAnswer", "no",
        "obligors", "韩大力\t儿子\tnoneOfThese\t\t否\t否")));
    office.decide(caseId, "refused");
    office.deliver(caseId, "Task_DeliverRefusal");

    assertThat(office.outcome(caseId)).isEqualTo("EndEvent_Refused");
    assertThat(recipients.ofCase(caseId)).isEmpty();
    Letter refusal = letters.ofCase(caseId).stream().filter(l -> l.template().equals("relief/refusal")).findFirst().orElseThrow();
    assertThat(refusal.data()).contains("义务人");
    assertThat(refusal.delivery()).isNotNull();
    assertThat(office.register()).isNotEqualTo(caseId);
  }

  @Test
  @DisplayName("公示期间申请人撤回:公示撤下,时限终止,以后什么也不再触发")
  void withdrawnDuringTheNotice() {
    String caseId = office.accept();
    office.publishOpinion(caseId);
    office.end(caseId, "withdrawal");

    assertThat(office.outcome(caseId)).isEqualTo("EndEvent_Withdrawn");
    assertThat(deadlines.ofCase(caseId)).allMatch(d -> d.endedOn() != null);
    clock.forwardPast(LocalDate.of(2018, 3, 1));
    assertThat(office.openTasks(caseId)).isEmpty();
  }

  @Test
  @DisplayName("申请人死亡:申请终结")
  void diedWhileInvestigated() {
    String caseId = office.accept();
    office.end(caseId, "death");

    assertThat(office.outcome(caseId)).isEqualTo("EndEvent_Died");
    assertThat(applications.get(caseId).outcome()).isEqualTo("died");
  }

  @Test
  @DisplayName("第20条:同一身份证号同一天在两个县申请,第二件退回并写明第一件")
  void secondApplicationOfAPersonIsRefused() {
    String first = office.register();

    assertThatThrownBy(() -> office.registerAs("fangli", Map.of())).hasMessageContaining(first).hasMessageContaining("小市镇");
    assertThat(applications.ofPerson(Persons.born(LocalDate.of(1950, 3, 8)))).hasSize(1);
  }

  @Test
  @DisplayName("第20条：两个乡镇同一时刻登记同一个人，只有一件成立，另一件写明它")
  void theSameMomentInTwoCounties() throws Exception {
    ExecutorService counters = Executors.newFixedThreadPool(2);
    List<Future<String>> answers;
    try {
      answers = counters.invokeAll(List.of(() -> office.registerAs("caiwen", Map.of()), () -> office.registerAs("fangli", Map.of())));
    } finally {
      counters.shutdown();
    }

    List<Application> registered = applications.ofPerson(Persons.born(LocalDate.of(1950, 3, 8)));
    assertThat(registered).hasSize(1);
    for (Future<String> answer : answers) {
      try {
        assertThat(answer.get()).isEqualTo(registered.get(0).caseId());
      } catch (ExecutionException refused) {
        assertThat(refused).hasMessageContaining(registered.get(0).caseId());
      }
    }
  }

  @Test
  @DisplayName("第22条:到期未提出审核意见,负责人有督办任务,登记为逾期,案件照常办结")
  void lateOpinionIsLateNeverVoid() {
    String caseId = office.accept();
    clock.forwardPast(LocalDate.of(2017, 11, 6));

    assertThat(office.openTasks(caseId)).anyMatch(task -> task.contains("Supervise"));
    office.publishOpinion(caseId);
    assertThat(deadlines.ofCase(caseId)).anyMatch(Deadline::late);
    office.noticeEnds(LocalDate.of(2017, 11, 14));
    assertThat(office.openTasks(caseId)).contains("Task_ReviewFile");
  }

  @Test
  @DisplayName("第35条:原五保对象核验后直接确定,决定写明条款")
  void formerFiveGuaranteesRecipientIsRecognisedDirectly() {
    String caseId = office.register();
    office.complete("caiwen", caseId, "Task_ExamineMaterials", with(materials(), Map.of("formerFiveGuaranteesAnswer", "yes")));
    office.complete("linfeng", caseId, "Task_VerifyFormerRecipient", Map.of("formerCertificate", "五保证2009第17号",
        "formerRecognisedOn", "2009-06-01", "formerConfirmation", "confirmed", "formerNote", "名册第3页,属实。"));

    assertThat(office.openTasks(caseId)).containsExactly("Task_GiveOpinion");
    assertThat(assessments.latest(caseId).clause()).contains("35");
  }

  @Test
  @DisplayName("第35条:核验不属实的,转入调查")
  void unverifiedFormerRecipientIsInvestigated() {
    String caseId = office.register();
    office.complete("caiwen", caseId, "Task_ExamineMaterials", with(materials(), Map.of("formerFiveGuaranteesAnswer", "yes")));
    office.complete("linfeng", caseId, "Task_VerifyFormerRecipient", Map.of("formerCertificate", "不详",
        "formerRecognisedOn", "2009-06-01", "formerConfirmation", "notConfirmed", "formerNote", "名册中没有。"));

    assertThat(office.openTasks(caseId)).containsExactly("Task_AssignInvestigators");
  }

  @Test
  @DisplayName("第22条:两名调查人员是同一人,退回")
  void oneInvestigatorIsNotEnough() {
    String caseId = office.accept();

    assertThatThrownBy(() -> office.complete("gaoyuan", caseId, "Task_AssignInvestigators",
        Map.of("investigators", ticked("linfeng")))).hasMessageContaining("2 名以上");
    assertThat(office.openTasks(caseId)).containsExactly("Task_AssignInvestigators");
  }

  @Test
  @DisplayName("第22条:调查结果只能由指派的调查人员填写")
  void anotherInvestigatorCannotRecord() {
    String caseId = office.accept();
    office.complete("gaoyuan", caseId, "Task_AssignInvestigators", Map.of("investigators", ticked("linfeng", "suqing")));

    assertThatThrownBy(() -> office.complete("hejun", caseId, "Task_RecordFindings", office.findings()))
        .hasMessageContaining("林峰").hasMessageContaining("何军");
  }

  @Test
  @DisplayName("第22条:一名调查人员不认可,重新填写")
  void disputedFindingsAreRecordedAgain() {
    String caseId = office.accept();
    office.complete("gaoyuan", caseId, "Task_AssignInvestigators", Map.of("investigators", ticked("linfeng", "suqing")));
    office.complete("linfeng", caseId, "Task_RecordFindings", office.findings());
    office.sign(caseId, "linfeng", Map.of("signature", "agreed"));
    office.sign(caseId, "suqing", Map.of("signature", "disputed", "disputeReason", "存款没有核实。"));

    assertThat(office.openTasks(caseId)).containsExactly("Task_RecordFindings");
  }

  @Test
  @DisplayName("第22条：审核意见与认定结果不一致，没有理由退回，有理由的连同理由留存")
  void anOpinionAgainstTheTablesNeedsAReason() {
    String caseId = office.accept();
    office.investigate(caseId);

    assertThatThrownBy(() -> office.complete("gaoyuan", caseId, "Task_GiveOpinion", Map.of("opinion", "refuse")))
        .hasMessageContaining("理由");
    office.claimedComplete("gaoyuan", caseId, "Task_GiveOpinion",
        Map.of("opinion", "refuse", "opinionReason", "群众反映有门市房出租，尚未查清。"));

    assertThat(conclusions.ofCase(caseId)).hasSize(1).allMatch(Conclusions.Conclusion::overrules)
        .extracting(Conclusions.Conclusion::reason).containsExactly("群众反映有门市房出租，尚未查清。");
  }

  @Test
  @DisplayName("第23条：审批决定与复核认定结果不一致，没有理由退回；理由写进不予批准通知书")
  void aDecisionAgainstTheTablesNeedsAReason() {
    String caseId = office.accept();
    office.publishOpinion(caseId);
    office.noticeEnds(NOTICE_ENDS);
    office.reviewAndDraw(caseId);
    office.spotCheck(caseId);

    assertThatThrownBy(() -> office.decide(caseId, "refused")).hasMessageContaining("理由");
    office.claimedComplete("guanshan", caseId, "Task_Decide",
        Map.of("decision", "refused", "overruleReason", "抽查时发现另有住房。"));

    assertThat(office.openTasks(caseId)).containsExactly("Task_DeliverRefusal");
    assertThat(letters.ofCase(caseId).stream().filter(l -> l.template().equals("relief/refusal")).findFirst().orElseThrow().data())
        .contains("抽查时发现另有住房。");
    assertThat(recipients.ofCase(caseId)).isEmpty();
  }

  @Test
  @DisplayName("第23条：作出决定以后不能再撤回")
  void afterTheDecisionNothingIsWithdrawn() {
    String caseId = office.accept();
    office.publishOpinion(caseId);
    office.noticeEnds(NOTICE_ENDS);
    office.reviewAndDraw(caseId);
    office.spotCheck(caseId);
    office.decide(caseId, "approved");

    assertThatThrownBy(() -> office.end(caseId, "withdrawal")).hasMessageContaining("审批决定");
    assertThat(recipients.ofCase(caseId)).isPresent();
  }

  private Deadline open(String caseId, String key) {
    return deadlines.ofCase(caseId).stream().filter(d -> d.policyKey().equals(key) && d.endedOn() == null).findFirst().orElseThrow();
  }

  private List<String> titles(String caseId) {
    return letters.ofCase(caseId).stream().map(Letter::title).toList();
  }
}
