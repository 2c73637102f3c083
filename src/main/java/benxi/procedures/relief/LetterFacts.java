package benxi.procedures.relief;

import benxi.procedures.deadline.Deadline;
import benxi.procedures.deadline.Deadlines;
import benxi.procedures.form.IdentityNumber;
import benxi.procedures.organisation.Contact;
import benxi.procedures.organisation.Contacts;
import benxi.procedures.organisation.Offices;
import benxi.procedures.organisation.Organisation;
import benxi.procedures.relief.Signatures.Signature;
import benxi.procedures.decision.Vocabulary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Everything that a letter of an application may say, under the names that templates use. */
@Component
class LetterFacts {

  private static final Map<String, String> FILED_BY = Map.of("self", "本人", "committee", "受委托的村（居）民委员会",
      "other", "受委托的他人", "staff", "工作人员主动帮助");
  private static final Map<String, String> METHODS =
      Map.of("homeVisit", "入户调查", "neighbours", "邻里访问", "letters", "信函索证", "dataCheck", "信息核对");

  private final Deadlines deadlines;
  private final Offices offices;
  private final Organisation organisation;
  private final Contacts contacts;
  private final Signatures signatures;
  private final CaseTables tables;
  private final Vocabulary choices;
  private final Officer officer;

  LetterFacts(Deadlines deadlines, Offices offices, Organisation organisation, Contacts contacts, Signatures signatures, CaseTables tables,
      Vocabulary choices, Officer officer) {
    this.deadlines = deadlines;
    this.offices = offices;
    this.organisation = organisation;
    this.contacts = contacts;
    this.signatures = signatures;
    this.tables = tables;
    this.choices = choices;
    this.officer = officer;
  }

  Map<String, Object> of(Application a, CaseData data) {
    Map<String, Object> all = new HashMap<>();
    person(all, a, data);
    township(all, a);
    circumstances(all, data);
    findings(all, a, data);
    Optional<Deadline> opinion = deadlines.open(a.caseId(), ReliefReview.OPINION);
    all.put("opinionDays", opinion.map(Deadline::amount).orElse(null));
    all.put("dueOn", opinion.map(Deadline::dueOn).orElse(null));
    all.put("derivation", opinion.map(Deadline::derivation).orElse(null));
    all.put("decidedOn", a.decidedOn());
    return all;
  }

  Map<String, Object> of(Application a, Recipient recipient, CaseData data) {
    Map<String, Object> all = of(a, data);
    all.put("certificateNumber", recipient.certificateNumber());
    all.put("approvedOn", recipient.approvedOn());
    all.put("entitledFrom", recipient.entitledFrom().getYear() + "年" + recipient.entitledFrom().getMonthValue() + "月");
    return all;
  }

  /** The county's civil affairs bureau as letters name it. */
  String countyOffice(String countyCode) {
    return offices.authorityOf(countyCode);
  }

  /** The repeating rows of 附件1. */
  Map<String, Object> tables(CaseData data) {
    return Map.of(
        "household", tables.rows(data, "household", "name", "relation", "idNumber", "occupation", "note").stream()
            .map(row -> cells(row, "name", "relation", "idNumber", "occupation")).toList(),
        "income", tables.rows(data, "incomeItems", "member", "incomeKind", "monthlyAmount", "note").stream()
            .map(row -> named(row, "member", "incomeKind", "kind", "monthlyAmount")).toList(),
        "property", tables.rows(data, "propertyItems", "owner", "propertyKind", "amount", "note").stream()
            .map(row -> named(row, "owner", "propertyKind", "kind", "amount")).toList(),
        "obligors", data.yes("noObligorAnswer") ? List.of() : tables.rows(data, "obligors", "name", "relation", "obligorStatus",
            "birthDate").stream().map(row -> {
              Map<String, String> cells = cells(row, "name", "relation", "birthDate");
              cells.put("status", choices.word("obligorStatus", row.get("obligorStatus")));
              return cells;
            }).toList());
  }

  private void person(Map<String, Object> all, Application a, CaseData data) {
    all.put("applicant", a.applicantName());
    all.put("addressee", a.addressee());
    all.put("identityNumber", a.identityNumber());
    all.put("maskedIdentityNumber", a.maskedIdentityNumber());
    all.put("birthDate", new IdentityNumber(a.identityNumber()).bornOn());
    all.put("appliedOn", a.appliedOn());
    all.put("acceptedOn", a.acceptedOn());
    all.put("filedBy", FILED_BY.get(a.filedBy()) + (a.agentName() == null ? "" : "(" + a.agentName() + ")"));
    all.put("phone", data.text("applicantPhone"));
    all.put("address", data.text("address"));
    all.put("residentSince", data.date("residentSince"));
    all.put("village", a.villageCode() == null ? null : organisation.fullName(a.villageCode()));
    all.put("hukou", a.hukouDivision() == null ? null
        : organisation.find(a.hukouDivision()).map(division -> "本溪市" + division.name()).orElse("本溪市以外"));
  }

  private void township(Map<String, Object> all, Application a) {
    Contact contact = contacts.of(a.tenantId());
    all.put("office", offices.authorityOf(a.tenantId()));
    all.put("countyOffice", offices.authorityOf(a.countyCode()));
    all.put("contactPhone", contact.phone());
    all.put("contactAddress", contact.address());
    all.put("officer", officer.name());
  }

  private void circumstances(Map<String, Object> all, CaseData data) {
    all.put("area", label("area", data));
    all.put("studentKind", label("studentKind", data));
    all.put("illnessGrade", label("illnessGrade", data));
    all.put("disability", "none".equals(data.textOr("disabilityKind", "none")) ? label("disabilityKind", data)
        : label("disabilityKind", data) + label("disabilityGrade", data));
  }

  private void findings(Map<String, Object> all, Application a, CaseData data) {
    Integer round = (Integer) data.scope().getVariable("investigationRound");
    List<Signature> signed = signatures.ofCase(a.caseId()).stream().filter(s -> round != null && s.round() == round).toList();
    all.put("round", round);
    for (String finding : List.of("economicFindings", "livingFindings", "obligorFindings")) {
      all.put(finding, data.text(finding));
    }
    all.put("appraisal", data.text("appraisalText"));
    all.put("assessment", data.text("assessmentText"));
    all.put("opinion", data.text("opinionText"));
    all.put("methods", data.ticked("investigationMethods").stream().map(METHODS::get).collect(Collectors.joining("、")));
    all.put("investigatedOn", data.date("investigatedOn"));
    all.put("investigators", signed.stream().filter(s -> s.signedAs().equals("investigator") && s.agreed())
        .map(s -> officer.name(s.signer())).distinct().collect(Collectors.joining("、")));
    all.put("applicantSignature", signed.stream().filter(s -> s.signedAs().equals("applicant")).findFirst()
        .map(s -> s.agreed() ? "申请人已签字确认" : "申请人没有签字，原因：" + s.reason()).orElse(null));
  }

  private String label(String choice, CaseData data) {
    String code = data.text(choice);
    return code == null ? null : choices.word(choice, code);
  }

  private Map<String, String> named(Map<String, String> row, String who, String kind, String as, String amount) {
    Map<String, String> cells = cells(row, who, "note");
    cells.put(as, choices.word(kind, row.get(kind)));
    cells.put("amount", row.get(amount));
    return cells;
  }

  private static Map<String, String> cells(Map<String, String> row, String... columns) {
    Map<String, String> cells = new HashMap<>();
    for (String column : columns) {
      cells.put(column, row.get(column));
    }
    return cells;
  }
}
