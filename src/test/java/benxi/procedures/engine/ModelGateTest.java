package benxi.procedures.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import benxi.procedures.InputRefused;
import benxi.procedures.access.Browser;
import benxi.procedures.testing.ProcessTest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProcessTest
@DisplayName("部署时拒绝有脚本、类名或没有公布的词的模型，不论是谁部署")
class ModelGateTest {

  @Autowired RepositoryService repository;
  @LocalServerPort int port;

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"no-scripts", "no-class-names", "published-words"})
  @DisplayName("反例一个也不部署，逐个元素点名")
  void refused(String rule) throws Exception {
    String bad = Files.readString(Path.of("src/test/resources/conventions/model", rule, "bad.bpmn"));
    long before = repository.createDeploymentQuery().count();

    InputRefused refused = catchThrowableOfType(InputRefused.class,
        () -> repository.createDeployment().addString("bad.bpmn", bad).deploy());

    assertThat(refused.faults()).hasSizeGreaterThan(1)
        .allSatisfy(fault -> assertThat(fault).contains("文件 bad.bpmn 的元素 ").endsWith("。"));
    assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
  }

  @Test
  @DisplayName("DOCTYPE 在解析之前就拒绝")
  void doctype() {
    InputRefused refused = catchThrowableOfType(InputRefused.class, () -> repository.createDeployment()
        .addString("bad.bpmn", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>").deploy());
    assertThat(refused.faults()).singleElement().asString().contains("bad.bpmn", "DOCTYPE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.cmmn", "a.cmmn10.xml", "a.BPMN", "a.Dmn", "a.FORM", "a.html", "a.js", "a.txt", "a.zip", "a.groovy", "bpmn", "a.bpmn.txt"})
  @DisplayName("除了流程、决策、表单，什么文件也不部署：系统管理员用 REST 也不行")
  void nothingElse(String name) {
    InputRefused refused = catchThrowableOfType(InputRefused.class,
        () -> repository.createDeployment().addString(name, "<a/>").deploy());
    assertThat(refused.faults()).singleElement().asString().contains(name, "不能部署");

    HttpResponse<String> answer = Browser.basic(port, "zhanghua", "Benxi-2017")
        .postMultipart("/engine-rest/deployment/create", "data", "<a/>", name, "deployment-name", "by-test");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains(name, "不能部署");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/case-instance", "/case-instance/x", "/case-execution/count", "/case-definition/x", "/history/case-instance",
      "/history/case-activity-instance/count", "/history/case-definition/x/statistics"})
  @DisplayName("个案模型（CMMN）部署不了，它的接口也没有：404，REST 和网页应用一样，不是引擎的失败")
  void noCaseModels(String path) {
    Browser web = new Browser(port).signIn("zhanghua", "Benxi-2017");
    for (HttpResponse<String> answer : List.of(Browser.basic(port, "zhanghua", "Benxi-2017").get("/engine-rest" + path),
        web.get("/camunda/api/engine/engine/default" + path))) {
      assertThat(answer.statusCode()).as(answer.uri() + " " + answer.body()).isEqualTo(404);
      assertThat(answer.body()).contains("找不到这一项");
    }
  }

  @Test
  @DisplayName("REST 部署：DOCTYPE、太大、太深、脚本都是 400，系统管理员也一样；超过总上限的不读")
  void overRest() {
    for (String bad : List.of("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", "<a>".repeat(100_000), "<a>" + " ".repeat(2_000_000) + "</a>",
        "<a><script/></a>", "<a xmlns:x=\"http://www.w3.org/2001/XMLSchema-instance\" x:schemaLocation=\"http://example.org/a b\"/>")) {
      for (String name : List.of("bad.bpmn", "bad.bpmn20.xml", "bad.dmn", "bad.dmn11.xml")) {
        HttpResponse<String> answer = Browser.basic(port, "zhanghua", "Benxi-2017")
            .postMultipart("/engine-rest/deployment/create", "data", bad, name, "deployment-name", "by-test");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains(name);
      }
    }
    HttpResponse<String> deep = Browser.basic(port, "zhanghua", "Benxi-2017").postMultipart("/engine-rest/deployment/create",
        "data", "{\"components\":[".repeat(2_000), "bad.form", "deployment-name", "by-test");
    assertThat(deep.statusCode()).isEqualTo(400);
    assertThat(deep.body()).contains("bad.form");
    assertThat(Browser.basic(port, "zhanghua", "Benxi-2017").postMultipart("/engine-rest/deployment/create",
        "data", "x".repeat(21_000_000), "bad.bpmn", "deployment-name", "by-test").statusCode()).isEqualTo(413);
    assertThat(repository.createDeploymentQuery().deploymentName("by-test").count()).isZero();
  }
}
