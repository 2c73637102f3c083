package benxi.procedures.relief.eligibility;

import benxi.procedures.relief.eligibility.EligibilityResult.Step;
import java.util.List;

/** How an answer was reached: each table with its version, each item of income with its clause (第6条、第7条). */
final class Computation {

  private Computation() {}

  static String inWords(List<Step> steps, IncomeAssessment income) {
    StringBuilder words = new StringBuilder();
    steps.stream().filter(step -> step.reason() != null && !step.decision().equals("reliefIncomeItem")).forEach(step ->
        words.append(step.name()).append("（第").append(step.version()).append("版）：").append(step.reason())
            .append("（").append(step.clause()).append("）\n"));
    income.lines().forEach(line -> words.append(line.counted() ? "计入收入：" : "不计入收入：").append(line.member())
        .append(" ").append(line.name()).append(" ").append(line.monthlyAmount().toPlainString()).append("元/月（")
        .append(line.clause()).append("）\n"));
    return words.toString().strip();
  }
}
