package benxi.procedures.relief;

import benxi.procedures.relief.eligibility.ApplicantFacts;
import benxi.procedures.relief.eligibility.ApplicantFacts.Deduction;
import benxi.procedures.relief.eligibility.ApplicantFacts.IncomeItem;
import benxi.procedures.relief.eligibility.ApplicantFacts.Obligor;
import benxi.procedures.relief.eligibility.ApplicantFacts.PropertyItem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What was found about an applicant, as articles 4 to 8 ask for it. */
@Component
class CaseFacts {

  private final Applications applications;

  CaseFacts(Applications applications) {
    this.applications = applications;
  }

  ApplicantFacts of(CaseData data) {
    Application application = applications.get(data.text("caseId"));
    List<Obligor> obligors = data.yes("noObligorAnswer") ? List.of() : obligors(data);
    return new ApplicantFacts(
        birthDate(application.identityNumber()),
        !"outside".equals(data.text("hukouDivision")),
        data.text("area"),
        application.countyCode(),
        data.text("studentKind"),
        data.text("disabilityKind"),
        data.text("disabilityGrade"),
        data.text("illnessGrade"),
        data.yes("orphanSupportAnswer"),
        data.yes("formerFiveGuarantees"),
        1 + data.rows("household", "name").size(),
        data.rows("incomeItems", "member", "incomeKind", "monthlyAmount", "note").stream().map(row ->
            new IncomeItem(row.get("member"), row.get("incomeKind"), money(row, "monthlyAmount"), row.get("note"))).toList(),
        data.rows("deductionItems", "member", "deductionKind", "monthlyAmount").stream().map(row ->
            new Deduction(row.get("member"), row.get("deductionKind"), money(row, "monthlyAmount"))).toList(),
        data.rows("propertyItems", "owner", "propertyKind", "amount", "note").stream().map(row ->
            new PropertyItem(row.get("owner"), row.get("propertyKind"), money(row, "amount"), row.get("note"))).toList(),
        data.yes("noObligorAnswer"),
        obligors);
  }

  /** Day of birth as the identity number states it (GB 11643). */
  static LocalDate birthDate(String identityNumber) {
    return LocalDate.parse(identityNumber.substring(6, 14), DateTimeFormatter.BASIC_ISO_DATE);
  }

  private static List<Obligor> obligors(CaseData data) {
    return data.rows("obligors", "name", "relation", "obligorStatus", "birthDate", "severelyDisabled", "propertyWithinRules")
        .stream().map(row -> new Obligor(row.get("name"), row.get("relation"), row.get("obligorStatus"),
            row.get("birthDate") == null ? null : LocalDate.parse(row.get("birthDate")),
            "是".equals(row.get("severelyDisabled")), "是".equals(row.get("propertyWithinRules")))).toList();
  }

  private static BigDecimal money(Map<String, String> row, String column) {
    return new BigDecimal(row.get(column));
  }
}
