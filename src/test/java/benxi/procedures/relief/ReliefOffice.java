package benxi.procedures.relief;

import static org.assertj.core.api.Assertions.assertThat;

import benxi.procedures.testing.TestClock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.task.Task;

/**
 * The people of 小市镇 and of its county at work: each step is the happy one unless told otherwise.
 * Cases are named by their application number.
 */
public class ReliefOffice {

  public static final String XIAOSHI = "210521100";
  public static final String SHANGBAO = "210521100205";
  public static final String DELIVERY = "Task_DeliverLetter";

  public final RuntimeService runtime;
  public final TaskService tasks;
  public final HistoryService history;
  final IdentityService identity;
  public final TestClock clock;
  final Batches batches;

  ReliefOffice(RuntimeService runtime, TaskService tasks, HistoryService history, IdentityService identity, TestClock clock,
      Batches batches) {
    this.runtime = runtime;
    this.tasks = tasks;
    this.history = history;
    this.identity = identity;
    this.clock = clock;
    this.batches = batches;
  }

  // --- who

  public <T> T as(String user, Supplier<T> work) {
    identity.setAuthentication(user,
        identity.createGroupQuery().groupMember(user).list().stream().map(Group::getId).toList(),
        identity.createTenantQuery().userMember(user).includingGroupsOfUser(true).list().stream().map(Tenant::getId).toList());
    try {
      return work.get();
    } finally {
      identity.clearAuthentication();
    }
  }

  // --- what is entered, happily

  /** A man of 67 without income, property or obligor, in 上堡村. */
  public static Map<String, Object> applicant() {
    Map<String, Object> form = new HashMap<>();
    form.put("filedBy", "self");
    form.put("applicantName", "韩守田");
    form.put("identityNumber", Persons.born(LocalDate.of(1950, 3, 8)));
    return form;
  }

  public static Map<String, Object> materials() {
    Map<String, Object> form = new HashMap<>();
    form.put("villageCode", SHANGBAO);
    form.put("address", "上堡村二组");
    form.put("residentSince", "2010-05-01");
    form.put("applicantPhone", "13804140001");
    form.put("hukouDivision", "210521");
    form.put("area", "rural");
    form.putAll(circumstances());
    form.put("formerFiveGuaranteesAnswer", "no");
    form.put("receivedMaterials", ticked(Material.required(false).stream().map(m -> m.code).toArray(String[]::new)));
    return form;
  }

  private static Map<String, Object> circumstances() {
    Map<String, Object> form = new HashMap<>();
    form.put("studentKind", "none");
    form.put("illnessGrade", "none");
    form.put("disabilityKind", "none");
    form.put("disabilityGrade", "none");
    form.put("orphanSupportAnswer", "no");
    form.put("noObligorAnswer", "yes");
    return form;
  }

  public Map<String, Object> findings() {
    Map<String, Object> form = new HashMap<>(circumstances());
    form.put("investigationMethods", ticked("homeVisit", "neighbours"));
    form.put("investigatedOn", clock.today().toString());
    form.put("economicFindings", "无收入来源,无存款。");
    form.put("livingFindings", "独居,住房完好。");
    form.put("obligorFindings", "未婚,父母已故,无子女。");
    form.put("appraisalAnswer", "no");
    return form;
  }

  public static List<String> ticked(String... codes) {
    return List.of(codes);
  }

  // --- steps

  public String register() {
    return register(Map.of());
  }

  public String register(Map<String, Object> otherwise) {
    return registerAs("caiwen", otherwise);
  }

  public String registerAs(String clerk, Map<String, Object> otherwise) {
    Map<String, Object> form = with(applicant(), otherwise);
    form.putIfAbsent("appliedOn", clock.today().toString());
    String instance = as(clerk, () -> runtime.startProcessInstanceByKey("relief-application", form)).getId();
    return runtime.createProcessInstanceQuery().processInstanceId(instance).singleResult().getBusinessKey();
  }

  /** Registered today with complete materials, and accepted today. */
  public String accept() {
    return accept(Map.of());
  }

  public String accept(Map<String, Object> otherwise) {
    String caseId = register(otherwise);
    complete("caiwen", caseId, "Task_ExamineMaterials", materials());
    return caseId;
  }

  public void investigate(String caseId) {
    investigate(caseId, Map.of());
  }

  public void investigate(String caseId, Map<String, Object> otherwise) {
    complete("gaoyuan", caseId, "Task_AssignInvestigators", Map.of("investigators", ticked("linfeng", "suqing")));
    complete("linfeng", caseId, "Task_RecordFindings", with(findings(), otherwise));
    sign(caseId, "linfeng", Map.of("signature", "agreed"));
    sign(caseId, "suqing", Map.of("signature", "agreed"));
    confirmByApplicant(caseId);
  }

  public void sign(String caseId, String investigator, Map<String, Object> form) {
    Task task = tasks.createTaskQuery().processInstanceBusinessKey(caseId).taskDefinitionKey("Task_SignFindings")
        .taskAssignee(investigator).singleResult();
    assertThat(task).as("签字任务 " + investigator).isNotNull();
    as(investigator, () -> {
      tasks.complete(task.getId(), form);
      return null;
    });
  }

  public void confirmByApplicant(String caseId) {
    complete("linfeng", caseId, "Task_ConfirmByApplicant",
        Map.of("applicantSignature", "signed", "applicantSignedOn", clock.today().toString()));
  }

  public void giveOpinion(String caseId) {
    complete("gaoyuan", caseId, "Task_GiveOpinion", Map.of("opinion", "approve"));
  }

  /** From acceptance to the last minute before the notice ends. */
  public void publishOpinion(String caseId) {
    investigate(caseId);
    giveOpinion(caseId);
  }

  public void noticeEnds(LocalDate lastDay) {
    clock.forwardPast(lastDay);
  }

  public void reviewAndDraw(String caseId) {
    complete("xumei", caseId, "Task_ReviewFile", Map.of("reviewFindings", "材料齐全,程序合规。"));
    draw(batchOf(caseId));
  }

  public String batchOf(String caseId) {
    return batches.ofCase(caseId).orElseThrow();
  }

  public void draw(String batchId) {
    complete("xumei", batchId, "Task_CloseBatch", Map.of());
    clock.runWaiting();
  }

  public void spotCheck(String caseId) {
    complete("dingyi", caseId, "Task_SpotCheck", with(circumstances(), Map.of("spotCheckedOn", clock.today().toString(),
        "spotCheckResult", "consistent", "spotCheckFindings", "入户核实,情况属实。")));
  }

  public Map<String, Object> findingsForCheck() {
    return with(circumstances(), Map.of("spotCheckedOn", clock.today().toString(), "spotCheckResult", "consistent",
        "spotCheckFindings", "入户核实,情况属实。"));
  }

  /** An objection made at the counter, in this minute. */
  public void object(String caseId, String content) {
    object(caseId, Map.of("objectorName", "赵明", "objectionContent", content));
  }

  public void objectAnonymously(String caseId, String content) {
    object(caseId, Map.of("objectionContent", content));
  }

  private void object(String caseId, Map<String, Object> entered) {
    String notice = (String) runtime.createVariableInstanceQuery().variableName("noticeNumber").list().stream()
        .filter(v -> caseId.equals(runtime.createProcessInstanceQuery().processInstanceId(v.getProcessInstanceId())
            .singleResult().getBusinessKey()))
        .findFirst().orElseThrow().getValue();
    as("caiwen", () -> runtime.startProcessInstanceByKey("notice-objection", with(entered, Map.of("noticeNumber", notice,
        "objectionChannel", "counter", "objectionReceivedAt", clock.now().withSecond(0).withNano(0).toString()))));
  }

  public void answerObjections(String caseId, int expected) {
    List<Task> open = tasks.createTaskQuery().processInstanceBusinessKey(caseId).taskDefinitionKey("Task_AnswerObjection").list();
    assertThat(open).hasSize(expected);
    open.forEach(task -> as("weilan", () -> {
      tasks.claim(task.getId(), "weilan");
      tasks.complete(task.getId(), Map.of("objectionConclusion", "rejected", "objectionAnswer", "经重新核实,情况不属实。"));
      return null;
    }));
  }

  public void decide(String caseId, String decision) {
    complete("guanshan", caseId, "Task_Decide", Map.of("decision", decision));
  }

  public void deliver(String caseId, String task) {
    complete("caiwen", caseId, task, Map.of("deliveredOn", clock.today().toString(), "deliveredHow", "直接送达",
        "deliveredTo", "韩守田"));
  }

  public void end(String caseId, String reason) {
    endAs("caiwen", caseId, reason);
  }

  public void endAs(String clerk, String caseId, String reason) {
    as(clerk, () -> runtime.startProcessInstanceByKey("relief-application-end", Map.of("endCaseId", caseId,
        "endReason", reason, "endedOn", clock.today().toString(), "endReportedBy", "村委会")));
  }

  /** From application to certificate in October 2017; who is approved is entitled from November. */
  public String approve(Map<String, Object> otherwise) {
    clock.set(LocalDate.of(2017, 10, 9));
    String caseId = accept(otherwise);
    publishOpinion(caseId);
    noticeEnds(LocalDate.of(2017, 10, 16));
    reviewAndDraw(caseId);
    spotCheck(caseId);
    decide(caseId, "approved");
    deliver(caseId, "Task_DeliverCertificate");
    clock.forwardPast(LocalDate.of(2017, 10, 24));
    return caseId;
  }

  // --- looking

  public void complete(String user, String caseId, String taskKey, Map<String, Object> form) {
    Task task = task(caseId, taskKey);
    assertThat(task).as("任务 " + taskKey + " 于 " + caseId).isNotNull();
    as(user, () -> {
      tasks.claim(task.getId(), user);
      tasks.complete(task.getId(), form);
      return null;
    });
  }

  /** As {@link #complete}, for a task that this user has claimed already. */
  public void claimedComplete(String user, String caseId, String taskKey, Map<String, Object> form) {
    Task task = task(caseId, taskKey);
    as(user, () -> {
      tasks.complete(task.getId(), form);
      return null;
    });
  }

  public Task task(String caseId, String taskKey) {
    return tasks.createTaskQuery().processInstanceBusinessKey(caseId).taskDefinitionKey(taskKey).singleResult();
  }

  /** The next steps of a case; what is to be delivered beside them: {@link #toDeliver}. */
  public List<String> openTasks(String caseId) {
    return tasks.createTaskQuery().processInstanceBusinessKey(caseId).list().stream().map(Task::getTaskDefinitionKey)
        .filter(key -> !key.equals(DELIVERY)).sorted().toList();
  }

  /** What the window still has to deliver of a case: the texts of the tasks, in the order of writing. */
  public List<String> toDeliver(String caseId) {
    return deliveries(caseId).stream().map(task -> (String) tasks.getVariable(task.getId(), "deliveryText")).toList();
  }

  public List<Task> deliveries(String caseId) {
    return tasks.createTaskQuery().processInstanceBusinessKey(caseId).taskDefinitionKey(DELIVERY).orderByTaskCreateTime().asc().list();
  }

  /** The end event of the application, null while it is open. */
  public String outcome(String caseId) {
    return history.createHistoricActivityInstanceQuery().list().stream()
        .filter(a -> a.getActivityType().endsWith("EndEvent") && a.getProcessDefinitionKey().equals("relief-application"))
        .filter(a -> caseId.equals(businessKey(a))).map(HistoricActivityInstance::getActivityId).findFirst().orElse(null);
  }

  private String businessKey(HistoricActivityInstance activity) {
    return history.createHistoricProcessInstanceQuery().processInstanceId(activity.getProcessInstanceId())
        .singleResult().getBusinessKey();
  }

  public static Map<String, Object> with(Map<String, Object> form, Map<String, Object> otherwise) {
    Map<String, Object> all = new HashMap<>(form);
    all.putAll(otherwise);
    return all;
  }
}
