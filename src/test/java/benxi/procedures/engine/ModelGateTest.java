package benxi.procedures.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import benxi.procedures.InputRefused;
import benxi.procedures.testing.ProcessTest;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
@DisplayName("部署时拒绝有脚本、类名或没有公布的词的模型，不论是谁部署")
class ModelGateTest {

  @Autowired RepositoryService repository;

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
}
