package benxi.procedures.access;

import static org.assertj.core.api.Assertions.assertThat;

import benxi.procedures.testing.ProcessTest;
import java.net.http.HttpResponse;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProcessTest
@DisplayName("拒绝填写的内容:REST 和待办应用都是 HTTP 400 和中文")
class RestRefusalsTest {

  private static final String USER = "refusaltester";
  private static final String PASSWORD = "Refusal-2017";
  private static final String FORM = """
      {"id":"test-code","type":"default","components":[{"type":"textfield","key":"code","label":"区划代码"}]}""";
  private static final String WRONG = "{\"variables\":{\"code\":{\"value\":\"210599\"}}}";
  private static final String SENTENCE = "区划代码“210599”不在本市区划中";

  @Autowired IdentityService identities;
  @Autowired AuthorizationService authorizations;
  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @LocalServerPort int port;

  private String deployment;

  @BeforeEach
  void somebodyWithAProcessThatAsksForADivision() {
    BpmnModelInstance model = Bpmn.createExecutableProcess("test-refusal").camundaHistoryTimeToLiveString("P1D")
        .startEvent().userTask("Task_Code").camundaFormRef("test-code").camundaFormRefBinding("deployment")
        .serviceTask().camundaExpression("${office.groupIn(code, 'townshipWindow')}").endEvent().done();
    deployment = repository.createDeployment().addModelInstance("refusal.bpmn", model)
        .addModelInstance("refusal-at-start.bpmn",
            Bpmn.createExecutableProcess("test-refusal-at-start").camundaHistoryTimeToLiveString("P1D").startEvent()
                .camundaFormRef("test-code").camundaFormRefBinding("deployment").serviceTask().camundaExpression("${office.groupIn(code, 'townshipWindow')}").endEvent().done())
        .addString("test-code.form", FORM).deploy().getId();
    User user = identities.newUser(USER);
    user.setPassword(PASSWORD);
    identities.saveUser(user);
    for (Resource resource : new Resource[] {Resources.PROCESS_DEFINITION, Resources.PROCESS_INSTANCE,
        Resources.TASK, Resources.APPLICATION}) {
      Authorization all = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
      all.setUserId(USER);
      all.setResource(resource);
      all.setResourceId(Authorization.ANY);
      all.addPermission(Permissions.ALL);
      authorizations.saveAuthorization(all);
    }
  }

  @AfterEach
  void clean() {
    authorizations.createAuthorizationQuery().userIdIn(USER).list()
        .forEach(one -> authorizations.deleteAuthorization(one.getId()));
    identities.deleteUser(USER);
    repository.deleteDeployment(deployment, true);
  }

  @Test
  @DisplayName("办理任务时被拒绝:400,任务原样还在")
  void onComplete() {
    String task = waitingTask();

    assertRefused(rest().post("/engine-rest/task/" + task + "/complete", WRONG));
    assertRefused(rest().post("/engine-rest/task/" + task + "/submit-form", WRONG));
    assertThat(tasks.createTaskQuery().taskId(task).count()).isOne();
  }

  @Test
  @DisplayName("发起时被拒绝:400,没有留下流程实例")
  void onStart() {
    assertRefused(rest().post("/engine-rest/process-definition/key/test-refusal-at-start/start", WRONG));
    assertRefused(rest().post("/engine-rest/process-definition/key/test-refusal-at-start/submit-form", WRONG));
    assertThat(runtime.createProcessInstanceQuery().processDefinitionKey("test-refusal-at-start").count()).isZero();
  }

  @Test
  @DisplayName("待办应用的接口也是这样")
  void inTasklist() {
    String task = waitingTask();
    Browser browser = new Browser(port).signIn(USER, PASSWORD);

    assertRefused(browser.post("/camunda/api/engine/engine/default/task/" + task + "/submit-form", WRONG,
        "X-XSRF-TOKEN", browser.csrfToken()));
  }

  private String waitingTask() {
    return tasks.createTaskQuery()
        .processInstanceId(runtime.startProcessInstanceByKey("test-refusal").getId()).singleResult().getId();
  }

  private Browser rest() {
    return Browser.basic(port, USER, PASSWORD);
  }

  private static void assertRefused(HttpResponse<String> answer) {
    assertThat(answer.body()).contains(SENTENCE).contains("\"type\":\"InputRefused\"").contains("\"faults\"");
    assertThat(answer.statusCode()).isEqualTo(400);
  }
}
