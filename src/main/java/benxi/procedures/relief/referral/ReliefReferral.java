package benxi.procedures.relief.referral;

import benxi.procedures.InputRefused;
import benxi.procedures.Published;
import benxi.procedures.deadline.Deadlines;
import benxi.procedures.delivery.LetterDelivery;
import benxi.procedures.document.Letter;
import benxi.procedures.document.Letters;
import benxi.procedures.organisation.Contacts;
import benxi.procedures.organisation.Offices;
import benxi.procedures.organisation.Organisation;
import benxi.procedures.relief.CaseData;
import benxi.procedures.relief.Recipient;
import benxi.procedures.relief.Recipients;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Whoever loses this support and may qualify for another is referred to it, and the referral answered (第28条). */
@Component("reliefReferral")
@Published
public class ReliefReferral {

  private static final String WINDOW = "townshipWindow";
  private static final String ANSWER = "relief/referral-answer-period";

  private final Referrals referrals;
  private final Recipients recipients;
  private final Letters letters;
  private final LetterDelivery delivery;
  private final Deadlines deadlines;
  private final Offices offices;
  private final Organisation organisation;
  private final Contacts contacts;
  private final Clock clock;

  ReliefReferral(Referrals referrals, Recipients recipients, Letters letters, LetterDelivery delivery, Deadlines deadlines,
      Offices offices, Organisation organisation, Contacts contacts, Clock clock) {
    this.referrals = referrals;
    this.recipients = recipients;
    this.letters = letters;
    this.delivery = delivery;
    this.deadlines = deadlines;
    this.offices = offices;
    this.organisation = organisation;
    this.contacts = contacts;
    this.clock = clock;
  }

  public void considered(DelegateTask task) {
    CaseData data = CaseData.of(task);
    data.set("referralWanted", !data.ticked("referrals").isEmpty());
  }

  /** One referral and one letter for each kind of aid. */
  public void send(DelegateExecution execution) {
    CaseData data = CaseData.of(execution);
    String caseId = data.text("caseId");
    Recipient recipient = recipients.find(data.text("certificateNumber")).orElseThrow();
    for (String code : data.ticked("referrals")) {
      Aid aid = Aid.of(code);
      referrals.insert(new Referral(UUID.randomUUID().toString(), caseId, recipient.certificateNumber(), aid,
          data.text("referralReason"), LocalDate.now(clock),
          letter(caseId, execution.getTenantId(), recipient, aid, data.text("referralReason")), null, null, null));
    }
  }

  /** The ids of those that wait for an answer. */
  public List<String> unanswered(DelegateExecution execution) {
    return referrals.ofCase(CaseData.of(execution).text("caseId")).stream().filter(r -> r.result() == null)
        .map(Referral::id).toList();
  }

  /** Each answer is asked for anew, and says to which referral it belongs. */
  public void show(DelegateTask task) {
    Referral referral = referrals.find((String) task.getVariable("referralId")).orElseThrow();
    task.setVariableLocal("referralText", referral.aid().words + "（" + referral.sentOn() + "发出）");
  }

  /** @throws InputRefused if it was answered before it was sent */
  public void answered(DelegateTask task) {
    CaseData data = CaseData.of(task);
    Referral referral = referrals.find((String) task.getVariable("referralId")).orElseThrow();
    if (data.date("referralAnsweredOn").isBefore(referral.sentOn())) {
      throw new InputRefused("答复日期 " + data.date("referralAnsweredOn") + " 早于转介日期 " + referral.sentOn() + "：请改正。");
    }
    referrals.answered(referral.id(), data.date("referralAnsweredOn"), data.text("referralResult"),
        data.text("referralAnswer"));
  }

  /** The person has died meanwhile: what waits for an answer waits no longer, and letters on their way are called back. */
  public void calledOff(DelegateExecution execution) {
    deadlines.end(execution, ANSWER);
    referrals.ofCase(CaseData.of(execution).text("caseId")).stream().filter(r -> r.result() == null).forEach(r -> {
      delivery.callOff(r.letterId());
      referrals.answered(r.id(), LocalDate.now(clock), "died", null);
    });
  }

  private String letter(String caseId, String township, Recipient r, Aid aid, String reason) {
    Map<String, Object> all = new HashMap<>();
    all.put("office", offices.authorityOf(township));
    all.put("agency", aid.words + "经办机构");
    all.put("aid", aid.words);
    all.put("recipient", r.name());
    all.put("identityNumber", r.identityNumber());
    all.put("village", organisation.fullName(r.villageCode()));
    all.put("entitledUntil", r.entitledUntil());
    all.put("reason", reason);
    all.put("contactPhone", contacts.of(township).phone());
    all.keySet().retainAll(letters.placeholders("relief/referral"));
    Letter letter = letters.write(caseId, township, "relief/referral", all);
    delivery.toWindow(WINDOW, letter, r.name(), aid.words + "经办机构");
    return letter.id();
  }
}
