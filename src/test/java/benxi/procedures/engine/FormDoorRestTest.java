package benxi.procedures.engine;

import static benxi.procedures.engine.FormExampleCases.right;
import static benxi.procedures.engine.FormExampleCases.with;
import static org.assertj.core.api.Assertions.assertThat;

import benxi.procedures.access.Browser;
import benxi.procedures.testing.MayStart;
import benxi.procedures.testing.ProcessTest;
import benxi.procedures.testing.Snapshot;
import benxi.procedures.testing.TestClock;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProcessTest
@DisplayName("一道门：REST 和待办任务的接口")
class FormDoorRestTest {

  private static final String CLERK = "caiwen";
  private static final String ADMINISTRATOR = "zhanghua";
  private static final String PASSWORD = "Benxi-2017";

  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired HistoryService history;
  @Autowired AuthorizationService authorizations;
  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;

  @Autowired DefaultListableBeanFactory words;

  private String deployment;
  private MayStart mayStart;
  private Task task;
  private Snapshot before;

  @BeforeEach
  void deploy() {
    clock.set(FormExampleCases.TODAY);
    words.registerSingleton("formExample", new FormExampleCases(runtime, tasks));
    deployment = repository.createDeployment().addClasspathResource("form/form-example.bpmn")
        .addClasspathResource("form/form-example.form").deploy().getId();
    mayStart = new MayStart(authorizations, CLERK, "form-example", "form-example-inner");
    task = new FormExampleCases(runtime, tasks).taskWithForm();
    before = Snapshot.of(jdbc);
  }

  @AfterEach
  void undeploy() {
    mayStart.close();
    repository.deleteDeployment(deployment, true);
    words.destroySingleton("formExample");
  }

  @ParameterizedTest
  @ValueSource(strings = {"complete", "submit-form", "resolve"})
  @DisplayName("任务：填错了 400，一次说全，什么也没有变；填对了就收")
  void taskWays(String way) {
    Map<String, Object> bad = with("age", 151);
    bad.put("unknown", 1);
    refused(rest().post("/engine-rest/task/" + task.getId() + "/" + way, RestBody.variables(bad)),
        "「年龄」（age）填的是「151」：太大，不能大于 150。", "「unknown」不在这张表单里：不能提交，请去掉。");
    accepted(rest().post("/engine-rest/task/" + task.getId() + "/" + way, RestBody.variables(right())));
  }

  @Test
  @DisplayName("任务变量：逐个、成批、二进制、局部、删除")
  void variableWays() {
    String path = "/engine-rest/task/" + task.getId();
    refused(rest().put(path + "/variables/age", RestBody.write(RestBody.one(151))), "「年龄」（age）填的是「151」：太大，不能大于 150。");
    refused(rest().put(path + "/variables/opened", RestBody.write(RestBody.one("SQ-2"))), "只供查看，不能改");
    refused(rest().post(path + "/variables", RestBody.write(Map.of("modifications", RestBody.typed(Map.of("age", -1, "x", 2))))),
        "「x」不在这张表单里", "「年龄」（age）填的是「-1」：太小，不能小于 0。");
    refused(rest().post(path + "/variables", "{\"deletions\":[\"opened\"]}"), "变量「opened」不能删除");
    refused(multipart(path + "/variables/remark/data"), "「备注」（remark）填的是「bytes」：类型不对，应为文字。");
    refused(rest().put(path + "/localVariables/age", RestBody.write(RestBody.one(40))), "任务没有自己的变量");
    refused(rest().post(path + "/localVariables", RestBody.write(Map.of("modifications", RestBody.typed(Map.of("age", 40))))),
        "任务没有自己的变量");
    refused(multipart(path + "/localVariables/remark/data"), "任务没有自己的变量");
    refused(rest().delete(path + "/variables/opened"), "变量不能删除");
    refused(rest().delete(path + "/localVariables/opened"), "变量不能删除");
  }

  @ParameterizedTest
  @ValueSource(strings = {"key/form-example/start", "key/form-example/submit-form", "{id}/start", "{id}/submit-form"})
  @DisplayName("发起：填错了 400，没有留下案件；填对了就收")
  void startWays(String way) {
    String path = "/engine-rest/process-definition/" + way.replace("{id}", definition("form-example"));
    refused(rest().post(path, RestBody.variables(with("bornOn", "2017-02-30"))), "「出生日期」（bornOn）填的是「2017-02-30」：不是真实的日期");
    refused(rest().post(path, RestBody.write(Map.of("businessKey", "SQ-1", "variables", RestBody.typed(right())))),
        "案件编号「SQ-1」不能由发起人填写");
    accepted(rest().post(path, RestBody.variables(right())));
    assertThat(history.createHistoricProcessInstanceQuery().processDefinitionKey("form-example").count()).isOne();
  }

  @Test
  @DisplayName("绕开表单的路，连系统管理员也走不通")
  void closedWays() {
    Browser admin = Browser.basic(port, ADMINISTRATOR, PASSWORD);
    String id = task.getProcessInstanceId();
    String some = RestBody.variables(Map.of("name", "欧阳修"));
    String one = RestBody.write(RestBody.one("欧阳修"));
    for (HttpResponse<String> answer : List.of(
        admin.post("/engine-rest/process-definition/key/form-example/start", RestBody.write(Map.of("variables", RestBody.typed(right()),
            "startInstructions", List.of(Map.of("type", "startBeforeActivity", "activityId", "Task_Look"))))),
        admin.post("/engine-rest/process-definition/key/form-example-inner/start", some),
        admin.put("/engine-rest/process-instance/" + id + "/variables/name", one),
        admin.post("/engine-rest/process-instance/" + id + "/variables",
            RestBody.write(Map.of("modifications", RestBody.typed(Map.of("name", "欧阳修"))))),
        admin.delete("/engine-rest/process-instance/" + id + "/variables/opened"),
        admin.post("/engine-rest/process-instance/variables-async", RestBody.write(Map.of("processInstanceIds", List.of(id),
            "variables", RestBody.typed(Map.of("name", "欧阳修"))))),
        admin.put("/engine-rest/execution/" + id + "/localVariables/name", one),
        admin.post("/engine-rest/execution/" + id + "/signal", some),
        admin.post("/engine-rest/message", RestBody.write(Map.of("messageName", "m", "processVariables",
            RestBody.typed(Map.of("name", "欧阳修"))))),
        admin.post("/engine-rest/signal", RestBody.write(Map.of("name", "s", "variables", RestBody.typed(Map.of("name", "欧阳修"))))),
        admin.post("/engine-rest/condition", some),
        admin.post("/engine-rest/process-instance/" + id + "/modification", RestBody.write(Map.of("instructions",
            List.of(Map.of("type", "startBeforeActivity", "activityId", "Task_Fill2", "variables",
                Map.of("name", Map.of("value", "x", "local", false))))))),
        admin.post("/engine-rest/process-definition/" + task.getProcessDefinitionId() + "/restart", RestBody.write(Map.of(
            "processInstanceIds", List.of(id), "instructions", List.of(Map.of("type", "startBeforeActivity", "activityId", "Task_Fill2"))))),
        rest().post("/engine-rest/task/" + task.getId() + "/bpmnError", "{\"errorCode\":\"e\"}"),
        rest().post("/engine-rest/task/" + task.getId() + "/bpmnEscalation", "{\"escalationCode\":\"e\"}"))) {
      refused(answer, "。");
    }
  }

  @Test
  @DisplayName("回答里每一项写明键、标签、值、错在哪里、怎样才对；待办任务显示的就是由它们合成的话")
  void answersByField() throws Exception {
    Map<String, Object> bad = with("age", 151);
    bad.put("unknown", 1);
    bad.remove("name");
    bad.put("household", "张三\t朋友");
    HttpResponse<String> answer = rest().post("/engine-rest/task/" + task.getId() + "/complete", RestBody.variables(bad));
    refused(answer, "。");
    ObjectMapper json = new ObjectMapper();
    assertThat(json.readTree(answer.body()).get("fields")).isEqualTo(json.readTree("""
        [{"key":"unknown","label":null,"place":null,"value":null,"wrong":"不在这张表单里","right":"不能提交，请去掉"},
         {"key":"name","label":"姓名","place":null,"value":null,"wrong":"没有填写","right":"这一项必填"},
         {"key":"age","label":"年龄","place":null,"value":"151","wrong":"太大","right":"不能大于 150"},
         {"key":"household","label":"家庭成员","place":"第1行「关系」","value":"朋友","wrong":"不在选项里","right":"可选 配偶、子女"}]"""));
    assertThat(json.readTree(answer.body()).get("message").asText()).isEqualTo("""
        「unknown」不在这张表单里：不能提交，请去掉。
        「姓名」（name）没有填写：这一项必填。
        「年龄」（age）填的是「151」：太大，不能大于 150。
        「家庭成员」（household）第1行「关系」填的是「朋友」：不在选项里，可选 配偶、子女。""");
  }

  @Test
  @DisplayName("待办任务自己的接口也是这道门")
  void webApplications() {
    Browser browser = new Browser(port).signIn(CLERK, PASSWORD);
    before = Snapshot.of(jdbc);
    String api = "/camunda/api/engine/engine/default";
    refused(browser.post(api + "/task/" + task.getId() + "/submit-form", RestBody.variables(with("age", 151)),
        "X-XSRF-TOKEN", browser.csrfToken()), "「年龄」（age）填的是「151」：太大，不能大于 150。");
    refused(browser.post(api + "/process-definition/" + definition("form-example") + "/submit-form",
        RestBody.variables(with("age", 151)), "X-XSRF-TOKEN", browser.csrfToken()), "「年龄」（age）填的是「151」：太大，不能大于 150。");
    refused(browser.post(api + "/task/" + task.getId() + "/variables", RestBody.write(Map.of("modifications",
        RestBody.typed(Map.of("age", 151)))), "X-XSRF-TOKEN", browser.csrfToken()), "「年龄」（age）填的是「151」：太大，不能大于 150。");
    accepted(browser.post(api + "/task/" + task.getId() + "/submit-form", RestBody.variables(right()),
        "X-XSRF-TOKEN", browser.csrfToken()));
  }

  /** Every refusal leaves the case as it was. */
  private void refused(HttpResponse<String> answer, String... sentences) {
    assertThat(answer.body()).contains("\"type\":\"InputRefused\"").contains(sentences);
    assertThat(answer.statusCode()).isEqualTo(400);
    before.isUnchanged(jdbc);
  }

  private static void accepted(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 204);
  }

  private HttpResponse<String> multipart(String path) {
    return rest().postMultipart(path, "data", "字节", "valueType", "Bytes");
  }

  private Browser rest() {
    return Browser.basic(port, CLERK, PASSWORD);
  }

  private String definition(String key) {
    return repository.createProcessDefinitionQuery().processDefinitionKey(key).latestVersion().singleResult().getId();
  }
}
