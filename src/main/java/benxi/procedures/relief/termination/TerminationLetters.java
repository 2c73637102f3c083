package benxi.procedures.relief.termination;

import benxi.procedures.delivery.LetterDelivery;
import benxi.procedures.document.Letter;
import benxi.procedures.document.Letters;
import benxi.procedures.organisation.Contacts;
import benxi.procedures.organisation.Offices;
import benxi.procedures.organisation.Organisation;
import benxi.procedures.relief.CaseData;
import benxi.procedures.relief.Recipient;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The letters of a termination, each from its template under {@code config/templates/relief}. */
@Component
class TerminationLetters {

  private static final String WINDOW = "townshipWindow";

  private final Letters letters;
  private final LetterDelivery delivery;
  private final Offices offices;
  private final Organisation organisation;
  private final Contacts contacts;

  TerminationLetters(Letters letters, LetterDelivery delivery, Offices offices, Organisation organisation, Contacts contacts) {
    this.letters = letters;
    this.delivery = delivery;
    this.offices = offices;
    this.organisation = organisation;
    this.contacts = contacts;
  }

  /** The reasons in writing, for the person, the village committee or relatives (第27条第2款); the letter's id. */
  String termination(Termination t, Recipient r, CaseData data) {
    return write(t, t.ground() == Ground.DIED ? "termination-by-death" : "termination", facts(t, r, data)).id();
  }

  /**
   * 低保 for everybody, the two disability allowances for whoever may hold them (第35条第3款、第4款); for the dead there is
   * nothing left that they could apply for.
   */
  void agencies(Termination t, Recipient r, CaseData data) {
    Map<String, Object> all = facts(t, r, data);
    for (String agency : new String[] {"最低生活保障经办机构", "残疾人两项补贴经办机构"}) {
      all.put("agency", agency);
      delivery.toWindow(WINDOW, write(t, t.ground() == Ground.DIED ? "agency-death-notice" : "agency-termination-notice", all),
          r.name(), agency);
    }
  }

  /** Asks the county for the payment towards the funeral, and the window to hand the letter over (第9条第4项). */
  void funeralPayment(Termination t, Recipient r, CaseData data) {
    Map<String, Object> all = facts(t, r, data);
    all.put("arranger", data.text("funeralName"));
    all.put("arrangedBy", Funerals.ARRANGERS.get(data.text("funeralBy")));
    delivery.toWindow(WINDOW, write(t, "funeral-payment", all), r.name(), offices.authorityOf(t.countyCode()));
  }

  private Map<String, Object> facts(Termination t, Recipient r, CaseData data) {
    Map<String, Object> all = new HashMap<>();
    all.put("office", offices.authorityOf(t.tenantId()));
    all.put("countyOffice", offices.authorityOf(t.countyCode()));
    all.put("recipient", r.name());
    all.put("identityNumber", r.identityNumber());
    all.put("certificateNumber", r.certificateNumber());
    all.put("village", organisation.fullName(r.villageCode()));
    all.put("ground", t.ground().words);
    all.put("diedOn", t.groundOn());
    all.put("clause", t.ground().clause);
    all.put("reasons", new TerminationReasons(data).inFull());
    all.put("entitledUntil", r.entitledUntil());
    all.put("contactPhone", contacts.of(t.tenantId()).phone());
    return all;
  }

  private Letter write(Termination t, String template, Map<String, Object> all) {
    Map<String, Object> declared = new HashMap<>(all);
    declared.keySet().retainAll(letters.placeholders("relief/" + template));
    return letters.write(t.caseId(), t.tenantId(), "relief/" + template, declared);
  }
}
