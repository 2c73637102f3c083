package benxi.procedures.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("绕开模型规则的写法，一种一种地试")
class BypassesTest {

  private static final String BPMN = """
      <b:definitions xmlns:b="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:c="http://camunda.org/schema/1.0/bpmn"
          xmlns:x="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="t"><b:process id="p">%s</b:process></b:definitions>""";
  private static final String DMN = """
      <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:c="http://camunda.org/schema/1.0/dmn" %s>
        <decision id="d"><decisionTable><input id="i"><inputExpression %s><text>a</text></inputExpression></input>
        <rule><inputEntry id="e" %s><text>%s</text></inputEntry></rule></decisionTable></decision></definitions>""";

  private final Models models = new Models(Map.of("notice", Set.of("publish")));

  @ParameterizedTest
  @ValueSource(strings = {
      "${execution.processEngineServices.managementService.properties}", "${execution.processEngine.name}",
      "${notice.class}", "${notice.publish.x}", "${notice.publish(execution).x}", "${(notice).publish(a)}", "${a.b}", "${a['b']}",
      "#{''.getClass()}", "x${''.getClass()}y", "${true ? ''.getClass() : 1}", "${notice.publish(''.getClass())}",
      "${notice.publish(execution.getProcessEngine())}", "${task.setAssignee('x')}", "${task.execution.id}", "${dateTime().plusDays(1)}",
      "${currentUser()}", "${S(a)}", "${execution.processEngineServices}", "${a ? b.c : d}", "${-a.b}", "${empty a.b}",
      "${notice.publish(execution)} and ${''.getClass()}"})
  @DisplayName("表达式：在属性里、正文里、CDATA 里、被注释隔开的正文里，都拒绝")
  void expressions(String expression) {
    assertRefused(BPMN.formatted("<b:userTask id=\"T\" c:dueDate=\"" + expression + "\"/>"));
    for (String text : List.of(expression, "<![CDATA[" + expression + "]]>", expression.substring(0, 3) + "<!-- -->" + expression.substring(3),
        expression.substring(0, 3) + "<![CDATA[" + expression.substring(3) + "]]>", expression.replace("$", "&#36;").replace("#{", "&#35;{"))) {
      assertRefused(BPMN.formatted("<b:userTask id=\"T\"><b:extensionElements><c:inputOutput><c:inputParameter name=\"n\"><c:map>"
          + "<c:entry key=\"k\"><c:list><c:value>" + text + "</c:value></c:list></c:entry></c:map></c:inputParameter>"
          + "</c:inputOutput></b:extensionElements></b:userTask>"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "<b:serviceTask id='T' c:class='java.lang.Object'/>", "<b:serviceTask id='T' c:type='shell'/>",
      "<b:serviceTask id='T' c:type='external' c:topic='x'/>", "<b:sendTask id='T' c:type='mail'/>", "<b:businessRuleTask id='T' c:class='x'/>",
      "<b:userTask id='T'><b:extensionElements><c:taskListener event='create' class='x'/></b:extensionElements></b:userTask>",
      "<b:userTask id='T'><b:extensionElements><c:executionListener event='start'><c:script scriptFormat='juel'>1</c:script></c:executionListener></b:extensionElements></b:userTask>",
      "<b:serviceTask id='T' c:expression='${notice.publish(execution)}'><b:extensionElements><c:field name='x' stringValue='y'/></b:extensionElements></b:serviceTask>",
      "<b:serviceTask id='T'><b:extensionElements><c:connector><c:connectorId>http-connector</c:connectorId></c:connector></b:extensionElements></b:serviceTask>",
      "<b:callActivity id='T' c:variableMappingClass='x'/>", "<b:callActivity id='T' c:caseRef='x'/>",
      "<b:scriptTask id='T' scriptFormat='juel' c:resource='a.js'/>", "<b:sequenceFlow id='T'><b:conditionExpression language='juel'>true</b:conditionExpression></b:sequenceFlow>",
      "<b:sequenceFlow id='T'><b:conditionExpression language='feel'>true</b:conditionExpression></b:sequenceFlow>",
      "<b:sequenceFlow id='T'><b:conditionExpression c:resource='a.txt'>true</b:conditionExpression></b:sequenceFlow>",
      "<b:userTask id='T'><b:loopCharacteristics><b:completionCondition language='groovy'>x</b:completionCondition></b:loopCharacteristics></b:userTask>",
      "<b:userTask id='T' c:formKey='embedded:deployment:x.html'/>", "<b:userTask id='T' c:formKey='embedded:app:x.html'/>",
      "<b:startEvent id='T' c:formKey='http://example.org/'/>", "<b:startEvent id='T' c:formHandlerClass='x'/>",
      "<b:startEvent id='T'><b:extensionElements><c:formData><c:formField id='f'><c:validation><c:constraint name='validator' config='x'/></c:validation></c:formField></c:formData></b:extensionElements></b:startEvent>"})
  @DisplayName("程序、脚本、连接器、外部任务、HTML 表单：都拒绝")
  void programs(String element) {
    assertRefused(BPMN.formatted(element.replace('\'', '"')));
  }

  @Test
  @DisplayName("决策表只用 FEEL：别的语言在根上、输入、单元格里都拒绝，JUEL 和 omg 的别的语言也一样")
  void onlyFeelInTables() {
    assertThat(faults(DMN.formatted("", "", "", "1"))).isEmpty();
    assertThat(faults(DMN.formatted("expressionLanguage=\"https://www.omg.org/spec/DMN/20191111/FEEL/\"", "", "", "1"))).isEmpty();
    for (String language : List.of("juel", "JUEL", "javascript", "groovy", "python", "http://www.java.com/java", "xpath")) {
      String attribute = "expressionLanguage=\"" + language + "\"";
      assertRefused(DMN.formatted(attribute, "", "", "1"));
      assertRefused(DMN.formatted("", attribute, "", "1"));
      assertRefused(DMN.formatted("", "", attribute, "1"));
    }
    assertRefused(DMN.formatted("", "", "", "${''.getClass()}"));
  }

  @Test
  @DisplayName("太长、括号太多、否定连得太多的表达式：不读就拒绝，线程不会用尽")
  void deepExpressions() {
    assertRefused(task("${" + "(".repeat(500) + "a" + ")".repeat(400) + "}"));
    assertRefused(task("${" + "!".repeat(900) + "a}"));
    assertRefused(task("${" + "not ".repeat(200) + "a}"));
    assertRefused(task("${" + "a?b:".repeat(200) + "c}"));
    assertRefused(task("${a" + "+a".repeat(500_000) + "}"));
    assertRefused(DMN.formatted("", "", "", "(".repeat(900)));
    assertRefused(DMN.formatted("", "", "", "-".repeat(900) + "1"));
    assertRefused(DMN.formatted("", "", "", "1,".repeat(400_000)));
  }

  @Test
  @DisplayName("公布的词、变量、案件编号照常能用")
  void theUsualPasses() {
    for (String expression : List.of("${notice.publish(execution)}", "${a and not b}", "#{execution.processBusinessKey}",
        "${notice.publish(execution, a, 'x')}", "${empty a ? 1 : 2}", "${task.name}")) {
      assertThat(faults(task(expression))).as(expression).isEmpty();
    }
    assertThat(faults(BPMN.formatted("<b:userTask id=\"T\" c:formKey=\"camunda-forms:deployment:a.form\"/>"))).isEmpty();
  }

  private static String task(String expression) {
    return BPMN.formatted("<b:userTask id=\"T\" name=\"" + expression + "\"/>");
  }

  private void assertRefused(String xml) {
    assertThat(faults(xml)).as(xml.substring(0, Math.min(xml.length(), 600))).isNotEmpty()
        .allSatisfy(fault -> assertThat(fault.toString()).startsWith("文件 x.bpmn").endsWith("。"));
  }

  private List<ModelFault> faults(String xml) {
    return models.faults("x.bpmn", xml.getBytes(StandardCharsets.UTF_8));
  }
}
