package benxi.procedures.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import benxi.procedures.access.Browser;
import benxi.procedures.form.ProgramCommand;
import benxi.procedures.testing.MayStart;
import benxi.procedures.testing.ProcessTest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.Variables.SerializationDataFormats;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProcessTest
@DisplayName("Java 对象：进不来，也出不去")
class JavaObjectsTest {

  /** Its constructor would write a property of the machine. */
  private static final String CLASS = Trace.class.getName();

  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired HistoryService history;
  @Autowired AuthorizationService authorizations;
  @Autowired ProcessEngineConfigurationImpl engine;
  @Autowired DefaultListableBeanFactory words;
  @LocalServerPort int port;

  private String deployment;
  private MayStart mayStart;
  private Task task;

  @BeforeEach
  void deploy() {
    words.registerSingleton("formExample", new FormExampleCases(runtime, tasks));
    deployment = repository.createDeployment().addClasspathResource("form/form-example.bpmn")
        .addClasspathResource("form/form-example.form").deploy().getId();
    mayStart = new MayStart(authorizations, "caiwen", "form-example", "form-example-inner");
    task = new FormExampleCases(runtime, tasks).taskWithForm();
  }

  @AfterEach
  void undeploy() {
    mayStart.close();
    repository.deleteDeployment(deployment, true);
    words.destroySingleton("formExample");
    System.clearProperty(CLASS);
  }

  @Test
  @DisplayName("REST：每条路、每种格式、每种类型名，系统管理员也一样：400，什么也没有存，类没有被装进来")
  void overRest() {
    String one = task.getProcessInstanceId();
    String path = "/engine-rest/";
    for (String user : List.of("caiwen", "zhanghua")) {
      Browser client = Browser.basic(port, user, "Benxi-2017");
      for (String format : List.of("application/x-java-serialized-object", "application/json", "application/xml")) {
        Map<String, Object> object = Map.of("type", "Object", "value", "{}",
            "valueInfo", Map.of("serializationDataFormat", format, "objectTypeName", CLASS));
        String variables = RestBody.write(Map.of("variables", Map.of("name", object)));
        List<HttpResponse<String>> answers = new ArrayList<>(List.of(
            client.post(path + "task/" + task.getId() + "/complete", variables),
            client.post(path + "task/" + task.getId() + "/submit-form", variables),
            client.post(path + "task/" + task.getId() + "/resolve", variables),
            client.put(path + "task/" + task.getId() + "/variables/name", RestBody.write(object)),
            client.post(path + "task/" + task.getId() + "/variables", RestBody.write(Map.of("modifications", Map.of("name", object)))),
            client.put(path + "process-instance/" + one + "/variables/name", RestBody.write(object)),
            client.put(path + "execution/" + one + "/localVariables/name", RestBody.write(object)),
            client.post(path + "process-definition/key/form-example/start", variables),
            client.post(path + "process-definition/key/form-example/submit-form", variables),
            client.post(path + "message", RestBody.write(Map.of("messageName", "m", "processVariables", Map.of("name", object)))),
            client.post(path + "signal", RestBody.write(Map.of("name", "s", "variables", Map.of("name", object)))),
            client.post(path + "condition", variables),
            client.post(path + "decision-definition/key/reliefEligibility/evaluate", variables)));
        for (String scope : List.of("task/" + task.getId() + "/variables", "task/" + task.getId() + "/localVariables",
            "process-instance/" + one + "/variables", "execution/" + one + "/localVariables")) {
          answers.add(client.postObject(path + scope + "/name/data", "{\"a\":1}", CLASS));
        }
        assertThat(answers).allSatisfy(answer ->
            assertThat(answer.statusCode()).as(answer.uri() + " " + answer.body()).isIn(400, 403, 404));
      }
    }
    assertThat(System.getProperty(CLASS)).as("类被装进来了").isNull();
    assertThat(runtime.createVariableInstanceQuery().list()).noneMatch(stored -> "object".equals(stored.getTypeName()));
    assertThat(history.createHistoricVariableInstanceQuery().variableName("name").count()).isZero();
  }

  @Test
  @DisplayName("引擎：程序也不能存序列化的 Java 对象；类型名没有放行的，JSON 也不变成对象")
  void insideTheEngine() {
    assertThat(engine.isJavaSerializationFormatEnabled()).isFalse();
    assertThat(engine.isDeserializationTypeValidationEnabled()).isTrue();
    assertThat(engine.getDeserializationTypeValidator().validate(CLASS)).isFalse();
    assertThatThrownBy(() -> ProgramCommand.run(() -> {
      runtime.setVariable(task.getExecutionId(), "x", Variables.objectValue(new ArrayList<>(List.of("a")))
          .serializationDataFormat(SerializationDataFormats.JAVA).create());
      return null;
    })).isInstanceOf(ProcessEngineException.class);
  }

  /** What a request could have had made. */
  public static class Trace {

    public Trace() {
      System.setProperty(CLASS, "made");
    }

    public void setA(int ignored) {
      System.setProperty(CLASS, "set");
    }
  }
}
