package benxi.procedures.relief.eligibility;

import benxi.procedures.decision.Answer;
import benxi.procedures.decision.Vocabulary;
import benxi.procedures.relief.eligibility.ApplicantFacts.Deduction;
import benxi.procedures.relief.eligibility.ApplicantFacts.IncomeItem;
import benxi.procedures.relief.eligibility.ApplicantFacts.PropertyItem;
import benxi.procedures.relief.eligibility.IncomeAssessment.DeductionLine;
import benxi.procedures.relief.eligibility.IncomeAssessment.Line;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Adds up income and property by articles 6 and 7. */
final class IncomeSum {

  private final Vocabulary vocabulary;
  private final PoliciesUsed policies;

  IncomeSum(Vocabulary vocabulary, PoliciesUsed policies) {
    this.vocabulary = vocabulary;
    this.policies = policies;
  }

  /**
   * The computation.
   *
   * @param kinds what {@code reliefIncomeItem} answered for each kind of income that occurs
   */
  IncomeAssessment of(Means facts, Map<String, Answer> kinds) {
    List<Line> lines = facts.income().stream().map(item -> line(item, kinds.get(item.incomeKind()))).toList();
    List<DeductionLine> deductions = facts.deductions().stream().map(this::line).toList();
    BigDecimal counted = sum(lines.stream().filter(Line::counted).map(Line::monthlyAmount));
    BigDecimal excluded = sum(lines.stream().filter(line -> !line.counted()).map(Line::monthlyAmount));
    BigDecimal deducted = sum(deductions.stream().map(DeductionLine::monthlyAmount));
    // Contributions paid out of savings or by relatives do not make an income negative.
    BigDecimal total = counted.subtract(deducted).max(BigDecimal.ZERO);
    String comparison = policies.value("income-comparison").text();
    BigDecimal compared = compared(comparison, total, facts.householdMembers());
    BigDecimal standard = policies.value("low-income-standard-" + facts.area()).number();
    BigDecimal property = sum(facts.property().stream().map(PropertyItem::amount));
    BigDecimal limit = policies.value("property-limit").number();
    return new IncomeAssessment(lines, deductions, counted, excluded, deducted, total, comparison, compared,
        standard, compared.compareTo(standard) < 0, property, limit, property.compareTo(limit) <= 0);
  }

  /**
   * Article 6 says 收入总和 (the sum of the household) against a standard that is set for one person; the
   * literal reading is one value of the policy, the usual reading of the low-income rules the other.
   */
  private static BigDecimal compared(String comparison, BigDecimal total, int members) {
    return switch (comparison) {
      case "household-total" -> total;
      // Rounded down to a fen: a standard in whole fen is then reached exactly when the share reaches it.
      case "per-capita" -> total.divide(BigDecimal.valueOf(members), 2, RoundingMode.DOWN);
      default -> throw new IllegalStateException("政策值 relief/income-comparison 是“" + comparison
          + "”，程序只会按 household-total 或者 per-capita 计算，请改正。");
    };
  }

  private Line line(IncomeItem item, Answer kind) {
    return new Line(item.member(), item.incomeKind(), vocabulary.word("incomeKind", item.incomeKind()),
        item.monthlyAmount(), kind.yes("counted"), kind.text("clause"), item.note());
  }

  private DeductionLine line(Deduction item) {
    return new DeductionLine(item.member(), item.deductionKind(),
        vocabulary.word("deductionKind", item.deductionKind()), item.monthlyAmount());
  }

  private static BigDecimal sum(Stream<BigDecimal> amounts) {
    return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
