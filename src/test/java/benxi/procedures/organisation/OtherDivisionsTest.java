package benxi.procedures.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import benxi.procedures.OutOfSight;
import benxi.procedures.access.Browser;
import benxi.procedures.testing.MayStart;
import benxi.procedures.testing.ProcessTest;
import benxi.procedures.testing.Snapshot;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProcessTest
@DisplayName("别的单位的案件：看不见，碰不着")
class OtherDivisionsTest {

  private static final String PASSWORD = "Benxi-2017";
  private static final String KEY = "test-division";
  private static final String HERE = "caiwen";           // the counter of 小市镇, 本溪满族自治县
  private static final String NEXT_TOWNSHIP = "tangmin"; // the counter of 田师傅镇, the same county
  private static final String OTHER_COUNTY = "shilei";   // the head of 平山区

  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired ManagementService jobs;
  @Autowired AuthorizationService authorizations;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;

  private final List<MayStart> mayStart = new ArrayList<>();
  private String deployment;
  private String definition;

  @BeforeEach
  void deploy() {
    deployment = repository.createDeployment().addModelInstance("division.bpmn",
        Bpmn.createExecutableProcess(KEY).name("区划测试").camundaHistoryTimeToLiveString("P1D")
            .startEvent().userTask("Task_Counter").name("受理").camundaCandidateGroups("${office.group(execution, 'townshipWindow')}")
            .boundaryEvent("Boundary_Later").cancelActivity(false).timerWithDuration("P30D").endEvent()
            .moveToActivity("Task_Counter")
            .userTask("Task_County").name("审批").camundaCandidateGroups("${office.group(execution, 'countyHead')}")
            .endEvent().done()).deploy().getId();
    definition = repository.createProcessDefinitionQuery().processDefinitionKey(KEY).singleResult().getId();
    for (String user : List.of(HERE, NEXT_TOWNSHIP, "songlian", "guanshan", "zhanghua", "qinshu")) {
      mayStart.add(new MayStart(authorizations, user, KEY));
    }
  }

  @AfterEach
  void undeploy() {
    mayStart.forEach(MayStart::close);
    repository.deleteDeployment(deployment, true);
  }

  @Test
  @DisplayName("案件归发起人的单位；任务派给这个单位和它的县")
  void belongsToTheOfficeOfItsStarter() {
    Task task = startedBy(HERE);

    assertThat(task.getTenantId()).isEqualTo("210521100");
    assertThat(groupOf(task)).isEqualTo("townshipWindow-210521100");
    as(HERE).post("/engine-rest/task/" + task.getId() + "/claim", "{\"userId\":\"" + HERE + "\"}");
    assertThat(as(HERE).post("/engine-rest/task/" + task.getId() + "/complete", "{}").statusCode()).isEqualTo(204);
    assertThat(groupOf(tasks.createTaskQuery().singleResult())).isEqualTo("countyHead-210521");
  }

  @Test
  @DisplayName("第20条：村（居）委会代为申请的案件归上级乡镇办理，村里此后看不见")
  void applicationByTheVillageBelongsToTheTownship() {
    Task task = startedBy("songlian");

    assertThat(task.getTenantId()).isEqualTo("210521100");
    assertThat(count("songlian", "/engine-rest/task/count")).isZero();
    assertThat(count("songlian", "/engine-rest/process-instance/count")).isZero();
  }

  @Test
  @DisplayName("不属于任何单位的人发起：一句话拒绝，没有留下案件")
  void startersWithoutAnOfficeAreRefused() {
    for (String user : List.of("zhanghua", "qinshu")) {
      HttpResponse<String> answer = as(user).post("/engine-rest/process-definition/key/" + KEY + "/start", "{}");
      assertThat(answer.body()).contains(user).contains("案件没有办理单位");
      assertThat(answer.statusCode()).isEqualTo(400);
    }
    assertThat(runtime.createProcessInstanceQuery().count()).isZero();
  }

  @Test
  @DisplayName("看得见的：本单位、县、市、督办；看不见的：邻镇、别的县、账户管理员、流程分析师")
  void isSeenByThoseWhoAnswerForIt() {
    startedBy(HERE);

    for (String user : List.of(HERE, "gaoyuan", "guanshan", "xumei", "yaoguang", "mengxi", "zhanghua")) {
      assertThat(count(user, "/engine-rest/process-instance/count")).as(user).isOne();
      assertThat(count(user, "/engine-rest/task/count")).as(user).isOne();
      assertThat(count(user, "/engine-rest/history/process-instance/count")).as(user).isOne();
      assertThat(count(user, "/engine-rest/history/task/count")).as(user).isOne();
    }
    for (String user : List.of(NEXT_TOWNSHIP, OTHER_COUNTY, "luhai", "baizhan", "qinshu", "songlian")) {
      for (String what : List.of("process-instance", "task", "execution", "variable-instance",
          "job", "incident", "external-task", "event-subscription", "history/process-instance", "history/task", "history/activity-instance",
          "history/variable-instance", "history/detail", "history/job-log", "history/incident", "history/identity-link-log",
          "history/decision-instance", "history/user-operation", "history/external-task-log")) {
        HttpResponse<String> list = as(user).get("/engine-rest/" + what);
        assertThat(list.statusCode()).as(user + " " + what).isIn(200, 403);
        assertThat(list.statusCode() == 403 || ofCases(list.body()).isEmpty()).as(user + " " + what + " " + list.body()).isTrue();
      }
    }
  }

  /** What belongs to a case; the timers that begin one belong to nobody yet. */
  private static List<JsonNode> ofCases(String list) {
    try {
      return StreamSupport.stream(new ObjectMapper().readTree(list).spliterator(), false)
          .filter(node -> node.hasNonNull("tenantId") || node.hasNonNull("processInstanceId") || !node.has("jobDefinitionId"))
          .toList();
    } catch (JsonProcessingException e) {
      throw new AssertionError(list, e);
    }
  }

  @Test
  @DisplayName("邻镇的人拿着编号也打不开：404")
  void isNotThereForStrangers() {
    Task task = startedBy(HERE);
    String instance = task.getProcessInstanceId();
    String attachment = tasks.createAttachment("text/plain", task.getId(), instance, "证明", "", "http://x").getId();
    tasks.createComment(task.getId(), instance, "入户时要带身份证");
    List<String> reads = new ArrayList<>();
    for (String of : List.of("", "/form", "/variables", "/localVariables", "/form-variables", "/rendered-form", "/deployed-form",
        "/identity-links", "/comment", "/attachment", "/attachment/" + attachment, "/attachment/" + attachment + "/data",
        "/variables/x", "/localVariables/x")) {
      reads.add("/task/" + task.getId() + of);
    }
    for (String of : List.of("", "/variables", "/activity-instances", "/comment", "/variables/x")) {
      reads.add("/process-instance/" + instance + of);
    }
    reads.add("/execution/" + task.getExecutionId());
    reads.add("/execution/" + task.getExecutionId() + "/localVariables");
    reads.add("/history/process-instance/" + instance);
    reads.add("/job/" + jobOf(instance));
    for (String user : List.of(NEXT_TOWNSHIP, OTHER_COUNTY)) {
      for (String path : reads) {
        HttpResponse<String> answer = as(user).get("/engine-rest" + path);
        assertThat(answer.statusCode()).as(user + " GET " + path + " " + answer.body()).isEqualTo(404);
      }
    }
  }

  @Test
  @DisplayName("邻镇的人也动不了：404，案件原样")
  void cannotBeTouchedByStrangers() {
    Task task = startedBy(HERE);
    String instance = task.getProcessInstanceId();
    String attachment = tasks.createAttachment("text/plain", task.getId(), instance, "证明", "", "http://x").getId();
    String json = "{\"userId\":\"" + NEXT_TOWNSHIP + "\"}";
    for (String user : List.of(NEXT_TOWNSHIP, OTHER_COUNTY)) {
      Browser stranger = as(user);
      for (String act : List.of("/claim", "/assignee", "/delegate", "/identity-links")) {
        assertNotFound(stranger.post("/engine-rest/task/" + task.getId() + act,
            act.equals("/identity-links") ? "{\"userId\":\"tangmin\",\"type\":\"candidate\"}" : json), act);
      }
      for (String act : List.of("/unclaim", "/complete", "/submit-form", "/resolve")) {
        assertNotFound(stranger.post("/engine-rest/task/" + task.getId() + act, "{}"), act);
      }
      assertThat(stranger.post("/engine-rest/task/" + task.getId() + "/comment/create", "{\"message\":\"x\"}").statusCode())
          .isEqualTo(400);
      assertNotFound(stranger.delete("/engine-rest/task/" + task.getId() + "/attachment/" + attachment), "attachment");
      assertNotFound(stranger.put("/engine-rest/task/" + task.getId() + "/variables/x", "{\"value\":1}"), "variables");
      assertNotFound(stranger.put("/engine-rest/task/" + task.getId(), "{\"name\":\"x\"}"), "task");
      assertNotFound(stranger.delete("/engine-rest/process-instance/" + instance), "delete");
      assertNotFound(stranger.put("/engine-rest/process-instance/" + instance + "/suspended", "{\"suspended\":true}"), "suspend");
      assertNotFound(stranger.post("/engine-rest/process-instance/" + instance + "/variables", "{\"modifications\":{}}"), "variables");
      assertNotFound(stranger.post("/engine-rest/job/" + jobOf(instance) + "/execute", "{}"), "job");
    }
    assertThat(jobs.createJobQuery().processInstanceId(instance).noRetriesLeft().withException().count()).isZero();
    assertThat(tasks.createTaskQuery().taskId(task.getId()).taskUnassigned().active().count()).isOne();
    assertThat(tasks.getTaskComments(task.getId())).isEmpty();
    assertThat(tasks.getTaskAttachments(task.getId())).hasSize(1);
  }

  @Test
  @DisplayName("从来没有的和别的单位的，答复一样：404，一样的句子")
  void strangersCannotTellWhatExists() {
    String task = startedBy(HERE).getId();
    for (String act : List.of("complete", "submit-form", "claim", "unclaim", "resolve", "assignee")) {
      String body = act.equals("claim") || act.equals("assignee") ? "{\"userId\":\"tangmin\"}" : "{}";
      HttpResponse<String> others = as(NEXT_TOWNSHIP).post("/engine-rest/task/" + task + "/" + act, body);
      HttpResponse<String> nobodys = as(NEXT_TOWNSHIP).post("/engine-rest/task/never/" + act, body);
      assertThat(nobodys.statusCode()).as(act + " " + nobodys.body()).isEqualTo(404);
      assertThat(nobodys.body()).as(act).isEqualTo(others.body());
    }
  }

  @Test
  @DisplayName("附件和备注：同一单位的人也只有办理的人能增删；办结以后谁也不能；别的单位的人找不到")
  void attachmentsAreOfWhoWorksOnTheTask() {
    String path = "/engine-rest/task/" + startedBy(HERE).getId();
    assertThat(as(HERE).post(path + "/claim", "{\"userId\":\"" + HERE + "\"}").statusCode()).isEqualTo(204);
    assertThat(attach(HERE, path).statusCode()).isEqualTo(200);
    String attachment = path + "/attachment/" + tasks.getTaskAttachments(path.substring(path.lastIndexOf('/') + 1)).get(0).getId();

    assertRefused(attach("gaoyuan", path), "已经由 caiwen 认领，您不能办理");
    assertRefused(as("gaoyuan").post(path + "/comment/create", "{\"message\":\"x\"}"), "已经由 caiwen 认领，您不能办理");
    assertRefused(as("gaoyuan").delete(attachment), "已经由 caiwen 认领，您不能办理");
    assertThat(attach(NEXT_TOWNSHIP, path).statusCode()).isIn(400, 404);
    assertThat(as("gaoyuan").get(attachment).statusCode()).isEqualTo(200);

    assertThat(as(HERE).post(path + "/complete", "{}").statusCode()).isEqualTo(204);
    assertRefused(attach(HERE, path), "任务已经办结");
    assertRefused(as(HERE).delete(attachment), "任务已经办结");
    assertThat(as(HERE).get(attachment).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/engine-rest", "/camunda/api/engine/engine/default"})
  @DisplayName("没有的任务和作业、别的单位的任务和作业，REST 和网页应用一样：404 和一句中文，什么也没有变")
  void saysInWordsThatNothingIsThere(String api) {
    Task task = startedBy(HERE);
    Browser web = new Browser(port).signIn(NEXT_TOWNSHIP, PASSWORD);
    Browser stranger = api.startsWith("/camunda") ? web.saying("X-XSRF-TOKEN", web.csrfToken()) : as(NEXT_TOWNSHIP);
    Snapshot before = Snapshot.of(jdbc);
    List<HttpResponse<String>> answers = new ArrayList<>();
    for (String id : List.of("never", task.getId())) {
      for (String act : List.of("complete", "submit-form", "resolve", "unclaim")) {
        answers.add(stranger.post(api + "/task/" + id + "/" + act, "{}"));
      }
      answers.add(stranger.post(api + "/task/" + id + "/claim", "{\"userId\":\"" + NEXT_TOWNSHIP + "\"}"));
    }
    for (String id : List.of("never", jobOf(task.getProcessInstanceId()))) {
      answers.add(stranger.get(api + "/job/" + id));
      answers.add(stranger.post(api + "/job/" + id + "/execute", ""));
      answers.add(stranger.put(api + "/job/" + id + "/retries", "{\"retries\":1}"));
      answers.add(stranger.put(api + "/job/" + id + "/duedate", "{\"duedate\":null}"));
      answers.add(stranger.put(api + "/job/" + id + "/suspended", "{\"suspended\":true}"));
      answers.add(stranger.put(api + "/job/" + id + "/priority", "{\"priority\":7}"));
    }
    assertThat(answers).allSatisfy(answer -> {
      assertThat(answer.statusCode()).as(answer.request().method() + " " + answer.uri() + " " + answer.body()).isEqualTo(404);
      assertThat(answer.body()).as(answer.request().method() + " " + answer.uri()).contains(new OutOfSight().getMessage());
    });
    before.isUnchanged(jdbc);
  }

  @Test
  @DisplayName("全市合计的统计不给看")
  void totalsOfAllDivisionsAreRefused() {
    startedBy(HERE);
    for (String user : List.of(NEXT_TOWNSHIP, HERE, "mengxi")) {
      HttpResponse<String> answer = as(user).get("/engine-rest/history/process-definition/" + definition + "/statistics");
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("不分单位");
    }
    assertThat(as("zhanghua").get("/engine-rest/history/process-definition/" + definition + "/statistics").statusCode()).isEqualTo(200);
    for (String path : List.of("/process-definition/statistics", "/process-definition/" + definition + "/statistics",
        "/deployment/statistics", "/history/process-instance/report?reportType=duration&periodUnit=month",
        "/history/task/report?reportType=count")) {
      HttpResponse<String> answer = as(NEXT_TOWNSHIP).get("/engine-rest" + path);
      assertThat(answer.statusCode() != 200 || !answer.body().contains(KEY) || answer.body().contains("\"instances\":0"))
          .as(path + " " + answer.statusCode() + " " + answer.body()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/history/process-definition/x/statistics", "/history/decision-requirements-definition/x/statistics",
      "/history/process-definition/cleanable-process-instance-report", "/history/process-definition/cleanable-process-instance-report/count",
      "/history/decision-definition/cleanable-decision-instance-report", "/history/decision-definition/cleanable-decision-instance-report/count",
      "/history/batch/cleanable-batch-report", "/history/batch/cleanable-batch-report/count",
      "/metrics", "/metrics/activity-instance-start/sum", "/metrics/unique-task-workers/sum", "/metrics/task-users/sum"})
  @DisplayName("全市合计的统计，一种一种地问：经办人、督办人员都不给看，系统管理员照常")
  void everyTotalIsRefused(String path) {
    for (String user : List.of(HERE, "mengxi")) {
      assertRefused(as(user).get("/engine-rest" + path), "不分单位");
    }
    assertThat(as("zhanghua").get("/engine-rest" + path).statusCode()).isEqualTo(path.contains("requirements") ? 404 : 200);
  }

  @Test
  @DisplayName("只有派到的机构的人、认领以后才能办理；负责人只能在机构内改派")
  void onlyTheOfficeWorksOnItsTasks() {
    String task = startedBy(HERE).getId();

    assertRefused(as("linfeng").post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"linfeng\"}"), "没有派给您所在的机构");
    assertRefused(as("linfeng").post("/engine-rest/task/" + task + "/complete", "{}"), "没有派给您所在的机构");
    assertRefused(as(HERE).post("/engine-rest/task/" + task + "/complete", "{}"), "请先认领");
    assertRefused(as("gaoyuan").post("/engine-rest/task/" + task + "/assignee", "{\"userId\":\"gaoyuan\"}"), "不是这项任务所派机构的成员");
    assertRefused(as("gaoyuan").post("/engine-rest/task/" + task + "/assignee", "{\"userId\":\"linfeng\"}"), "不是这项任务所派机构的成员");
    assertThat(as("gaoyuan").post("/engine-rest/task/" + task + "/assignee", "{\"userId\":\"" + HERE + "\"}").statusCode()).isEqualTo(204);
    assertRefused(as("gaoyuan").put("/engine-rest/task/" + task, "{\"name\":\"受理\",\"due\":\"2030-01-01T00:00:00.000+0800\"}"), "由流程决定");
    assertThat(as(HERE).post("/engine-rest/task/" + task + "/unclaim", "").statusCode()).isEqualTo(204);
    assertThat(as(HERE).post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"" + HERE + "\"}").statusCode()).isEqualTo(204);
    assertThat(as(HERE).post("/engine-rest/task/" + task + "/complete", "{}").statusCode()).isEqualTo(204);
    assertThat(authorizations.createAuthorizationQuery().resourceType(7).resourceId(task).count()).isZero();
  }

  private Task startedBy(String user) {
    HttpResponse<String> answer = as(user).post("/engine-rest/process-definition/key/" + KEY + "/start", "{}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return tasks.createTaskQuery().singleResult();
  }

  private HttpResponse<String> attach(String user, String task) {
    return as(user).postMultipart(task + "/attachment/create", "content", "x", "attachment-name", "证明");
  }

  private String groupOf(Task task) {
    return tasks.getIdentityLinksForTask(task.getId()).get(0).getGroupId();
  }

  private String jobOf(String instance) {
    return jobs.createJobQuery().processInstanceId(instance).singleResult().getId();
  }

  private long count(String user, String path) {
    HttpResponse<String> answer = as(user).get(path);
    assertThat(answer.statusCode()).as(user + " " + path + " " + answer.body()).isEqualTo(200);
    return Long.parseLong(answer.body().replaceAll("\\D", ""));
  }

  private Browser as(String user) {
    return Browser.basic(port, user, PASSWORD);
  }

  private static void assertNotFound(HttpResponse<String> answer, String what) {
    assertThat(answer.statusCode()).as(what + " " + answer.body()).isEqualTo(404);
  }

  private static void assertRefused(HttpResponse<String> answer, String why) {
    assertThat(answer.body()).contains(why);
    assertThat(answer.statusCode()).isEqualTo(400);
  }
}
