package benxi.procedures.conventions.arrows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("包之间的箭头")
class ArrowsTest {

  private static final JavaClasses OWN =
      new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("benxi.procedures");
  private static final String EXAMPLES = ArrowsTest.class.getPackageName() + ".";

  static Stream<Arguments> rules() {
    return Stream.of(
        rule("计算的包不引用框架和引擎", arrows -> List.of(arrows.calculationsArePure())),
        rule("程序之间互不引用", Arrows::proceduresStandAlone),
        rule("共用的包不引用程序", arrows -> List.of(arrows.sharedKnowsNoProcedure())),
        rule("谁也不引用 engine", arrows -> List.of(arrows.engineIsKnownToNone())),
        rule("不绕圈", arrows -> List.of(arrows.noCycles())),
        rule("类名说它是什么", arrows -> List.of(arrows.namesSayWhatTheyAre())));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  @DisplayName("本项目")
  void own(String name, Function<Arrows, List<ArchRule>> rules) {
    rules.apply(new Arrows("benxi.procedures")).forEach(rule -> rule.check(OWN));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  @DisplayName("正例放行，反例点名")
  void examples(String name, Function<Arrows, List<ArchRule>> rules) {
    JavaClasses good = new ClassFileImporter().importPackages(EXAMPLES + "good");
    JavaClasses bad = new ClassFileImporter().importPackages(EXAMPLES + "bad");
    assertThat(good).isNotEmpty();
    rules.apply(new Arrows(EXAMPLES + "good")).forEach(rule -> rule.check(good));
    assertThatThrownBy(() -> rules.apply(new Arrows(EXAMPLES + "bad")).forEach(rule -> rule.check(bad)))
        .isInstanceOf(AssertionError.class).hasMessageContaining(EXAMPLES + "bad");
  }

  private static Arguments rule(String name, Function<Arrows, List<ArchRule>> rules) {
    return Arguments.of(name, rules);
  }
}
