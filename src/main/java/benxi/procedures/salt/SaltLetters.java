package benxi.procedures.salt;

import benxi.procedures.deadline.Deadline;
import benxi.procedures.delivery.LetterDelivery;
import benxi.procedures.document.Letter;
import benxi.procedures.document.Letters;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The letters of the salt office, each from its template under {@code config/templates/salt}. */
@Component
class SaltLetters {

  private static final String FOLDER = "salt/";
  private static final String ENTERPRISE = "企业";
  private static final String WINDOW = "saltWindow";

  private final Letters letters;
  private final SaltFacts facts;
  private final SaltAuthority authority;
  private final LetterDelivery delivery;
  private final Clock clock;

  SaltLetters(Letters letters, SaltFacts facts, SaltAuthority authority, LetterDelivery delivery, Clock clock) {
    this.letters = letters;
    this.facts = facts;
    this.authority = authority;
    this.delivery = delivery;
    this.clock = clock;
  }

  /** The call-up or the reminder (第十三部分). */
  void ofLicence(Licence licence, String template) {
    send(licence.caseId(), template, facts.of(licence), ENTERPRISE);
  }

  void accepted(Licence licence, SaltCase data, Deadline examination) {
    Map<String, Object> all = facts.of(licence);
    all.put("applicationId", data.text("applicationId"));
    all.put("appliedOn", data.date("appliedOn"));
    all.put("dueOn", examination.dueOn());
    send(licence.caseId(), "acceptance", all, ENTERPRISE);
  }

  /** To the province, with what was found (第八部分). */
  void report(Licence licence, SaltCase data, boolean support) {
    Map<String, Object> all = facts.of(licence);
    all.put("appliedOn", data.date("appliedOn"));
    all.put("saltKinds", data.text("saltKinds"));
    all.put("findings", data.text("examinationFindings"));
    all.put("review", data.text("reviewText"));
    all.put("opinion", (support ? "建议准予。" : "建议不予。") + orNothing(data.text("opinionReason")) + orNothing(data.text("opinionNote")));
    send(licence.caseId(), "province-report", all, "省级盐业主管部门");
  }

  String handover(Licence old, Licence next, SaltCase data) {
    Map<String, Object> all = facts.of(next);
    all.put("oldLicenceNumber", old.number());
    all.put("validFrom", next.validFrom());
    all.put("answerNumber", data.text("answerNumber"));
    return write(old.caseId(), "handover", all).id();
  }

  String refused(Licence old, SaltCase data) {
    Map<String, Object> all = facts.of(old);
    all.put("appliedOn", data.date("appliedOn"));
    all.put("answerNumber", data.text("answerNumber"));
    all.put("reason", data.text("refusalReason"));
    all.put("consequence", old.runs() ? "现有许可证仍到" + SaltFacts.day(old.validUntil()) + "24时为止；在此之前符合规定的，可以再次申请。"
        : "现有许可证已于" + SaltFacts.day(old.validUntil()) + "24时失效，不得从事食盐经营。");
    return write(old.caseId(), "refusal", all).id();
  }

  /** To whoever is no existing holder (第二部分). */
  String notAccepted(SaltApplication application, String reason) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("enterprise", application.applicantName());
    all.put("creditCode", application.creditCode());
    all.put("licenceKind", facts.kind(application.kind()));
    all.put("appliedOn", application.appliedOn());
    all.put("reason", reason);
    return write(application.caseId(), "not-accepted", all).id();
  }

  /** What has become of the renewal when the licence expires. */
  enum Applied {
    NOT("有效期内没有提出换证申请。"),
    PENDING("换证申请还没有决定，审查继续；取得新证以前不得从事食盐经营。"),
    REFUSED("有效期内提出的换证申请没有获得准予。");

    private final String words;

    Applied(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  /** To the holder, whose trading stops, and to the market supervision (第十三部分). */
  void expired(Licence licence, Applied applied) {
    Map<String, Object> all = facts.of(licence);
    all.put("pending", applied.words());
    send(licence.caseId(), "expiry", all, ENTERPRISE);
    toMarketSupervision(licence.caseId(), all, "有效期届满，没有换发", facts.inWords(List.of(licence)), licence.validUntil().plusDays(1));
  }

  String warning(SaltCase data, String remedyPeriod) {
    Map<String, Object> all = facts.ofCase(data);
    all.put("remedyPeriod", remedyPeriod);
    return write(data.text("caseId"), "warning", all).id();
  }

  void request(SaltCase data, String matter) {
    Map<String, Object> all = facts.ofCase(data);
    all.put("matter", matter);
    send(data.text("caseId"), "revocation-request", all, "省级盐业主管部门");
  }

  /** @param ended the licences that the province has ended; empty if none ran any longer */
  void revoked(List<Licence> ended, SaltCase data, String matter) {
    Map<String, Object> all = facts.ofCase(data);
    String which = ended.isEmpty() ? (String) all.get("licences") : facts.inWords(ended);
    all.put("matter", matter);
    all.put("licences", which);
    send(data.text("caseId"), "revocation", all, ENTERPRISE);
    toMarketSupervision(data.text("caseId"), all, "由省级盐业主管部门" + matter, which, data.date("answeredOn"));
  }

  /** @param months whose reports have not come, in words */
  void chase(SaltEnterprise enterprise, String caseId, String months) {
    Map<String, Object> all = facts.of(enterprise);
    all.put("months", months);
    send(caseId, "stock-chase", all, ENTERPRISE);
  }

  private void toMarketSupervision(String caseId, Map<String, Object> all, String cause, String licences, LocalDate from) {
    Map<String, Object> told = new LinkedHashMap<>(all);
    told.put("cause", cause);
    told.put("licences", licences);
    told.put("stopsOn", from);
    send(caseId, "market-notice", told, "市场监管部门");
  }

  /** Of all that is known, a template takes what it declares: an analyst adds a gap without a programmer. */
  private Letter write(String caseId, String template, Map<String, Object> all) {
    Map<String, Object> declared = new LinkedHashMap<>(all);
    declared.keySet().retainAll(letters.placeholders(FOLDER + template));
    return letters.write(caseId, authority.code(), FOLDER + template, declared);
  }

  /** What no step of the case delivers is a task of its own. */
  private void send(String caseId, String template, Map<String, Object> all, String addressee) {
    delivery.toWindow(WINDOW, write(caseId, template, all), (String) all.get("enterprise"), addressee);
  }

  private static String orNothing(String text) {
    return text == null ? "" : text;
  }
}
