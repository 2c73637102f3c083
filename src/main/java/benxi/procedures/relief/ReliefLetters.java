package benxi.procedures.relief;

import benxi.procedures.delivery.LetterDelivery;
import benxi.procedures.document.Letter;
import benxi.procedures.document.Letters;
import benxi.procedures.sampling.Draw;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The letters of an application, each from its template under {@code config/templates/relief}. */
@Component
class ReliefLetters {

  private static final String FOLDER = "relief/";
  private static final String WINDOW = "townshipWindow";
  /** Of an application that is given up, nobody waits for these any longer. */
  private static final Set<String> MOOT = Set.of(FOLDER + "materials-notice", FOLDER + "acceptance");

  private final Letters letters;
  private final LetterFacts facts;
  private final LetterDelivery delivery;

  ReliefLetters(Letters letters, LetterFacts facts, LetterDelivery delivery) {
    this.letters = letters;
    this.facts = facts;
    this.delivery = delivery;
  }

  /** 附件1, as it was when the application was accepted (第20条). */
  void applicationForm(Application a, CaseData data) {
    applicationForm(a, data, facts.of(a, data));
  }

  /** One notice of everything that is missing (第21条); the letter's id. */
  String materialsNotice(Application a, CaseData data, List<Material> missing) {
    Map<String, Object> all = facts.of(a, data);
    List<Map<String, String>> rows = new ArrayList<>();
    for (Material material : missing) {
      rows.add(Map.of("no", String.valueOf(rows.size() + 1), "name", material.label));
    }
    all.put("materials", rows);
    return send(a, "materials-notice", all, applicant(a)).id();
  }

  void acceptance(Application a, CaseData data) {
    send(a, "acceptance", facts.of(a, data), applicant(a));
  }

  /** To the county, with everything that the opinion rests on (第22条). */
  void opinion(Application a, CaseData data) {
    write(a, "opinion", facts.of(a, data));
  }

  /** With 附件1 once more, now complete: the form is to show the opinion and the decision too. */
  String approval(Application a, Recipient recipient, CaseData data) {
    Map<String, Object> all = facts.of(a, recipient, data);
    String letter = write(a, "approval", all).id();
    all.put("decision", "予以批准，发给《特困人员救助供养证》。");
    applicationForm(a, data, all);
    return letter;
  }

  String certificate(Application a, Recipient recipient, CaseData data) {
    return write(a, "certificate", facts.of(a, recipient, data)).id();
  }

  /** 低保 for everybody, the two disability allowances for a disabled person (第35条第3款, 第4款). */
  void agencyNotices(Application a, Recipient recipient, CaseData data) {
    agencyNotice(a, recipient, data, "最低生活保障经办机构", "最低生活保障政策");
    if (!"none".equals(data.textOr("disabilityKind", "none"))) {
      agencyNotice(a, recipient, data, "残疾人两项补贴经办机构", "困难残疾人生活补贴和重度残疾人护理补贴政策");
    }
  }

  /** With 附件1 once more, as at approval. */
  String refusal(Application a, CaseData data, String reasons) {
    Map<String, Object> all = facts.of(a, data);
    all.put("reasons", reasons);
    String letter = write(a, "refusal", all).id();
    all.put("decision", "不予批准。理由：" + reasons);
    applicationForm(a, data, all);
    return letter;
  }

  void ended(Application a, CaseData data) {
    Map<String, Object> all = facts.of(a, data);
    boolean died = "death".equals(data.text("endReason"));
    all.put("endKind", died ? "申请人死亡" : "申请人撤回申请");
    all.put("endedOn", data.date("endedOn"));
    all.put("endReportedBy", data.text("endReportedBy"));
    letters.ofCase(a.caseId()).stream().filter(letter -> MOOT.contains(letter.template())).map(Letter::id)
        .forEach(delivery::callOff);
    send(a, "application-ended", all, died ? "村（居）民委员会或者其亲属" : applicant(a));
  }

  /** The record of a draw, kept under the number of its batch (第23条第1款). */
  void drawRecord(Batch batch, Draw draw, LocalDate on) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("countyOffice", facts.countyOffice(batch.countyCode()));
    all.put("batchId", batch.batchId());
    all.put("drawnOn", on);
    all.put("share", draw.share());
    all.put("count", draw.members().size());
    all.put("drawn", draw.drawn().size());
    all.put("seedHash", draw.seedHash());
    all.put("seed", draw.seed());
    all.put("members", draw.members().stream().map(member -> Map.of("caseId", member.caseId(), "hash", member.hash(),
        "result", member.drawn() ? "抽中" : "未抽中")).toList());
    letters.write(batch.batchId(), batch.countyCode(), "relief/draw-record", all);
  }

  private void applicationForm(Application a, CaseData data, Map<String, Object> all) {
    Map<String, Object> filled = new LinkedHashMap<>(all);
    filled.putAll(facts.tables(data));
    write(a, "application-form", filled);
  }

  private void agencyNotice(Application a, Recipient recipient, CaseData data, String agency, String matter) {
    Map<String, Object> all = facts.of(a, recipient, data);
    all.put("agency", agency);
    all.put("agencyMatter", matter);
    send(a, "agency-notice", all, agency);
  }

  /** Of all that is known, a template takes what it declares: an analyst adds a gap without a programmer. */
  private Letter write(Application a, String template, Map<String, Object> all) {
    Map<String, Object> declared = new LinkedHashMap<>(all);
    declared.keySet().retainAll(letters.placeholders(FOLDER + template));
    return letters.write(a.caseId(), a.tenantId(), FOLDER + template, declared);
  }

  /** What no step of the case delivers is a task of its own. */
  private Letter send(Application a, String template, Map<String, Object> all, String addressee) {
    Letter letter = write(a, template, all);
    delivery.toWindow(WINDOW, letter, a.applicantName(), addressee);
    return letter;
  }

  private static String applicant(Application a) {
    return "申请人" + a.applicantName() + "或者其代理人";
  }
}
