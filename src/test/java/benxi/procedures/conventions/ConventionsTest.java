package benxi.procedures.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import benxi.procedures.conventions.form.Form;
import benxi.procedures.model.ModelRule;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The house style, rule by rule, over all models and forms of the repository. */
@DisplayName("画法与命名")
class ConventionsTest {

  private final Home home = new Home(Path.of(""));

  @TestFactory
  @DisplayName("流程")
  Stream<DynamicTest> processes() {
    return ProcessRules.all(home).stream().map(rule -> models(rule, ".bpmn"));
  }

  @TestFactory
  @DisplayName("决策")
  Stream<DynamicTest> decisions() {
    return DecisionRules.all().stream().map(rule -> models(rule, ".dmn"));
  }

  @TestFactory
  @DisplayName("表单")
  Stream<DynamicTest> forms() {
    return FormRules.all(home).stream().map(rule -> DynamicTest.dynamicTest(name(rule), () ->
        assertThat(home.files("forms", ".form").stream()
            .flatMap(file -> rule.faults(Form.read(home.folder(), file)))).isEmpty()));
  }

  private DynamicTest models(ModelRule rule, String ending) {
    return DynamicTest.dynamicTest(name(rule), () ->
        assertThat(home.models(ending).stream().flatMap(rule::faults)).isEmpty());
  }

  private static String name(Object rule) {
    return rule.getClass().getSimpleName();
  }
}
