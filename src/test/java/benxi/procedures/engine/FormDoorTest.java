package benxi.procedures.engine;

import static benxi.procedures.engine.FormExampleCases.right;
import static benxi.procedures.engine.FormExampleCases.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import benxi.procedures.InputRefused;
import benxi.procedures.form.FormTables;
import benxi.procedures.form.ProgramCommand;
import benxi.procedures.testing.ProcessTest;
import benxi.procedures.testing.TestClock;
import java.math.BigDecimal;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

@ProcessTest
@DisplayName("一道门：Java 接口")
class FormDoorTest {

  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired FormService forms;
  @Autowired HistoryService history;
  @Autowired FormTables tables;
  @Autowired TestClock clock;
  @Autowired DefaultListableBeanFactory words;

  private FormExampleCases cases;
  private String deployment;

  @BeforeEach
  void deploy() {
    clock.set(FormExampleCases.TODAY);
    cases = new FormExampleCases(runtime, tasks);
    words.registerSingleton("formExample", cases);
    deployment = repository.createDeployment().addClasspathResource("form/form-example.bpmn")
        .addClasspathResource("form/form-example.form").deploy().getId();
  }

  @AfterEach
  void undeploy() {
    repository.deleteDeployment(deployment, true);
    words.destroySingleton("formExample");
  }

  @Test
  @DisplayName("填对的任务完成：没有填的各项是 null，隐藏项以前的值清掉，只读项不动")
  void completesWhatIsRight() {
    Task task = cases.taskWithForm();
    tasks.complete(task.getId(), right());
    assertThat(lastValue(task, "name")).isEqualTo("欧阳修");
    assertThat(lastValue(task, "found")).isNull();
    assertThat(lastValue(task, "visits")).isNull();
    assertThat(lastValue(task, "opened")).isEqualTo("SQ-1");
    assertThat(lastValue(task, "methods")).hasToString("[\"visit\",\"letter\"]");
    assertThat(tables.rows(task.getProcessDefinitionId(), "household", (String) lastValue(task, "household")).get(0))
        .containsEntry("relation", "spouse").containsEntry("income", new BigDecimal("1200.50"));
  }

  @Test
  @DisplayName("完成、解决、提交表单都按表单检查；退回后任务、变量、历史原样")
  void refusesOnEveryWay() {
    Task task = cases.taskWithForm();
    Map<String, Object> bad = with("age", 151);
    bad.put("unknown", 1);
    for (ThrowingCallable way : List.<ThrowingCallable>of(
        () -> tasks.complete(task.getId(), bad), () -> tasks.completeWithVariablesInReturn(task.getId(), bad, false),
        () -> tasks.resolveTask(task.getId(), bad), () -> forms.submitTaskForm(task.getId(), bad),
        () -> tasks.setVariables(task.getId(), bad))) {
      refused(way, "「年龄」（age）填的是「151」：太大，不能大于 150。", "「unknown」不在这张表单里：不能提交，请去掉。");
    }
    refused(() -> tasks.complete(task.getId()), "「姓名」（name）没有填写：这一项必填。",
        "「年龄」（age）没有填写：这一项必填。", "「同意」（agreed）没有填写：这一项必填。");
    refused(() -> tasks.setVariable(task.getId(), "opened", "SQ-2"), "「受理编号」（opened）填的是「SQ-2」：这一项只供查看，不能改，应为「SQ-1」。");
    unchanged(task);
  }

  @Test
  @DisplayName("草稿可以逐项写入，值照样检查")
  void draftsArePartial() {
    Task task = cases.taskWithForm();
    tasks.setVariable(task.getId(), "age", 40);
    assertThat(tasks.getVariable(task.getId(), "age")).isEqualTo(40);
    refused(() -> tasks.setVariable(task.getId(), "age", -1), "「年龄」（age）填的是「-1」：太小，不能小于 0。");
    refused(() -> tasks.setVariable(task.getId(), "office", "文化"), "「科室」（office）填的是「文化」：不在选项里，可选 民政、财政。");
    assertThat(tasks.getVariable(task.getId(), "age")).isEqualTo(40);
  }

  @Test
  @DisplayName("任务自己的变量、删除变量、错误、升级：都关着")
  void closedWaysOfATask() {
    Task task = cases.taskWithForm();
    for (ThrowingCallable way : List.<ThrowingCallable>of(
        () -> tasks.setVariableLocal(task.getId(), "name", "欧阳修"), () -> tasks.removeVariable(task.getId(), "opened"),
        () -> tasks.removeVariableLocal(task.getId(), "opened"), () -> tasks.handleBpmnError(task.getId(), "e"),
        () -> tasks.handleEscalation(task.getId(), "e"))) {
      assertThatThrownBy(way).isInstanceOf(InputRefused.class);
    }
    unchanged(task);
  }

  @Test
  @DisplayName("绕过任务写案件的变量：执行、消息、信号、批量、修改、从中间发起、重新启动，都不收")
  void closedWaysOfACase() {
    Task task = cases.taskWithForm();
    String id = task.getProcessInstanceId();
    Map<String, Object> some = Map.of("name", "欧阳修");
    Stream.<ThrowingCallable>of(
        () -> runtime.setVariable(id, "name", "欧阳修"), () -> runtime.setVariableLocal(id, "name", "欧阳修"),
        () -> runtime.removeVariable(id, "opened"), () -> runtime.setVariablesAsync(List.of(id), some),
        () -> runtime.signal(id, some), () -> runtime.messageEventReceived("m", id, some),
        () -> runtime.createMessageCorrelation("m").setVariables(some).correlate(),
        () -> runtime.createMessageCorrelation("m").setVariableLocal("name", "x").correlateAll(),
        () -> runtime.createMessageCorrelationAsync("m").processInstanceIds(List.of(id)).setVariables(some).correlateAllAsync(),
        () -> runtime.createSignalEvent("s").setVariables(some).send(),
        () -> runtime.createConditionEvaluation().setVariables(some).evaluateStartConditions(),
        () -> runtime.createProcessInstanceModification(id).startBeforeActivity("Task_Fill2").setVariable("name", "x").execute(),
        () -> runtime.createProcessInstanceModification(id).startBeforeActivity("Task_Fill2").setVariableLocal("name", "x").executeAsync(),
        () -> runtime.createProcessInstanceByKey("form-example").startBeforeActivity("Task_Look").execute(),
        () -> runtime.restartProcessInstances(task.getProcessDefinitionId()).startBeforeActivity("Task_Fill2").processInstanceIds(id).execute(),
        () -> runtime.newMigration(runtime.createMigrationPlan(task.getProcessDefinitionId(), task.getProcessDefinitionId())
            .mapEqualActivities().setVariables(some).build()).processInstanceIds(id).execute())
        .forEach(way -> assertThatThrownBy(way).isInstanceOf(InputRefused.class));
    unchanged(task);
  }

  @Test
  @DisplayName("没有表单的任务不收变量，空着可以完成")
  void taskWithoutForm() {
    String id = forms.submitStartForm(definition("form-example"), right()).getId();
    tasks.complete(tasks.createTaskQuery().processInstanceId(id).singleResult().getId(), right());
    Task look = tasks.createTaskQuery().processInstanceId(id).singleResult();
    refused(() -> tasks.complete(look.getId(), Map.of("name", "欧阳修")), "「name」不是任务「看一看」要填的，它没有表单：不能提交，请去掉。");
    tasks.complete(look.getId());
    assertThat(runtime.createProcessInstanceQuery().processInstanceId(id).count()).isZero();
  }

  @Test
  @DisplayName("发起：按发起表单检查；案件编号不由发起人填")
  void startsByForm() {
    runtime.startProcessInstanceByKey("form-example", right());
    forms.submitStartForm(definition("form-example"), right());
    assertThat(runtime.createProcessInstanceQuery().count()).isEqualTo(2);
    for (ThrowingCallable way : List.<ThrowingCallable>of(
        () -> runtime.startProcessInstanceByKey("form-example", with("age", 1.5)),
        () -> runtime.createProcessInstanceByKey("form-example").setVariables(with("age", 1.5)).execute(),
        () -> forms.submitStartForm(definition("form-example"), with("age", 1.5)))) {
      assertThatThrownBy(way).isInstanceOf(InputRefused.class).hasMessageContaining("（age）填的是「1.5」：有 1 位小数，应为整数");
    }
    assertThatThrownBy(() -> runtime.startProcessInstanceByKey("form-example", "SQ-1", right()))
        .isInstanceOf(InputRefused.class).hasMessageContaining("案件编号「SQ-1」不能由发起人填写");
    assertThat(runtime.createProcessInstanceQuery().count()).isEqualTo(2);
  }

  @Test
  @DisplayName("没有发起表单的流程，变量只由程序给：明说是程序，或在另一个命令之内")
  void innerProcess() {
    refused(() -> runtime.startProcessInstanceByKey("form-example-inner", Map.of("x", 1)),
        "「x」不是流程「只由程序发起」要填的，它没有发起表单：不能提交，请去掉。");
    ProgramCommand.run(() -> runtime.startProcessInstanceByKey("form-example-inner", "case-3", Map.of("x", 1)));
    runtime.startProcessInstanceByKey("form-example-caller");
    assertThat(runtime.createVariableInstanceQuery().variableName("anything").singleResult().getValue()).isEqualTo("程序写的");
  }

  @Test
  @DisplayName("类型不对的值：文件、对象、日期、暂存值")
  void foreignTypes() {
    Task task = cases.taskWithForm();
    refused(() -> tasks.complete(task.getId(), with("remark", Variables.fileValue("a.txt").file("x".getBytes()).create())),
        "「备注」（remark）填的是「file」：类型不对，应为文字。");
    refused(() -> tasks.complete(task.getId(), with("remark", new StringBuilder("x"))), "「备注」（remark）填的是「StringBuilder」：类型不对，应为文字。");
    refused(() -> tasks.complete(task.getId(), with("methods", SpinValues.jsonValue("[1").create())),
        "「方式」（methods）填的是「json」：类型不对，应为选项的列表（JSON 数组）。");
    refused(() -> tasks.complete(task.getId(), with("bornOn", new Date(0))), "「出生日期」（bornOn）填的是「Date」：类型不对，应为文字，写成 2017-11-06 的样子。");
    tasks.complete(task.getId(), with("name", Variables.stringValue("暂存", true)));
    assertThat(lastValue(task, "name")).isEqualTo("暂存");
  }

  @Test
  @DisplayName("任何人部署看不懂的表单，都退回并写明文件和组件")
  void refusesForms() {
    refused(() -> repository.createDeployment().addString("bad.form",
        "{\"components\":[{\"type\":\"iframe\",\"id\":\"Frame_1\"}]}").deploy(),
        "表单 bad.form 的组件（Frame_1）：组件类型 iframe 不能用：它在任务列表里不加载，请去掉。");
    String table = "{\"components\":[{\"type\":\"textarea\",\"id\":\"t\",\"key\":\"t\",\"label\":\"表\",\"properties\":{\"columns\":\"%s\"}}]}";
    refused(() -> repository.createDeployment().addString("one.form", table.formatted("a:甲:text"))
            .addString("two.form", table.formatted("a:甲:number")).deploy(),
        "表单 two.form 的组件「表」（t）：属性 columns 与同一文件夹里另一张表单的不同，请写成一样。");
  }

  private void refused(ThrowingCallable way, String... faults) {
    assertThatThrownBy(way).isInstanceOfSatisfying(InputRefused.class,
        refused -> assertThat(refused.faults()).containsExactlyInAnyOrder(faults));
  }

  private void unchanged(Task task) {
    assertThat(runtime.getVariables(task.getProcessInstanceId())).containsOnlyKeys("opened", "found", "offices")
        .containsEntry("opened", "SQ-1");
    assertThat(tasks.createTaskQuery().taskId(task.getId()).count()).isEqualTo(1);
    assertThat(history.createHistoricDetailQuery().processInstanceId(task.getProcessInstanceId()).count()).isEqualTo(3);
  }

  private Object lastValue(Task task, String name) {
    return history.createHistoricVariableInstanceQuery().processInstanceId(task.getProcessInstanceId())
        .variableName(name).singleResult().getValue();
  }

  private String definition(String key) {
    return repository.createProcessDefinitionQuery().processDefinitionKey(key).latestVersion().singleResult().getId();
  }
}
