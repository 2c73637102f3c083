package benxi.procedures.relief.eligibility;

import benxi.procedures.policy.PolicyValue;
import benxi.procedures.relief.eligibility.EligibilityResult.Step;
import java.time.LocalDate;
import java.util.List;

/**
 * Whether income and property meet article 6, and everything the answer was made of; kept as JSON.
 *
 * @param assessedOn     the day whose values count
 * @param steps          each table in the order it was asked
 * @param noIncomeSource the answer: income below the standard and property within the rules
 * @param reason         the answer in a sentence, with its amounts
 */
public record MeansResult(LocalDate assessedOn, Means means, IncomeAssessment income, List<PolicyValue> policies,
    List<Step> steps, boolean noIncomeSource, String reason) {

  /** How the answer was reached, a line each. */
  public String inWords() {
    return Computation.inWords(steps, income);
  }
}
