package benxi.procedures.relief.eligibility;

import benxi.procedures.policy.PolicyValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Whether a person is recognised, why, and everything the answer was made of (art. 4 to 8, 35). It is
 * kept with the case as JSON: facts, values in force, each table with its version, inputs and answer.
 *
 * @param assessedOn   the day whose ages and values count
 * @param facts        what was fed in
 * @param income       the computation of art. 6 and 7
 * @param policies     the values of {@code config/policy} that were used
 * @param steps        each table in the order it was asked; an obligor each has a step
 * @param eligible     the answer
 * @param outcome      code of the answer: {@code recognised}, {@code recognisedDirectly} or {@code notRecognised}
 * @param clause       the article of the answer
 * @param summary      the answer in a sentence
 * @param reasons      not recognised: each missing condition; recognised: what carries it; never empty
 */
public record EligibilityResult(
    LocalDate assessedOn,
    ApplicantFacts facts,
    IncomeAssessment income,
    List<PolicyValue> policies,
    List<Step> steps,
    boolean eligible,
    String outcome,
    String clause,
    String summary,
    List<Reason> reasons) {

  /** How the answer was reached, a line each. */
  public String inWords() {
    return Computation.inWords(steps, income);
  }

  /**
   * One table asked and its answer.
   *
   * @param decision     key of the table, e.g. {@code reliefObligor}
   * @param name         the table's name in words
   * @param about        whom or what it was asked about, empty when the applicant
   * @param definitionId the engine's id of exactly this version
   * @param conditionMet null when the table is no condition of its own
   */
  public record Step(
      String decision, String name, String about, String definitionId, int version,
      Map<String, Object> inputs, Map<String, Object> outputs,
      Boolean conditionMet, String clause, String reason) {}

  /** One sentence to the applicant with its article. */
  public record Reason(String clause, String text) {

    /** E.g. {@code 有劳动能力（第4条第1项）}. */
    @Override
    public String toString() {
      return text + "（" + clause + "）";
    }
  }
}
