package benxi.procedures.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import benxi.procedures.conventions.form.Form;
import benxi.procedures.conventions.form.FormRule;
import benxi.procedures.model.ModelFault;
import benxi.procedures.model.ModelRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each rule lets its good example pass and finds in its bad one what the file itself says is wrong. */
@DisplayName("每条规则的正例和反例")
class FixturesTest {

  private static final List<String> BOTH = List.of("good", "bad");

  @TestFactory
  @DisplayName("流程")
  Stream<DynamicTest> processes() {
    return ProcessRules.all(null).stream().map(ModelRule::getClass)
        .flatMap(rule -> examples(kind(rule), rule, ".bpmn",
            example -> models(example, ".bpmn", pick(ProcessRules.all(example.home()), rule))));
  }

  @TestFactory
  @DisplayName("决策")
  Stream<DynamicTest> decisions() {
    return DecisionRules.all().stream().flatMap(rule -> examples("decision", rule.getClass(), ".dmn",
        example -> models(example, ".dmn", rule)));
  }

  @TestFactory
  @DisplayName("表单")
  Stream<DynamicTest> forms() {
    return FormRules.all(null).stream().map(FormRule::getClass).flatMap(rule -> examples("form", rule, ".form",
        example -> {
          FormRule own = pick(FormRules.all(example.home()), rule);
          return example.files(".form").stream()
              .flatMap(file -> own.faults(Form.read(example.home().folder(), file))).toList();
        }));
  }

  @Test
  @DisplayName("每条规则在 docs/conventions.md 里都有一行")
  void everyRuleIsExplained() throws IOException {
    String page = Files.readString(Path.of("docs/conventions.md"));
    assertThat(Stream.of(ProcessRules.all(null), DecisionRules.all(), FormRules.all(null)).flatMap(List::stream)
        .map(rule -> "[" + rule.getClass().getSimpleName() + "]")).allSatisfy(name -> assertThat(page).contains(name));
  }

  private static Stream<DynamicTest> examples(String kind, Class<?> rule, String ending,
      Function<Example, List<ModelFault>> check) {
    return BOTH.stream().map(which -> Example.of(kind, rule, which)).map(example ->
        DynamicTest.dynamicTest(example.name(), () -> {
          assertThat(example.files(ending)).isNotEmpty();
          List<ModelFault> faults = check.apply(example);
          assertThat(faults.stream().map(ModelFault::element).collect(Collectors.toSet()))
              .isEqualTo(example.wrong(ending));
          assertThat(example.wrong(ending).isEmpty()).isEqualTo(example.which().equals("good"));
          assertThat(faults).allSatisfy(fault ->
              assertThat(fault.toString()).startsWith("文件 ").contains(fault.file()).endsWith("。"));
        }));
  }

  private static List<ModelFault> models(Example example, String ending, ModelRule rule) {
    return example.files(ending).stream()
        .flatMap(file -> rule.faults(example.home().model(file))).toList();
  }

  private static <R> R pick(List<R> rules, Class<?> wanted) {
    return rules.stream().filter(wanted::isInstance).findFirst().orElseThrow();
  }

  private static String kind(Class<?> rule) {
    return rule.getPackageName().replaceFirst(".+\\.", "");
  }
}
