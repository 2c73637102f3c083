package benxi.procedures.relief.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import benxi.procedures.decision.Decisions;
import benxi.procedures.decision.Vocabulary;
import benxi.procedures.policy.PolicyBook;
import benxi.procedures.relief.eligibility.EligibilityResult.Reason;
import benxi.procedures.relief.eligibility.EligibilityResult.Step;
import benxi.procedures.relief.eligibility.Situation.Expected;
import benxi.procedures.testing.ProcessTest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
@DisplayName("第4条至第8条、第35条：特困人员认定的情景")
class ReliefSituationsTest {

  @Autowired Decisions decisions;
  @Autowired Vocabulary reliefVocabulary;
  @Autowired HistoryService history;
  @Autowired RepositoryService repository;

  private Eligibility eligibility;

  @BeforeEach
  void withPoliciesOfTheSituations() {
    PolicyBook policies = PolicyBook.load(Situation.FOLDER.resolve("policy"));
    eligibility = new Eligibility(decisions, policies, reliefVocabulary);
  }

  static Stream<Situation> situations() {
    return Situation.all().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("situations")
  void isAssessedAsTheArticlesSay(Situation situation) {
    EligibilityResult result = eligibility.assess(situation.facts(), situation.on());

    SoftAssertions.assertSoftly(softly -> compare(softly, situation.expect(), result));
    assertThat(result.reasons()).as("每个结果都有理由").isNotEmpty();
  }

  private static void compare(SoftAssertions softly, Expected expected, EligibilityResult result) {
    softly.assertThat(result.eligible()).as("认定").isEqualTo(expected.eligible());
    if (expected.outcome() != null) {
      softly.assertThat(result.outcome()).as("结果").isEqualTo(expected.outcome());
    }
    if (expected.clause() != null) {
      softly.assertThat(result.clause()).as("依据").isEqualTo(expected.clause());
    }
    if (expected.reasons() != null) {
      softly.assertThat(result.reasons()).extracting(Reason::clause).as("理由的条文").isEqualTo(expected.reasons());
    }
    if (expected.says() != null) {
      softly.assertThat(result.reasons().toString()).as("理由的文字").contains(expected.says());
    }
    if (expected.tables() != null) {
      expected.tables().forEach((table, clause) ->
          softly.assertThat(clause(result, table)).as(table + " 的依据").isEqualTo(clause));
    }
    if (expected.obligors() != null) {
      softly.assertThat(result.steps().stream().filter(step -> step.decision().equals("reliefObligor"))
          .map(step -> step.outputs().get("obligorFinding"))).as("义务人").isEqualTo(expected.obligors());
    }
    if (expected.income() != null) {
      compare(softly, expected.income(), result.income());
    }
  }

  private static void compare(SoftAssertions softly, Situation.Sums expected, IncomeAssessment income) {
    if (expected.counted() != null) {
      softly.assertThat(income.counted()).as("计入").isEqualByComparingTo(expected.counted());
    }
    if (expected.excluded() != null) {
      softly.assertThat(income.excluded()).as("不计入").isEqualByComparingTo(expected.excluded());
    }
    if (expected.total() != null) {
      softly.assertThat(income.total()).as("收入总和").isEqualByComparingTo(expected.total());
    }
    if (expected.compared() != null) {
      softly.assertThat(income.compared()).as("与标准相比的数").isEqualByComparingTo(expected.compared());
    }
    if (expected.property() != null) {
      softly.assertThat(income.property()).as("财产").isEqualByComparingTo(expected.property());
    }
    if (expected.lines() != null) {
      softly.assertThat(income.lines()).extracting(IncomeAssessment.Line::clause).as("逐笔的条文").isEqualTo(expected.lines());
    }
  }

  private static String clause(EligibilityResult result, String table) {
    return result.steps().stream().filter(step -> step.decision().equals(table))
        .map(Step::clause).findFirst().orElse("没有问到这张表");
  }

  @Test
  @DisplayName("每张认定表的每一行都至少有一个情景用到")
  void everyRowIsPassedBySomeSituation() {
    Set<String> hit = new TreeSet<>();
    Situation.all().forEach(situation -> eligibility.assess(situation.facts(), situation.on()));
    history.createHistoricDecisionInstanceQuery().includeOutputs().list().forEach(decision ->
        decision.getOutputs().forEach(output ->
            hit.add(decision.getDecisionDefinitionKey() + " " + output.getRuleId())));

    assertThat(tables()).isNotEmpty();
    assertThat(tables().stream().flatMap(this::rows).filter(row -> !hit.contains(row)))
        .as("没有情景用到的行：请在 " + Situation.FOLDER + " 中为它们各加一个情景").isEmpty();
  }

  private List<DecisionDefinition> tables() {
    return repository.createDecisionDefinitionQuery().latestVersion().list().stream()
        .filter(table -> Set.of("reliefCityHukou", "reliefPersonCategory", "reliefDisability", "reliefLabourCapacity",
            "reliefIncomeItem", "reliefIncomeSource", "reliefObligor", "reliefObligors", "reliefEligibility")
            .contains(table.getKey()))
        .toList();
  }

  private Stream<String> rows(DecisionDefinition table) {
    return repository.getDmnModelInstance(table.getId()).getModelElementsByType(Rule.class).stream()
        .map(rule -> table.getKey() + " " + rule.getId());
  }
}
