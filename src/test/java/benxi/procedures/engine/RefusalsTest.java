package benxi.procedures.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import benxi.procedures.InputRefused;
import benxi.procedures.Published;
import benxi.procedures.testing.MayStart;
import benxi.procedures.testing.ProcessTest;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;

@ProcessTest
@ExtendWith(OutputCaptureExtension.class)
@DisplayName("退回：无论从哪里抛出，都是 HTTP 400 和同样的句子")
class RefusalsTest {

  private static final List<String> SENTENCES = List.of("第一句：请改正。", "第二句：请补上。");

  @Autowired DefaultListableBeanFactory words;
  @Autowired RepositoryService repository;
  @Autowired AuthorizationService authorizations;
  @Autowired RuntimeService runtime;
  @Autowired TestRestTemplate http;

  private String deployment;
  private MayStart mayStart;

  @BeforeEach
  void deployRefusingModel() {
    words.registerSingleton("refuser", new Refuser());
    deployment = repository.createDeployment()
        .addModelInstance("refusing.bpmn", Bpmn.createExecutableProcess("refusing").camundaHistoryTimeToLiveString("P1D")
            .startEvent().serviceTask().camundaExpression("${refuser.refuse()}").endEvent().done()).deploy().getId();
    mayStart = new MayStart(authorizations, "caiwen", "refusing");
  }

  @AfterEach
  void undeploy() {
    mayStart.close();
    repository.deleteDeployment(deployment, true);
    words.destroySingleton("refuser");
  }

  @Test
  @DisplayName("Java：模型表达式里抛出的退回原样到达调用者，什么也没有留下")
  void reachesTheCallerAsItWasThrown() {
    assertThatThrownBy(() -> runtime.startProcessInstanceByKey("refusing"))
        .isInstanceOfSatisfying(InputRefused.class, refused -> assertThat(refused.faults()).isEqualTo(SENTENCES));
    assertThat(runtime.createProcessInstanceQuery().count()).isZero();
  }

  @Test
  @DisplayName("REST：400，正文里有每一句；日志里没有")
  @SuppressWarnings("rawtypes")
  void isBadRequestOverRest(CapturedOutput log) {
    ResponseEntity<Map> answer =
        http.withBasicAuth("caiwen", "Benxi-2017")
            .postForEntity("/engine-rest/process-definition/key/refusing/start", Map.of(), Map.class);
    assertThat(answer.getStatusCode().value()).isEqualTo(400);
    assertThat(answer.getBody()).containsEntry("message", "第一句：请改正。\n第二句：请补上。")
        .containsEntry("faults", SENTENCES);
    assertThat(log.getAll()).doesNotContain("第一句");
  }

  @Published
  public static class Refuser {

    public void refuse() {
      throw new InputRefused(SENTENCES);
    }
  }
}
