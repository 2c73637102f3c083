package benxi.procedures.relief.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import benxi.procedures.InputRefused;
import benxi.procedures.policy.PolicyValue;
import benxi.procedures.relief.eligibility.EligibilityResult.Step;
import benxi.procedures.testing.ProcessTest;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
@DisplayName("特困人员认定：事实、计算与保存")
class EligibilityTest {

  private static final LocalDate DAY = LocalDate.of(2017, 10, 9);

  @Autowired Eligibility eligibility;
  @Autowired ObjectMapper json;
  @Autowired IdentityService identity;

  @Test
  @DisplayName("第4条：结果留下用过的每张表的版本、输入、依据，和当时有效的政策值")
  void keepsWhatTheAnswerWasMadeOf() {
    EligibilityResult result = eligibility.assess(Situation.facts(""), DAY);

    assertThat(result.steps()).extracting(Step::decision).containsExactly("reliefCityHukou", "reliefPersonCategory",
        "reliefDisability", "reliefLabourCapacity", "reliefIncomeSource", "reliefObligors", "reliefEligibility");
    assertThat(result.steps()).allSatisfy(step -> {
      assertThat(step.definitionId()).isNotBlank();
      assertThat(step.version()).isPositive();
      assertThat(step.inputs()).isNotEmpty();
      assertThat(step.clause()).startsWith("第");
    });
    assertThat(result.policies()).extracting(PolicyValue::key).containsExactlyInAnyOrder("relief/income-comparison",
        "relief/low-income-standard-rural", "relief/property-limit", "relief/minor-age", "relief/elderly-age");
    assertThat(result.facts().birthDate()).isEqualTo("1950-03-01");
  }

  @Test
  @DisplayName("保存为 JSON 再读回，内容不变")
  void survivesBeingKeptAsJson() throws Exception {
    EligibilityResult result = eligibility.assess(Situation.facts("""
        statedNoObligor: false, obligors: [{name: 张强, relation: 儿子, obligorStatus: deceased}],
        income: [{member: 本人, incomeKind: wages, monthlyAmount: 100.50}]"""), DAY);

    String kept = json.writeValueAsString(result);

    assertThat(json.readValue(kept, EligibilityResult.class)).isEqualTo(result);
    assertThat(kept).contains("\"birthDate\":\"1950-03-01\"").contains("\"monthlyAmount\":100.50");
  }

  @Test
  @DisplayName("第7条：每一笔都写明计入或者不计入、名称和依据，供复核")
  void listsEveryItemOfMoney() {
    IncomeAssessment income = eligibility.assess(Situation.facts("""
        income: [{member: 本人, incomeKind: basicPensionAndWelfare, monthlyAmount: 108},
                 {member: 配偶, incomeKind: wages, monthlyAmount: 200}],
        deductions: [{member: 配偶, deductionKind: socialContributions, monthlyAmount: 12.50}], householdMembers: 2"""),
        DAY).income();

    assertThat(income.lines()).satisfiesExactly(
        line -> {
          assertThat(line.counted()).isFalse();
          assertThat(line.clause()).isEqualTo("第7条第9项");
          assertThat(line.name()).contains("基础养老金");
        },
        line -> {
          assertThat(line.counted()).isTrue();
          assertThat(line.clause()).isEqualTo("第6条第2款");
          assertThat(line.name()).isEqualTo("工资性收入");
        });
    assertThat(income.deductions()).singleElement().satisfies(line ->
        assertThat(line.name()).isEqualTo("城乡居民基本社会保障性支出"));
    assertThat(income.excluded()).isEqualByComparingTo("108");
    assertThat(income.total()).isEqualByComparingTo(new BigDecimal("187.50"));
  }

  @Test
  @DisplayName("第35条第1款：直接确定的不审查三个条件，也不写成缺少")
  void doesNotExamineWhoIsRecognisedDirectly() {
    EligibilityResult result =
        eligibility.assess(Situation.facts("formerFiveGuarantees: true, statedNoObligor: false"), DAY);

    assertThat(result.steps()).extracting(Step::decision)
        .containsExactly("reliefCityHukou", "reliefPersonCategory", "reliefEligibility");
    assertThat(result.steps().get(2).inputs()).containsEntry("noLabourCapacity", null)
        .containsEntry("noIncomeSource", null).containsEntry("noAbleObligor", null);
  }

  @Test
  @DisplayName("事实缺少、矛盾、不在选项中：一次全部指出，每条写明名称、现在的值和改法")
  void refusesAllFaultsAtOnce() {
    ApplicantFacts facts = Situation.facts("""
        birthDate: 2020-01-01, area: village, countyCode: "21", studentKind: null, disabilityKind: limb,
        illnessGrade: grade9, householdMembers: 0, statedNoObligor: false,
        income: [{member: 本人, incomeKind: gift, monthlyAmount: -1},
                 {member: 本人, incomeKind: otherExcluded, monthlyAmount: 5},
                 {member: 本人, incomeKind: wages}],
        deductions: [{member: 本人, deductionKind: gift, monthlyAmount: -2}],
        property: [{owner: 本人, propertyKind: boat, amount: -3}]""");

    InputRefused refused = catchThrowableOfType(InputRefused.class, () -> eligibility.assess(facts, DAY));

    assertThat(refused.faults()).satisfiesExactlyInAnyOrder(
        fault -> assertThat(fault).contains("出生日期 2020-01-01 晚于认定日期 2017-10-09"),
        fault -> assertThat(fault).contains("城乡类别“village”").contains("城镇、农村"),
        fault -> assertThat(fault).contains("区县代码“21”").contains("6位"),
        fault -> assertThat(fault).contains("就学情况没有选择").contains("普通高中"),
        fault -> assertThat(fault).contains("残疾类别是“肢体残疾”").contains("残疾等级是“没有残疾证”"),
        fault -> assertThat(fault).contains("病残等级“grade9”"),
        fault -> assertThat(fault).contains("家庭成员是 0 人"),
        fault -> assertThat(fault).contains("收入种类“gift”"),
        fault -> assertThat(fault).contains("月收入“-1”小于零"),
        fault -> assertThat(fault).contains("其他法规政策规定不计入的项目").contains("第7条第13项").contains("备注"),
        fault -> assertThat(fault).contains("月收入没有填写"),
        fault -> assertThat(fault).contains("扣除种类“gift”"),
        fault -> assertThat(fault).contains("扣除金额“-2”小于零"),
        fault -> assertThat(fault).contains("财产种类“boat”"),
        fault -> assertThat(fault).contains("财产金额“-3”小于零"),
        fault -> assertThat(fault).contains("法定义务人一个也没有填写"));
  }

  @Test
  @DisplayName("第8条：义务人的情况不在选项中、低保对象没有出生日期、既勾选没有又填写了义务人")
  void refusesUnclearObligors() {
    ApplicantFacts facts = Situation.facts("""
        statedNoObligor: true, obligors: [{name: 张强, relation: 儿子, obligorStatus: away},
            {name: 张丽, relation: 女儿, obligorStatus: lowIncome}]""");

    InputRefused refused = catchThrowableOfType(InputRefused.class, () -> eligibility.assess(facts, DAY));

    assertThat(refused.faults()).satisfiesExactlyInAnyOrder(
        fault -> assertThat(fault).contains("没有法定义务人").contains("2 个法定义务人"),
        fault -> assertThat(fault).contains("张强的情况“away”").contains("已死亡"),
        fault -> assertThat(fault).contains("张丽的出生日期没有填写"));
  }

  @Test
  @DisplayName("第6条：单问收入和财产，与整个认定用同样的决策表、同样的数值，回答相同；保存再读回不变")
  void meansAloneAreAskedTheSameWay() throws Exception {
    for (String wages : List.of("369.99", "370")) {   // below the standard of 本溪县, and at it
      ApplicantFacts facts = Situation.facts("income: [{member: 本人, incomeKind: wages, monthlyAmount: " + wages + "}]");
      MeansResult means = eligibility.means(facts.means(), DAY);

      assertThat(means.noIncomeSource()).as(wages).isEqualTo(wages.equals("369.99"));
      EligibilityResult whole = eligibility.assess(facts, DAY);
      assertThat(means.income()).isEqualTo(whole.income());
      assertThat(whole.steps()).contains(means.steps().get(means.steps().size() - 1));
      assertThat(json.readValue(json.writeValueAsString(means), MeansResult.class)).isEqualTo(means);
    }
  }

  @Test
  @DisplayName("认定是程序自己做的：登录的人不需要决策表的权限")
  void needsNoRightOfWhoIsSignedIn() {
    identity.setAuthentication("clerk", List.of(), List.of("210521001"));
    try {
      assertThat(eligibility.assess(Situation.facts(""), DAY).eligible()).isTrue();
    } finally {
      identity.clearAuthentication();
    }
  }
}
