package benxi.procedures.access;

import static org.assertj.core.api.Assertions.assertThat;

import benxi.procedures.testing.MayStart;
import benxi.procedures.testing.ProcessTest;
import java.net.http.HttpResponse;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProcessTest
@DisplayName("拒绝填写的内容：REST 和待办任务都是 HTTP 400 和中文")
class RestRefusalsTest {

  private static final String USER = "caiwen";
  private static final String PASSWORD = "Benxi-2017";
  private static final String FORM = """
      {"id":"test-code","type":"default","components":[{"type":"textfield","key":"code","label":"区划代码"}]}""";
  private static final String WRONG = "{\"variables\":{\"code\":{\"value\":\"210599\"}}}";
  private static final String SENTENCE = "区划代码“210599”不在本市区划中";

  @Autowired RepositoryService repository;
  @Autowired AuthorizationService authorizations;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @LocalServerPort int port;

  private String deployment;
  private MayStart mayStart;

  @BeforeEach
  void deployAProcessThatAsksForADivision() {
    BpmnModelInstance model = Bpmn.createExecutableProcess("test-refusal").camundaHistoryTimeToLiveString("P1D")
        .startEvent().userTask("Task_Code").camundaCandidateUsers(USER)
        .camundaFormRef("test-code").camundaFormRefBinding("deployment")
        .serviceTask().camundaExpression("${office.groupIn(code, 'townshipWindow')}").endEvent().done();
    deployment = repository.createDeployment().addModelInstance("refusal.bpmn", model)
        .addModelInstance("refusal-at-start.bpmn",
            Bpmn.createExecutableProcess("test-refusal-at-start").camundaHistoryTimeToLiveString("P1D").startEvent()
                .camundaFormRef("test-code").camundaFormRefBinding("deployment")
                .serviceTask().camundaExpression("${office.groupIn(code, 'townshipWindow')}").endEvent().done())
        .addString("test-code.form", FORM).deploy().getId();
    mayStart = new MayStart(authorizations, USER, "test-refusal", "test-refusal-at-start");
  }

  @AfterEach
  void clean() {
    mayStart.close();
    repository.deleteDeployment(deployment, true);
  }

  @Test
  @DisplayName("办理任务时被拒绝：400，任务原样还在")
  void onComplete() {
    String task = waitingTask();

    assertRefused(rest().post("/engine-rest/task/" + task + "/complete", WRONG));
    assertRefused(rest().post("/engine-rest/task/" + task + "/submit-form", WRONG));
    assertThat(tasks.createTaskQuery().taskId(task).count()).isOne();
  }

  @Test
  @DisplayName("发起时被拒绝：400，没有留下流程实例")
  void onStart() {
    assertRefused(rest().post("/engine-rest/process-definition/key/test-refusal-at-start/start", WRONG));
    assertRefused(rest().post("/engine-rest/process-definition/key/test-refusal-at-start/submit-form", WRONG));
    assertThat(runtime.createProcessInstanceQuery().processDefinitionKey("test-refusal-at-start").count()).isZero();
  }

  @Test
  @DisplayName("待办任务的接口也是这样")
  void inTasklist() {
    String task = waitingTask();
    Browser browser = new Browser(port).signIn(USER, PASSWORD);

    assertRefused(browser.post("/camunda/api/engine/engine/default/task/" + task + "/submit-form", WRONG,
        "X-XSRF-TOKEN", browser.csrfToken()));
  }

  private String waitingTask() {
    assertThat(rest().post("/engine-rest/process-definition/key/test-refusal/start", "{}").statusCode()).isEqualTo(200);
    String task = tasks.createTaskQuery().processDefinitionKey("test-refusal").singleResult().getId();
    rest().post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"" + USER + "\"}");
    return task;
  }

  private Browser rest() {
    return Browser.basic(port, USER, PASSWORD);
  }

  private static void assertRefused(HttpResponse<String> answer) {
    assertThat(answer.body()).contains(SENTENCE).contains("\"type\":\"InputRefused\"").contains("\"faults\"");
    assertThat(answer.statusCode()).isEqualTo(400);
  }
}
