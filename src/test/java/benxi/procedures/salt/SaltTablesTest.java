package benxi.procedures.salt;

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
@DisplayName("食盐许可的三张决策表")
class SaltTablesTest {

  @Autowired Decisions decisions;

  @ParameterizedTest(name = "{0}，{1}：受理 {2}，{3}")
  @CsvSource({
      "wholesale,  running,    true,  第十三部分", "production, running,    true,  第十三部分",
      "wholesale,  inTime,     true,  第十三部分", "production, inTime,     true,  第十三部分",
      "wholesale,  beforeTime, false, 第十三部分", "production, beforeTime, false, 第十三部分",
      "wholesale,  ended,      false, 第二部分",   "production, ended,      false, 第十三部分",
      "wholesale,  never,      false, 第二部分",   "production, never,      false, 第十三部分"})
  @DisplayName("第二部分、第十三部分：只有现有企业可以申请")
  void standing(String kind, String standing, boolean accepted, String clause) {
    Answer answer = decisions.ask("saltApplicantStanding", Map.of("licenceKind", kind, "standing", standing));
    assertThat(answer.yes("accepted")).isEqualTo(accepted);
    assertThat(answer.text("clause")).isEqualTo(clause);
  }

  @ParameterizedTest(name = "{0} 不属实：{1}")
  @CsvSource({
      "existingHolder, 第二部分", "norms, 第八部分", "information, 第四部分", "purchases, 第八部分第2项", "records, 第三部分",
      "reserve, 第七部分", "credit, 第八部分第6项、第九部分", "nonIodised, 第十部分", "emergencyPlan, 第十一部分",
      "noOpenCase, 第八部分、第二部分"})
  @DisplayName("第八部分：换证逐项审核，每项写明条款")
  void criterion(String criterion, String clause) {
    Answer missing = decisions.ask("saltRenewalCriterion", Map.of("criterion", criterion, "met", false));
    assertThat(missing.yes("satisfied")).isFalse();
    assertThat(missing.text("clause")).isEqualTo(clause);
    assertThat(decisions.ask("saltRenewalCriterion", Map.of("criterion", criterion, "met", true)).yes("satisfied")).isTrue();
  }

  @ParameterizedTest(name = "{0}，{1}：{2}，{3}")
  @CsvSource({
      "fakeSalt,        wholesale,  warning,    第八部分第1项", "fakeSalt,        production, warning,    第八部分第1项",
      "illegalPurchase, wholesale,  warning,    第八部分第2项", "illegalPurchase, production, none,       第八部分第2项",
      "monthsBelow,     wholesale,  warning,    第八部分第3项", "monthsBelow,     production, warning,    第八部分第3项",
      "daysBelow,       wholesale,  warning,    第八部分第4项", "daysBelow,       production, warning,    第八部分第4项",
      "licenceMisuse,   wholesale,  warning,    第八部分第5项", "licenceMisuse,   production, none,       第八部分第5项",
      "blacklisted,     wholesale,  warning,    第八部分第6项", "blacklisted,     production, warning,    第八部分第6项",
      "notOperating,    wholesale,  withdrawal, 第二部分",     "notOperating,    production, none,       第二部分"})
  @DisplayName("第八部分六种情形、第二部分：查实的处理；没有查实的都不处理")
  void ground(String ground, String kind, String measure, String clause) {
    Answer answer = decisions.ask("saltViolationGround", Map.of("ground", ground, "licenceKind", kind, "established", true));
    assertThat(answer.text("measure")).isEqualTo(measure);
    assertThat(answer.text("clause")).isEqualTo(clause);
    assertThat(decisions.ask("saltViolationGround", Map.of("ground", ground, "licenceKind", kind, "established", false))
        .text("measure")).isEqualTo("none");
  }

  @Test
  @DisplayName("理由是完整的话，写进文书")
  void reasonsAreWords() {
    assertThat(decisions.ask("saltApplicantStanding", Map.of("licenceKind", "wholesale", "standing", "never")).text("reason"))
        .contains("以现有食盐批发企业为基数", "不再受理新增食盐批发企业");
  }
}
