package benxi.procedures.relief.eligibility;

import benxi.procedures.decision.Answer;
import benxi.procedures.relief.eligibility.ApplicantFacts.Obligor;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Asks the tables of the conditions in the order of article 4, then the one that reads their answers. */
final class Conditions {

  private final ApplicantFacts facts;
  private final LocalDate on;
  private final IncomeAssessment income;
  private final Inquiry inquiry;
  private final int elderlyAge;
  private final String ageGroup;

  Conditions(ApplicantFacts facts, LocalDate on, PoliciesUsed policies, IncomeAssessment income, Inquiry inquiry) {
    this.facts = facts;
    this.on = on;
    this.income = income;
    this.inquiry = inquiry;
    int minorAge = policies.value("minor-age").whole();
    int age = Ages.on(facts.birthDate(), on);
    this.elderlyAge = policies.value("elderly-age").whole();
    this.ageGroup = Ages.group(age, minorAge, elderlyAge);
    inquiry.know("age", age);
    inquiry.know("minorAge", minorAge);
    inquiry.know("elderlyAge", elderlyAge);
  }

  Answer decide() {
    Map<String, Object> findings = new LinkedHashMap<>();
    findings.put("cityHukou", ask("reliefCityHukou", Map.of("cityHukou", facts.cityHukou())).yes("conditionMet"));
    findings.put("personCategory", personCategory().text("personCategory"));
    findings.put("formerFiveGuarantees", facts.formerFiveGuarantees());
    // Recognised directly by article 35, the three conditions are not examined: null, not "missing".
    boolean examined = !facts.formerFiveGuarantees();
    findings.put("noLabourCapacity", examined ? labourCapacity().yes("conditionMet") : null);
    findings.put("noIncomeSource", examined ? inquiry.incomeSource(income).yes("conditionMet") : null);
    findings.put("noAbleObligor", examined ? obligors().yes("conditionMet") : null);
    return ask("reliefEligibility", findings);
  }

  private Answer personCategory() {
    return ask("reliefPersonCategory", Map.of("ageGroup", ageGroup, "orphanSupport", facts.orphanSupport(),
        "disabilityKind", facts.disabilityKind(), "illnessGrade", facts.illnessGrade()));
  }

  private Answer labourCapacity() {
    Answer disability = ask("reliefDisability",
        Map.of("disabilityKind", facts.disabilityKind(), "disabilityGrade", facts.disabilityGrade()));
    return ask("reliefLabourCapacity", Map.of("ageGroup", ageGroup, "studentKind", facts.studentKind(),
        "listedDisability", disability.yes("listedDisability"), "illnessGrade", facts.illnessGrade()));
  }

  /** Article 4(3) speaks of the obligors together: one who is able is enough to miss the condition. */
  private Answer obligors() {
    Map<Obligor, String> findings = new LinkedHashMap<>();
    facts.obligors().forEach(obligor -> findings.put(obligor, obligor(obligor).text("obligorFinding")));
    String found = findings.containsValue("able") ? "able"
        : findings.containsValue("unable") ? "unable" : findings.isEmpty() ? "none" : "absent";
    inquiry.know("ableObligors", findings.entrySet().stream().filter(entry -> "able".equals(entry.getValue()))
        .map(entry -> called(entry.getKey())).collect(Collectors.joining("、")));
    return ask("reliefObligors", Map.of("obligorsFound", found));
  }

  private Answer obligor(Obligor obligor) {
    boolean elderly = obligor.birthDate() != null && Ages.on(obligor.birthDate(), on) >= elderlyAge;
    inquiry.know("obligor", called(obligor));
    return inquiry.ask("reliefObligor", called(obligor), Map.of("obligorStatus", obligor.obligorStatus(),
        "obligorElderly", elderly, "severelyDisabled", obligor.severelyDisabled(),
        "propertyWithinRules", obligor.propertyWithinRules()));
  }

  private static String called(Obligor obligor) {
    return obligor.relation() + obligor.name();
  }

  private Answer ask(String table, Map<String, Object> inputs) {
    return inquiry.ask(table, "", inputs);
  }
}
