package benxi.procedures.engine;

import static benxi.procedures.engine.FormExampleCases.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import benxi.procedures.InputRefused;
import benxi.procedures.form.FormExample;
import benxi.procedures.form.ProgramCommand;
import benxi.procedures.testing.ProcessTest;
import benxi.procedures.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProcessTest
@DisplayName("一道门：哪一版流程，就用哪一版表单；事件也绕不过发起表单")
class FormVersionsTest {

  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired FormService forms;
  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired DefaultListableBeanFactory words;

  private final List<String> deployments = new ArrayList<>();
  private FormExampleCases cases;

  @BeforeEach
  void deployFirst() {
    clock.set(FormExampleCases.TODAY);
    cases = new FormExampleCases(runtime, tasks);
    words.registerSingleton("formExample", cases);
    deploy(FormExample.TEXT);
  }

  @AfterEach
  void undeploy() {
    deployments.forEach(id -> repository.deleteDeployment(id, true));
    words.destroySingleton("formExample");
  }

  @Test
  @DisplayName("任务开着的时候换了表单：它仍按自己那一版；新发起的按新的，旧版还能按旧的发起")
  void eachVersionItsForm() {
    Task old = cases.taskWithForm();
    ProcessDefinition first = latest();
    deploy(FormExample.TEXT.replace("\"max\": 150", "\"max\": 100"));
    Task young = cases.taskWithForm();

    refused(() -> tasks.complete(young.getId(), with("age", 120)), "不能大于 100");
    tasks.complete(old.getId(), with("age", 120));
    refused(() -> runtime.startProcessInstanceByKey("form-example", with("age", 120)), "不能大于 100");
    refused(() -> forms.submitStartForm(latest().getId(), with("age", 120)), "不能大于 100");
    runtime.startProcessInstanceById(first.getId(), with("age", 120));
    refused(() -> runtime.startProcessInstanceById(first.getId(), with("age", 151)), "不能大于 150");
  }

  @Test
  @DisplayName("再次部署库里旧有的表单（以前的程序放进去的），照样检查")
  void redeployed() {
    String stored = repository.createDeployment().addString("old.form", "{\"components\":[]}").deploy().getId();
    deployments.add(stored);
    jdbc.sql("update ACT_GE_BYTEARRAY set BYTES_ = ? where DEPLOYMENT_ID_ = ?")
        .param("{}".getBytes(StandardCharsets.UTF_8)).param(stored).update();
    refused(() -> repository.createDeployment().addDeploymentResources(stored).deploy(), "表单 old.form 里没有 components");
  }

  @Test
  @DisplayName("文件名不是 .form 的表单（以前的程序放进去的）没有检查过，任务不收它")
  void formUnderAnotherName() {
    String stored = repository.createDeployment().addString("other.form", FormExample.TEXT).addString("other.bpmn", """
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="x">
          <process id="form-other" isExecutable="true" camunda:historyTimeToLive="P1D">
            <startEvent id="StartEvent_1"/><sequenceFlow id="Flow_1" sourceRef="StartEvent_1" targetRef="Task_1"/>
            <userTask id="Task_1" name="填" camunda:formKey="camunda-forms:deployment:form.txt"/>
          </process>
        </definitions>""").deploy().getId();
    deployments.add(stored);
    jdbc.sql("update ACT_GE_BYTEARRAY set NAME_ = 'form.txt' where NAME_ = 'other.form' and DEPLOYMENT_ID_ = ?").param(stored).update();
    String id = runtime.startProcessInstanceByKey("form-other").getId();
    String task = tasks.createTaskQuery().processInstanceId(id).singleResult().getId();
    refused(() -> tasks.complete(task, with("age", 120)), "表单「form.txt」的文件名不以 .form 结尾");
  }

  @Test
  @DisplayName("消息、信号不能代替发起表单；程序自己可以")
  void startsByEvent() {
    deployments.add(repository.createDeployment().addClasspathResource("form/form-events.bpmn")
        .addClasspathResource("form/form-example.form").deploy().getId());
    refused(() -> runtime.startProcessInstanceByMessage("form.asked"), "不能由消息「form.asked」发起");
    refused(() -> runtime.createMessageCorrelation("form.asked").processInstanceBusinessKey("SQ-1").correlate(), "不能由消息");
    refused(() -> runtime.createMessageCorrelation("form.asked").correlateStartMessage(), "不能由消息");
    refused(() -> runtime.createMessageCorrelation("form.asked").correlateAll(), "不能由消息");
    refused(() -> runtime.signalEventReceived("form.called"), "不能由信号「form.called」发起");
    refused(() -> runtime.createConditionEvaluation().evaluateStartConditions(), "不能由条件发起");
    assertThat(runtime.createProcessInstanceQuery().count()).isZero();
    ProgramCommand.run(() -> runtime.startProcessInstanceByMessage("form.asked", Map.of("any", 1)));
    assertThat(runtime.createProcessInstanceQuery().count()).isOne();
  }

  private static void refused(ThrowingCallable way, String sentence) {
    assertThatThrownBy(way).isInstanceOf(InputRefused.class).hasMessageContaining(sentence);
  }

  private void deploy(String form) {
    deployments.add(repository.createDeployment().addClasspathResource("form/form-example.bpmn")
        .addString("form-example.form", form).deploy().getId());
  }

  private ProcessDefinition latest() {
    return repository.createProcessDefinitionQuery().processDefinitionKey("form-example").latestVersion().singleResult();
  }
}
