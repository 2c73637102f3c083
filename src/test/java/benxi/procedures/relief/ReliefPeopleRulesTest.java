package benxi.procedures.relief;

import static benxi.procedures.relief.ReliefOffice.ticked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import benxi.procedures.InputRefused;
import benxi.procedures.testing.ProcessTest;
import benxi.procedures.testing.TestClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProcessTest
@Import(ReliefOffice.class)
@DisplayName("一个案件里谁和谁是不同的人：认领、指派、转交、办理，哪条路都一样")
class ReliefPeopleRulesTest {

  static final LocalDate NOTICE_ENDS = LocalDate.of(2017, 10, 16);
  static final Map<String, Object> ANSWER = Map.of("objectionConclusion", "rejected", "objectionAnswer", "经查不属实。");

  @Autowired ReliefOffice office;
  @Autowired TestClock clock;
  @Autowired FormService forms;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;

  private final List<String[]> joined = new ArrayList<>();

  @BeforeEach
  void onTheDayOfAcceptance() {
    clock.set(LocalDate.of(2017, 10, 9));
  }

  @AfterEach
  void leaveTheOffices() {
    joined.forEach(one -> office.identity.deleteMembership(one[0], one[1]));
  }

  @Test
  @DisplayName("第22条：提出审核意见的负责人不是调查人员（跨调用的流程）")
  void theHeadDidNotInvestigate() {
    join("linfeng", "townshipHead", "210521100");
    String caseId = office.accept();
    office.investigate(caseId);

    ways().areClosed(caseId, "Task_GiveOpinion", "linfeng", "gaoyuan", Map.of("opinion", "approve"),
        "提出审核意见", "林峰（linfeng）", "不能是本案的调查人员", "第22条", "2017年10月9日", "请由其他人办理");
    office.giveOpinion(caseId);
    assertThat(office.openTasks(caseId)).doesNotContain("Task_GiveOpinion");
  }

  @Test
  @DisplayName("第35条：核验原五保供养证也是调查")
  void verifyingIsInvestigating() {
    join("linfeng", "townshipHead", "210521100");
    String caseId = office.register();
    office.complete("caiwen", caseId, "Task_ExamineMaterials",
        ReliefOffice.with(ReliefOffice.materials(), Map.of("formerFiveGuaranteesAnswer", "yes")));
    office.complete("linfeng", caseId, "Task_VerifyFormerRecipient", Map.of("formerCertificate", "五保证2009第17号",
        "formerRecognisedOn", "2009-06-01", "formerConfirmation", "confirmed", "formerNote", "名册第3页，属实。"));

    assertThatThrownBy(() -> office.complete("linfeng", caseId, "Task_GiveOpinion", Map.of("opinion", "approve")))
        .isInstanceOf(InputRefused.class).hasMessageContaining("核验五保供养证");
  }

  @Test
  @DisplayName("第23条：作出审批决定的人不是调查人员，也不是抽查人员")
  void theDeciderNeitherInvestigatedNorChecked() {
    join("suqing", "countyHead", "210521");
    join("dingyi", "countyHead", "210521");
    String caseId = readyToDecide();

    ways().areClosed(caseId, "Task_Decide", "suqing", "guanshan", Map.of("decision", "approved"),
        "作出审批决定", "苏晴（suqing）", "不能是本案的调查人员或者抽查人员", "第23条", "调查人员签字");
    ways().areClosed(caseId, "Task_Decide", "dingyi", "guanshan", Map.of("decision", "approved"),
        "丁一（dingyi）", "抽查核实");
    office.decide(caseId, "approved");
  }

  @Test
  @DisplayName("第22条第5款：答复异议的人不是提出所公示意见的，也不是调查的；另一名负责人可以答复")
  void theAnswererIsNotObjectedTo() {
    join("linfeng", "townshipHead", "210521100");
    String caseId = objected();
    office.investigate(caseId);

    ways().areClosed(caseId, "Task_AnswerObjection", "gaoyuan", "weilan", ANSWER,
        "答复异议", "高远（gaoyuan）", "不能是被提出异议的人", "第22条第5款", "提出审核意见");
    ways().areClosed(caseId, "Task_AnswerObjection", "linfeng", "weilan", ANSWER, "林峰（linfeng）");
    office.answerObjections(caseId, 1);
    office.giveOpinion(caseId);
  }

  @Test
  @DisplayName("第22条第5款：被提出异议的是那一次公示公布的；第二次公示换了人，第一次的人可以答复")
  void eachNoticeHasItsOwnPeople() {
    String caseId = objected();
    office.investigate(caseId);
    office.answerObjections(caseId, 1);
    office.complete("weilan", caseId, "Task_GiveOpinion", Map.of("opinion", "approve"));
    office.object(caseId, "申请人另有住房。");
    office.noticeEnds(clock.today().plusDays(7));
    office.investigate(caseId);

    assertThatThrownBy(() -> office.complete("weilan", caseId, "Task_AnswerObjection", ANSWER)).hasMessageContaining("魏岚");
    office.complete("gaoyuan", caseId, "Task_AnswerObjection", ANSWER);
  }

  @Test
  @DisplayName("第22条第5款：公示期满后补登的异议另行答复，也不由提出意见的人答复")
  void lateObjection() {
    String caseId = office.accept();
    office.publishOpinion(caseId);
    String notice = (String) office.runtime.createVariableInstanceQuery().variableName("noticeNumber").list().get(0).getValue();
    office.noticeEnds(NOTICE_ENDS);
    office.as("caiwen", () -> office.runtime.startProcessInstanceByKey("notice-objection", Map.of("noticeNumber", notice,
        "objectionChannel", "counter", "objectionReceivedAt", "2017-10-16T16:00", "objectionContent", "另有住房。")));

    assertThatThrownBy(() -> office.complete("gaoyuan", caseId, "Task_AnswerObjection", ANSWER)).hasMessageContaining("高远");
    office.complete("weilan", caseId, "Task_AnswerObjection", ANSWER);
  }

  @Test
  @DisplayName("第22条：一个人不能签两份：已签的、还没签的都算；互相转交、负责人改派都退回")
  void twoInvestigatorsAreTwoPeople() {
    String caseId = office.accept();
    String[] signing = signing(caseId);

    for (boolean signed : new boolean[] {false, true}) {
      if (signed) {
        office.sign(caseId, "linfeng", Map.of("signature", "agreed"));
      }
      refusedToSign(() -> office.as("suqing", () -> run(() -> office.tasks.setAssignee(signing[1], "linfeng"))));
      refusedToSign(() -> office.as("gaoyuan", () -> run(() -> office.tasks.setAssignee(signing[1], "linfeng"))));
      refusedToSign(() -> office.as("gaoyuan", () -> run(() -> office.tasks.delegateTask(signing[1], "linfeng"))));
      refusedToSign(() -> office.tasks.setAssignee(signing[1], "linfeng"));
    }
    jdbc.sql("update ACT_RU_TASK set ASSIGNEE_ = 'linfeng' where ID_ = ?").param(signing[1]).update();
    refusedToSign(() -> office.as("linfeng", () -> run(() -> office.tasks.complete(signing[1], Map.of("signature", "agreed")))));
    jdbc.sql("update ACT_RU_TASK set ASSIGNEE_ = 'suqing' where ID_ = ?").param(signing[1]).update();
    office.sign(caseId, "suqing", Map.of("signature", "agreed"));
    assertThat(office.openTasks(caseId)).containsExactly("Task_ConfirmByApplicant");
  }

  @Test
  @DisplayName("第22条：不认可而重新填写的，两人各自再签一次，不算签两份；重新调查也可以还是这两人")
  void signingAgainIsNotSigningTwice() {
    String caseId = office.accept();
    signing(caseId);
    office.sign(caseId, "linfeng", Map.of("signature", "agreed"));
    office.sign(caseId, "suqing", Map.of("signature", "disputed", "disputeReason", "存款没有核实。"));
    office.complete("suqing", caseId, "Task_RecordFindings", office.findings());
    office.sign(caseId, "linfeng", Map.of("signature", "agreed"));
    office.sign(caseId, "suqing", Map.of("signature", "agreed"));

    assertThat(office.openTasks(caseId)).containsExactly("Task_ConfirmByApplicant");
  }

  @Test
  @DisplayName("第22条：替别人办了、交回去的，办的人才是调查人员")
  void whoWorkedForAnotherInvestigated() {
    join("hejun", "townshipHead", "210521100");
    String caseId = office.accept();
    String[] signing = signing(caseId);
    office.as("gaoyuan", () -> run(() -> office.tasks.delegateTask(signing[1], "hejun")));
    office.as("hejun", () -> run(() -> office.tasks.resolveTask(signing[1], Map.of("signature", "agreed"))));
    office.sign(caseId, "linfeng", Map.of("signature", "agreed"));
    office.sign(caseId, "suqing", Map.of("signature", "agreed"));
    office.confirmByApplicant(caseId);

    assertThatThrownBy(() -> office.complete("hejun", caseId, "Task_GiveOpinion", Map.of("opinion", "approve")))
        .hasMessageContaining("何军（hejun）").hasMessageContaining("调查人员签字");
  }

  @Test
  @DisplayName("第22条：提出过审核意见的，重新调查时不能被指派为调查人员；指派时就退回，另选即可")
  void whoGaveAnOpinionIsNotNamedAsInvestigator() {
    join("hejun", "townshipHead", "210521100");
    String caseId = office.accept();
    office.investigate(caseId);
    office.complete("hejun", caseId, "Task_GiveOpinion", Map.of("opinion", "approve"));
    office.object(caseId, "申请人另有住房。");
    office.noticeEnds(NOTICE_ENDS);

    assertThatThrownBy(() -> office.complete("gaoyuan", caseId, "Task_AssignInvestigators",
        Map.of("investigators", ticked("linfeng", "hejun")))).isInstanceOf(InputRefused.class)
        .hasMessageContaining("调查人员签字").hasMessageContaining("何军").hasMessageContaining("提出审核意见");
    office.claimedComplete("gaoyuan", caseId, "Task_AssignInvestigators", Map.of("investigators", ticked("linfeng", "suqing")));
  }

  @Test
  @DisplayName("别的案件里办过什么不相干")
  void otherCasesDoNotCount() {
    join("hejun", "townshipHead", "210521100");
    office.accept();
    String other = office.accept(Map.of("applicantName", "刘满仓", "identityNumber", Persons.born(LocalDate.of(1949, 5, 1))));
    office.investigate(other);

    office.complete("hejun", other, "Task_GiveOpinion", Map.of("opinion", "approve"));
  }

  @Test
  @DisplayName("两份签字任务同一时刻派给同一个人：只有一份派得成")
  void atTheSameMoment() throws Exception {
    String caseId = office.accept();
    String[] signing = signing(caseId);
    ExecutorService heads = Executors.newFixedThreadPool(2);
    try {
      for (int round = 0; round < 10; round++) {
        List<Callable<Boolean>> gifts = new ArrayList<>();
        for (String task : signing) {
          office.tasks.setAssignee(task, null);
          gifts.add(() -> office.as("gaoyuan", () -> run(() -> office.tasks.setAssignee(task, "hejun"))));
        }
        int given = 0;
        for (Future<Boolean> gift : heads.invokeAll(gifts)) {
          try {
            given += gift.get() ? 1 : 0;
          } catch (ExecutionException refused) {
            assertThat(refused).hasCauseInstanceOf(InputRefused.class);
          }
        }
        assertThat(given).isOne();
      }
    } finally {
      heads.shutdown();
    }
  }

  // --- how it comes about

  private String objected() {
    String caseId = office.accept();
    office.publishOpinion(caseId);
    office.object(caseId, "申请人在镇上有一处门市房。");
    office.noticeEnds(NOTICE_ENDS);
    return caseId;
  }

  private String readyToDecide() {
    String caseId = office.accept();
    office.publishOpinion(caseId);
    office.noticeEnds(NOTICE_ENDS);
    office.reviewAndDraw(caseId);
    office.spotCheck(caseId);
    return caseId;
  }

  /** Findings are recorded; the tasks in which linfeng and suqing sign them. */
  private String[] signing(String caseId) {
    office.complete("gaoyuan", caseId, "Task_AssignInvestigators", Map.of("investigators", ticked("linfeng", "suqing")));
    office.complete("linfeng", caseId, "Task_RecordFindings", office.findings());
    return List.of("linfeng", "suqing").stream().map(signer -> office.tasks.createTaskQuery()
        .processInstanceBusinessKey(caseId).taskAssignee(signer).singleResult()).map(Task::getId).toArray(String[]::new);
  }

  private static void refusedToSign(ThrowingCallable way) {
    assertThatThrownBy(way).isInstanceOf(InputRefused.class).hasMessageContaining("一个人不能签两份").hasMessageContaining("林峰");
  }

  private static boolean run(Runnable act) {
    act.run();
    return true;
  }

  private WaysToATask ways() {
    return new WaysToATask(office, forms, jdbc, port);
  }

  /** For an office so small that one person works in two. */
  private void join(String user, String role, String division) {
    for (String group : List.of(role, role + "-" + division)) {
      office.identity.createMembership(user, group);
      joined.add(new String[] {user, group});
    }
  }
}
