package benxi.procedures.relief.eligibility;

import benxi.procedures.relief.eligibility.ApplicantFacts.Deduction;
import benxi.procedures.relief.eligibility.ApplicantFacts.IncomeItem;
import benxi.procedures.relief.eligibility.ApplicantFacts.PropertyItem;
import java.util.List;

/**
 * Income and property of a household, all that articles 6 and 7 ask for; each as in {@link ApplicantFacts}.
 *
 * @param householdMembers people living together, the person counted; at least 1
 */
public record Means(String area, String countyCode, int householdMembers, List<IncomeItem> income,
    List<Deduction> deductions, List<PropertyItem> property) {}
