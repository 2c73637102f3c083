package benxi.procedures.relief.eligibility;

import java.math.BigDecimal;
import java.util.List;

/**
 * The sum of the household's income, item by item, held against the low-income standard, and its
 * property against the limit (art. 6, 7). Amounts are yuan, income a month; nothing is null.
 *
 * @param lines          every item of money, counted or excluded, in the order entered
 * @param deductions     income tax and basic social contributions, in the order entered
 * @param counted        sum of the counted lines
 * @param excluded       sum of the excluded lines
 * @param deducted       sum of the deductions
 * @param total          counted less deducted, not below zero
 * @param comparison     how article 6 is read: {@code household-total} or {@code per-capita}
 * @param compared       what is held against the standard, by that reading
 * @param standard       the county's low-income standard in force on the day
 * @param belowStandard  compared is strictly below the standard
 * @param property       sum of the property
 * @param propertyLimit  the limit in force on the day
 * @param propertyWithinRules the property does not exceed the limit
 */
public record IncomeAssessment(
    List<Line> lines,
    List<DeductionLine> deductions,
    BigDecimal counted,
    BigDecimal excluded,
    BigDecimal deducted,
    BigDecimal total,
    String comparison,
    BigDecimal compared,
    BigDecimal standard,
    boolean belowStandard,
    BigDecimal property,
    BigDecimal propertyLimit,
    boolean propertyWithinRules) {

  /**
   * One item of money with the article that counts or excludes it.
   *
   * @param name   the kind in words
   * @param clause e.g. 第7条第9项
   */
  public record Line(
      String member, String incomeKind, String name, BigDecimal monthlyAmount,
      boolean counted, String clause, String note) {}

  /** One amount taken off, with the kind in words. */
  public record DeductionLine(String member, String deductionKind, String name, BigDecimal monthlyAmount) {}
}
