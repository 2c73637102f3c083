package benxi.procedures.relief;

import benxi.procedures.form.IdentityNumber;
import benxi.procedures.relief.eligibility.ApplicantFacts;
import benxi.procedures.relief.eligibility.ApplicantFacts.Deduction;
import benxi.procedures.relief.eligibility.ApplicantFacts.IncomeItem;
import benxi.procedures.relief.eligibility.ApplicantFacts.Obligor;
import benxi.procedures.relief.eligibility.ApplicantFacts.PropertyItem;
import benxi.procedures.relief.eligibility.Means;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What was found about a person, as articles 4 to 8 ask for it. */
@Component
public class CaseFacts {

  private final Applications applications;
  private final CaseTables tables;

  CaseFacts(Applications applications, CaseTables tables) {
    this.applications = applications;
    this.tables = tables;
  }

  ApplicantFacts of(CaseData data) {
    Application application = applications.get(data.text("caseId"));
    List<Obligor> obligors = data.yes("noObligorAnswer") ? List.of() : obligors(data);
    return new ApplicantFacts(
        new IdentityNumber(application.identityNumber()).bornOn(),
        !"outside".equals(data.text("hukouDivision")),
        data.text("area"),
        application.countyCode(),
        data.text("studentKind"),
        data.text("disabilityKind"),
        data.text("disabilityGrade"),
        data.text("illnessGrade"),
        data.yes("orphanSupportAnswer"),
        data.yes("formerFiveGuarantees"),
        1 + tables.rows(data, "household", "name").size(),
        income(data),
        deductions(data),
        property(data),
        data.yes("noObligorAnswer"),
        obligors);
  }

  /**
   * Income and property alone, when support that was granted is looked at again (第25条第4项).
   *
   * @param countyCode whose standards apply
   */
  public Means means(CaseData data, String countyCode) {
    int members = ((Number) data.scope().getVariable("householdMembers")).intValue();
    return new Means(data.text("area"), countyCode, members, income(data), deductions(data), property(data));
  }

  private List<IncomeItem> income(CaseData data) {
    return tables.rows(data, "incomeItems", "member", "incomeKind", "monthlyAmount", "note").stream().map(row ->
        new IncomeItem(row.get("member"), row.get("incomeKind"), money(row, "monthlyAmount"), row.get("note"))).toList();
  }

  private List<Deduction> deductions(CaseData data) {
    return tables.rows(data, "deductionItems", "member", "deductionKind", "monthlyAmount").stream().map(row ->
        new Deduction(row.get("member"), row.get("deductionKind"), money(row, "monthlyAmount"))).toList();
  }

  private List<PropertyItem> property(CaseData data) {
    return tables.rows(data, "propertyItems", "owner", "propertyKind", "amount", "note").stream().map(row ->
        new PropertyItem(row.get("owner"), row.get("propertyKind"), money(row, "amount"), row.get("note"))).toList();
  }

  private List<Obligor> obligors(CaseData data) {
    return tables.rows(data, "obligors", "name", "relation", "obligorStatus", "birthDate", "severelyDisabled", "propertyWithinRules")
        .stream().map(row -> new Obligor(row.get("name"), row.get("relation"), row.get("obligorStatus"),
            row.get("birthDate") == null ? null : LocalDate.parse(row.get("birthDate")),
            "是".equals(row.get("severelyDisabled")), "是".equals(row.get("propertyWithinRules")))).toList();
  }

  private static BigDecimal money(Map<String, String> row, String column) {
    return new BigDecimal(row.get(column));
  }
}
