package benxi.procedures.accounts;

import benxi.procedures.organisation.TrainingGuide;
import java.util.List;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.impl.identity.DefaultPasswordPolicyImpl;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyDigitRuleImpl;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyLengthRuleImpl;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyLowerCaseRuleImpl;
import org.camunda.bpm.engine.impl.identity.PasswordPolicySpecialCharacterRuleImpl;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyUpperCaseRuleImpl;
import org.springframework.stereotype.Component;

/** What a password must be; the web applications show each rule by the name that the engine gave it. */
@Component
class PasswordRules implements PasswordPolicy {

  private record Rule(PasswordPolicyRule rule, String sentence) {}

  private final List<Rule> rules;

  PasswordRules(TrainingGuide training) {
    rules = List.of(
        new Rule(new PasswordPolicyLengthRuleImpl(DefaultPasswordPolicyImpl.MIN_LENGTH),
            "至少要有 " + DefaultPasswordPolicyImpl.MIN_LENGTH + " 个字符"),
        new Rule(new PasswordPolicyLowerCaseRuleImpl(1), "要有小写字母"),
        new Rule(new PasswordPolicyUpperCaseRuleImpl(1), "要有大写字母"),
        new Rule(new PasswordPolicyDigitRuleImpl(1), "要有数字"),
        new Rule(new PasswordPolicySpecialCharacterRuleImpl(1), "要有标点之类的特殊字符"),
        new Rule(new NotToBeGuessed(training), "不能含有用户名、姓名或电子邮箱，也不能是培训密码"));
  }

  @Override
  public List<PasswordPolicyRule> getRules() {
    return rules.stream().map(Rule::rule).toList();
  }

  /** What is missing, without the password. */
  String sentence(String userId, List<PasswordPolicyRule> violated) {
    return "账户 " + userId + " 的新密码不合要求：" + String.join("；", rules.stream().filter(rule -> violated.contains(rule.rule()))
        .map(Rule::sentence).toList()) + "。请另换一个密码。";
  }
}
