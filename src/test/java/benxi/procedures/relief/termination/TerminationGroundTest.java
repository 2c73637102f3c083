package benxi.procedures.relief.termination;

import static org.assertj.core.api.Assertions.assertThat;

import benxi.procedures.decision.Answer;
import benxi.procedures.decision.Decisions;
import benxi.procedures.testing.ProcessTest;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
@DisplayName("第25条：终止救助供养的六种情形，在校的除外")
class TerminationGroundTest {

  @Autowired Decisions decisions;

  @ParameterizedTest(name = "{0}：第25条{1}")
  @CsvSource({"died, 第1项", "missing, 第1项", "imprisoned, 第3项", "meansChanged, 第4项", "obligorAble, 第5项", "hukouMoved, 第6项"})
  @DisplayName("查实就终止，不问劳动能力和就学")
  void ends(String ground, String clause) {
    for (boolean labourCapable : new boolean[] {true, false}) {
      assertThat(ask(ground, true, labourCapable, "compulsory", false)).satisfies(answer -> {
        assertThat(answer.yes("groundMet")).isTrue();
        assertThat(answer.text("clause")).isEqualTo("第25条" + clause);
        assertThat(answer.text("reason")).isNotBlank();
      });
    }
  }

  @ParameterizedTest(name = "{0}，劳动能力 {1}，就学 {2}：终止 {3}，{4}")
  @CsvSource({
      "recovered,     true,  none,                    true,  第25条第2项", "recovered,     false, none,                    false, 第25条第2项",
      "recovered,     true,  otherStudies,            true,  第25条第2项", "recovered,     false, compulsory,              false, 第25条第2项",
      "recovered,     true,  compulsory,              false, 第5条第2项", "recovered,     true,  ordinaryHighSchool,      false, 第5条第2项",
      "recovered,     true,  secondaryVocational,     false, 第5条第2项", "recovered,     true,  ordinaryHigherEducation, false, 第5条第2项",
      "turnedSixteen, true,  none,                    true,  第25条第2项", "turnedSixteen, false, none,                    false, 第25条第2项",
      "turnedSixteen, true,  otherStudies,            true,  第25条第2项", "turnedSixteen, false, otherStudies,            false, 第25条第2项",
      "turnedSixteen, true,  compulsory,              false, 第25条第2款", "turnedSixteen, true,  ordinaryHighSchool,      false, 第25条第2款",
      "turnedSixteen, true,  secondaryVocational,     false, 第25条第2款", "turnedSixteen, true,  ordinaryHigherEducation, false, 第25条第2款"})
  @DisplayName("恢复劳动能力、年满16周岁：看劳动能力，规定的四类学校在读的继续享有")
  void dependsOnLabourAndSchool(String ground, boolean labourCapable, String school, boolean ends, String clause) {
    Answer answer = ask(ground, true, labourCapable, school, false);
    assertThat(answer.yes("groundMet")).isEqualTo(ends);
    assertThat(answer.text("clause")).isEqualTo(clause);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"died", "missing", "recovered", "turnedSixteen", "imprisoned", "meansChanged", "obligorAble", "hukouMoved"})
  @DisplayName("第26条：核实不属实的，哪种情形都不终止")
  void notVerified(String ground) {
    Answer answer = ask(ground, false, true, "none", false);
    assertThat(answer.yes("groundMet")).isFalse();
    assertThat(answer.text("reason")).contains("不属实");
  }

  @Test
  @DisplayName("第25条第4项、第6条第1款：收入和财产仍符合规定的，不终止")
  void meansWithinTheRules() {
    Answer answer = ask("meansChanged", true, false, "none", true);
    assertThat(answer.yes("groundMet")).isFalse();
    assertThat(answer.text("reason")).contains("仍符合第6条");
  }

  private Answer ask(String ground, boolean verified, boolean labourCapable, String school, boolean noIncomeSource) {
    return decisions.ask("reliefTerminationGround", Map.of("ground", ground, "groundVerified", verified,
        "labourCapable", labourCapable, "studentKind", school, "noIncomeSource", noIncomeSource));
  }
}
