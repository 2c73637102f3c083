package benxi.procedures.salt;

import static org.assertj.core.api.Assertions.assertThat;

import benxi.procedures.testing.TestClock;
import java.time.LocalDate;
import java.time.YearMonth;
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

/** The salt office of the city at work: each step is the happy one unless told otherwise. */
class SaltOffice {

  static final String WINDOW = "niuyan";
  static final String EXAMINER = "tiecheng";
  static final String HEAD = "liuhe";
  static final String DELIVERY = "Task_DeliverLetter";

  final RuntimeService runtime;
  final TaskService tasks;
  final HistoryService history;
  final IdentityService identity;
  final TestClock clock;
  final Licences licences;
  final SaltApplications applications;
  final StockMonths months;

  SaltOffice(RuntimeService runtime, TaskService tasks, HistoryService history, IdentityService identity, TestClock clock,
      Licences licences, SaltApplications applications, StockMonths months) {
    this.runtime = runtime;
    this.tasks = tasks;
    this.history = history;
    this.identity = identity;
    this.clock = clock;
    this.licences = licences;
    this.applications = applications;
    this.months = months;
  }

  <T> T as(String user, Supplier<T> work) {
    identity.setAuthentication(user,
        identity.createGroupQuery().groupMember(user).list().stream().map(Group::getId).toList(),
        identity.createTenantQuery().userMember(user).includingGroupsOfUser(true).list().stream().map(Tenant::getId).toList());
    try {
      return work.get();
    } finally {
      identity.clearAuthentication();
    }
  }

  // --- the register

  /** The licence that the decree found with this enterprise, number 食盐批-n. */
  Licence holder(int number) {
    return holder(number, Map.of());
  }

  Licence holder(int number, Map<String, Object> otherwise) {
    Map<String, Object> form = with(enterprise(number), Map.of("licenceKind", "wholesale", "licenceBasis", "extended",
        "licenceNumber", "食盐批-" + number, "validFrom", "2014-01-01"));
    form.putAll(otherwise);
    start("salt-licence-registration", form);
    return licences.get((String) form.get("licenceNumber"));
  }

  static Map<String, Object> enterprise(int number) {
    Map<String, Object> form = new HashMap<>();
    form.put("applicantName", "第" + number + "盐业公司");
    form.put("creditCode", CreditCodes.of(number));
    form.put("registeredAddress", "平山区胜利路" + number + "号");
    form.put("businessAddress", "平山区胜利路" + number + "号");
    form.put("representative", "田野");
    form.put("contactName", "田野");
    form.put("contactPhone", "13804140001");
    return form;
  }

  void start(String process, Map<String, Object> form) {
    as(WINDOW, () -> runtime.startProcessInstanceByKey(process, form));
  }

  // --- renewal

  /** An application of today; its number. */
  String apply(int number) {
    return apply(number, Map.of());
  }

  String apply(int number, Map<String, Object> otherwise) {
    Map<String, Object> form = with(enterprise(number), Map.of("licenceKind", "wholesale", "appliedOn", clock.today().toString(),
        "saltKinds", "精制碘盐，国家标准"));
    start("salt-licence-application", with(form, otherwise));
    return applications.all().get(0).caseId();
  }

  /** From the application to the report to the province. */
  void examine(String renewal) {
    examine(renewal, Map.of(), "support");
  }

  void examine(String renewal, Map<String, Object> otherwise, String opinion) {
    complete(EXAMINER, renewal, "Task_Examine", with(examination(), otherwise));
    complete(HEAD, renewal, "Task_GiveOpinion", Map.of("renewalOpinion", opinion));
  }

  Map<String, Object> examination() {
    Map<String, Object> form = new HashMap<>();
    List.of("normsMet", "informationMet", "purchasesMet", "recordsMet", "reserveMet", "creditMet", "emergencyPlanMet",
        "nonIodisedMet").forEach(key -> form.put(key, "yes"));
    form.put("examinedOn", clock.today().toString());
    form.put("examinationFindings", "现场审核，逐项核对。");
    return form;
  }

  void provinceGrants(String renewal, String newNumber, LocalDate from, LocalDate until) {
    complete(WINDOW, renewal, "Task_EnterAnswer", Map.of("provinceAnswer", "granted", "answerNumber", "辽盐许〔2018〕7号",
        "answeredOn", clock.today().toString(), "newLicenceNumber", newNumber, "newValidFrom", from.toString(),
        "newValidUntil", until.toString()));
  }

  void provinceRefuses(String renewal) {
    complete(WINDOW, renewal, "Task_EnterAnswer", Map.of("provinceAnswer", "refused", "answerNumber", "辽盐许〔2018〕8号",
        "answeredOn", clock.today().toString(), "refusalReason", "没有制定应急预案。"));
  }

  void deliver(String caseId, String task) {
    complete(WINDOW, caseId, task, Map.of("deliveredOn", clock.today().toString(), "deliveredHow", "直接送达", "deliveredTo", "田野"));
  }

  // --- stock

  /** The report of a month, entered today. */
  void report(String creditCode, YearMonth month, Object sales, Object stock) {
    report(creditCode, month, sales, stock, Map.of());
  }

  void report(String creditCode, YearMonth month, Object sales, Object stock, Map<String, Object> otherwise) {
    complete(WINDOW, stockCase(creditCode, month), "Task_EnterReport", with(Map.of("sales", sales, "stock", stock,
        "operatingAnswer", "yes", "receivedOn", clock.today().toString()), otherwise));
  }

  String stockCase(String creditCode, YearMonth month) {
    return months.find(creditCode, month).orElseThrow().caseId();
  }

  // --- violations

  Map<String, Object> violation(int number, String ground) {
    return new HashMap<>(Map.of("creditCode", CreditCodes.of(number), "ground", ground, "foundOn", clock.today().toString(),
        "foundBy", "市场检查", "facts", "检查发现。"));
  }

  void investigate(String caseId, boolean established) {
    complete(EXAMINER, caseId, "Task_Investigate", Map.of("establishedAnswer", established ? "yes" : "no",
        "investigatedOn", clock.today().toString(), "investigationFindings", "有现场笔录。"));
  }

  void verify(String caseId, boolean remedied) {
    complete(EXAMINER, caseId, "Task_VerifyRemedy", Map.of("remediedAnswer", remedied ? "yes" : "no",
        "remedyVerifiedOn", clock.today().toString(), "remedyFindings", "再次检查。"));
  }

  void decideRequest(String caseId, boolean requested) {
    complete(HEAD, caseId, "Task_DecideRequest", Map.of("requestAnswer", requested ? "yes" : "no", "requestReason", "警告无效。"));
  }

  void provinceDecides(String caseId, boolean revoked) {
    complete(WINDOW, caseId, "Task_EnterAnswer", Map.of("revokedAnswer", revoked ? "yes" : "no", "answerNumber", "辽盐决〔2018〕3号",
        "answeredOn", clock.today().toString()));
  }

  // --- looking

  void complete(String user, String caseId, String taskKey, Map<String, Object> form) {
    Task task = task(caseId, taskKey);
    assertThat(task).as("任务 " + taskKey + " 于 " + caseId).isNotNull();
    as(user, () -> {
      tasks.claim(task.getId(), user);
      tasks.complete(task.getId(), form);
      return null;
    });
  }

  Task task(String caseId, String taskKey) {
    return tasks.createTaskQuery().processInstanceBusinessKey(caseId).taskDefinitionKey(taskKey).singleResult();
  }

  /** The deliveries of what the program wrote by itself are left out. */
  List<String> openTasks(String caseId) {
    return tasks.createTaskQuery().processInstanceBusinessKey(caseId).list().stream().map(Task::getTaskDefinitionKey)
        .filter(key -> !key.equals(DELIVERY)).sorted().toList();
  }

  /** What the window still has to deliver of a case: the texts of the tasks, in the order of writing. */
  List<String> toDeliver(String caseId) {
    return tasks.createTaskQuery().processInstanceBusinessKey(caseId).taskDefinitionKey(DELIVERY).orderByTaskCreateTime().asc()
        .list().stream().map(task -> (String) tasks.getVariable(task.getId(), "deliveryText")).toList();
  }

  /** The end events that a case has reached, in the order of the alphabet. */
  List<String> outcomes(String caseId) {
    List<String> instances = history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(caseId).list().stream()
        .filter(instance -> !instance.getProcessDefinitionKey().equals("letter-delivery"))
        .map(instance -> instance.getId()).toList();
    return history.createHistoricActivityInstanceQuery().list().stream()
        .filter(activity -> activity.getActivityType().endsWith("EndEvent") && instances.contains(activity.getProcessInstanceId()))
        .map(HistoricActivityInstance::getActivityId).distinct().sorted().toList();
  }

  static Map<String, Object> with(Map<String, Object> form, Map<String, Object> otherwise) {
    Map<String, Object> all = new HashMap<>(form);
    all.putAll(otherwise);
    return all;
  }
}
