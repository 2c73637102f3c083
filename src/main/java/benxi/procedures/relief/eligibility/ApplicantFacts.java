package benxi.procedures.relief.eligibility;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Everything about an applicant that articles 4 to 8 and 35 ask for. What is a choice holds a code
 * of {@code config/vocabulary/relief.yml}, in the list of the same name.
 *
 * @param birthDate            never null
 * @param cityHukou            registered household in Benxi city (art. 4)
 * @param area                 {@code urban} or {@code rural}: whose low-income standard is compared (art. 6)
 * @param countyCode           6 digits, the county whose standard applies (所在地, art. 6)
 * @param studentKind          {@code none} when not a student (art. 5(2))
 * @param disabilityKind       kind on the second-generation certificate, {@code none} without one
 * @param disabilityGrade      grade on the certificate, {@code none} without one (art. 5(3))
 * @param illnessGrade         illness-disability grade, {@code none} without one (art. 5(4))
 * @param orphanSupport        covered by the basic living guarantee for orphans (art. 35)
 * @param formerFiveGuarantees recognised as rural 五保 before the regulation was published (art. 35)
 * @param householdMembers     people living together, the applicant counted; at least 1
 * @param income               income of all members living together; may be empty
 * @param deductions           what art. 6 takes off; may be empty
 * @param property             property of the family and its members; may be empty
 * @param statedNoObligor      it was stated and found that there never was a statutory obligor; only
 *                             then {@code obligors} may be empty, so that a forgotten list is no finding
 * @param obligors             statutory obligors (art. 8)
 */
public record ApplicantFacts(
    LocalDate birthDate,
    boolean cityHukou,
    String area,
    String countyCode,
    String studentKind,
    String disabilityKind,
    String disabilityGrade,
    String illnessGrade,
    boolean orphanSupport,
    boolean formerFiveGuarantees,
    int householdMembers,
    List<IncomeItem> income,
    List<Deduction> deductions,
    List<PropertyItem> property,
    boolean statedNoObligor,
    List<Obligor> obligors) {

  public ApplicantFacts {
    income = income == null ? List.of() : List.copyOf(income);
    deductions = deductions == null ? List.of() : List.copyOf(deductions);
    property = property == null ? List.of() : List.copyOf(property);
    obligors = obligors == null ? List.of() : List.copyOf(obligors);
  }

  /** What article 6 asks of it. */
  Means means() {
    return new Means(area, countyCode, householdMembers, income, deductions, property);
  }

  /**
   * Money that a member of the household receives (art. 6, 7).
   *
   * @param member        name of the member
   * @param incomeKind    code of {@code incomeKind}: a counted kind or an exclusion
   * @param monthlyAmount yuan a month, not below zero
   * @param note          may be blank, except for the kinds whose table row asks for the basis
   */
  public record IncomeItem(String member, String incomeKind, BigDecimal monthlyAmount, String note) {}

  /**
   * What is taken off the income (art. 6, second paragraph).
   *
   * @param deductionKind code of {@code deductionKind}
   * @param monthlyAmount yuan a month, not below zero
   */
  public record Deduction(String member, String deductionKind, BigDecimal monthlyAmount) {}

  /**
   * A thing owned (art. 6, third paragraph).
   *
   * @param propertyKind code of {@code propertyKind}
   * @param amount       value in yuan, not below zero
   */
  public record PropertyItem(String owner, String propertyKind, BigDecimal amount, String note) {}

  /**
   * A statutory obligor and what was found about him or her (art. 8).
   *
   * @param relation            e.g. 儿子, as written by the investigator
   * @param obligorStatus       code of {@code obligorStatus}; of several, the one that frees him or her
   * @param birthDate           needed for a low-income obligor, else may be null
   * @param severelyDisabled    severe disability or severe illness-disability (重度残疾,含重度病残)
   * @param propertyWithinRules property within the low-income property rules
   */
  public record Obligor(
      String name,
      String relation,
      String obligorStatus,
      LocalDate birthDate,
      boolean severelyDisabled,
      boolean propertyWithinRules) {}
}
