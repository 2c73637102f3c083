package benxi.procedures.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import benxi.procedures.access.Browser;
import benxi.procedures.testing.MayStart;
import benxi.procedures.testing.ProcessTest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProcessTest
@DisplayName("监控台：别的县的案件看不见")
class CockpitDivisionsTest {

  private static final String KEY = "test-cockpit";
  private static final String PASSWORD = "Manager-2017";
  private static final String COCKPIT = "/camunda/api/cockpit/plugin/base/default/";
  private static final String ENGINE = "/camunda/api/engine/engine/default/";

  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired IdentityService identities;
  @Autowired AuthorizationService authorizations;
  @LocalServerPort int port;

  private String deployment;
  private MayStart mayStart;

  @BeforeEach
  void oneCaseOfATownshipAndManagersOfTwoCounties() {
    deployment = repository.createDeployment()
        .addModelInstance("cockpit.bpmn", Bpmn.createExecutableProcess(KEY).camundaHistoryTimeToLiveString("P1D")
            .startEvent().callActivity("Call_Sub").calledElement(KEY + "-sub").endEvent().done())
        .addModelInstance("cockpit-sub.bpmn", Bpmn.createExecutableProcess(KEY + "-sub").camundaHistoryTimeToLiveString("P1D")
            .startEvent().userTask("Task_Wait").endEvent().done()).deploy().getId();
    mayStart = new MayStart(authorizations, "caiwen", KEY, KEY + "-sub");
    for (String county : List.of("210521", "210502")) {
      User manager = identities.newUser("manager" + county);
      manager.setPassword(PASSWORD);
      identities.saveUser(manager);
      identities.createMembership(manager.getId(), "manager");
      identities.createMembership(manager.getId(), "manager-" + county);
    }
    assertThat(Browser.basic(port, "caiwen", "Benxi-2017")
        .post("/engine-rest/process-definition/key/" + KEY + "/start", "{}").statusCode()).isEqualTo(200);
  }

  @AfterEach
  void undeploy() {
    mayStart.close();
    identities.deleteUser("manager210521");
    identities.deleteUser("manager210502");
    repository.deleteDeployment(deployment, true);
  }

  @Test
  @DisplayName("列表、统计、被调用的案件：本县的督办人员看得见，别的县的看不见")
  void showsTheOwnCountyOnly() {
    String definition = repository.createProcessDefinitionQuery().processDefinitionKey(KEY).singleResult().getId();
    String instance = runtime.createProcessInstanceQuery().processDefinitionKey(KEY).singleResult().getId();
    Browser own = signedIn("manager210521");
    Browser other = signedIn("manager210502");

    for (Browser manager : List.of(own, other)) {
      boolean sees = manager == own;
      assertThat(post(manager, COCKPIT + "process-instance", "{\"processDefinitionId\":\"" + definition + "\"}").contains(instance)).isEqualTo(sees);
      assertThat(post(manager, COCKPIT + "process-instance/count", "{}")).contains(sees ? "2" : "0");
      // which models call which is the same for everybody: /called-process-definitions names no case
      assertThat(manager.get(COCKPIT + "process-instance/" + instance + "/called-process-instances").body().contains(KEY + "-sub")).isEqualTo(sees);
      assertThat(instances(manager, COCKPIT + "process-definition/statistics")).as("statistics of cockpit").isEqualTo(sees ? 1 : 0);
      assertThat(instances(manager, ENGINE + "process-definition/statistics")).as("statistics").isEqualTo(sees ? 1 : 0);
      assertThat(manager.get(ENGINE + "process-definition/" + definition + "/statistics").body().contains("Call_Sub")).isEqualTo(sees);
      assertThat(manager.get(ENGINE + "process-instance/" + instance).statusCode()).isEqualTo(sees ? 200 : 404);
    }
  }

  /** How many running cases of the test process the statistics name; 0 if they do not name it. */
  private static int instances(Browser manager, String path) {
    HttpResponse<String> answer = manager.get(path);
    assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
    try {
      for (JsonNode entry : new ObjectMapper().readTree(answer.body())) {
        JsonNode key = entry.has("definition") ? entry.get("definition").get("key") : entry.get("key");
        if (KEY.equals(key.asText())) {
          return entry.get("instances").asInt();
        }
      }
      return 0;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private String post(Browser manager, String path, String json) {
    HttpResponse<String> answer = manager.post(path, json, "X-XSRF-TOKEN", manager.csrfToken());
    assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
    return answer.body();
  }

  private Browser signedIn(String user) {
    return new Browser(port).signIn(user, PASSWORD);
  }
}
