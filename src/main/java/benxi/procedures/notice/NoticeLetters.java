package benxi.procedures.notice;

import benxi.procedures.document.Letter;
import benxi.procedures.document.Letters;
import benxi.procedures.organisation.Contact;
import benxi.procedures.organisation.Contacts;
import benxi.procedures.organisation.Offices;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** The notice as it is posted in the village, word for word as on the board, and the answers to objections. */
@Component
class NoticeLetters {

  private static final String NOTICE = "shared/public-notice";
  private static final String ANSWER = "shared/objection-answer";

  private final Letters letters;
  private final Offices offices;
  private final Contacts contacts;
  private final IdentityService identity;
  private final Clock clock;

  NoticeLetters(Letters letters, Offices offices, Contacts contacts, IdentityService identity, Clock clock) {
    this.letters = letters;
    this.offices = offices;
    this.contacts = contacts;
    this.identity = identity;
    this.clock = clock;
  }

  /** 第22条第4款: to be posted in the village while it stands on the board. */
  Letter publication(Notice notice) {
    Contact contact = contacts.of(notice.tenantId());
    Map<String, Object> data = new HashMap<>();
    data.put("office", offices.authorityOf(notice.tenantId()));
    data.put("title", notice.title());
    data.put("noticeNumber", notice.number());
    data.put("opening", notice.opening());
    data.put("facts", notice.facts().entrySet().stream()
        .map(fact -> Map.of("label", fact.getKey(), "text", fact.getValue())).toList());
    data.put("firstDay", notice.period().firstDay());
    data.put("lastDay", notice.period().lastDay());
    data.put("howToObject", howToObject(notice));
    data.put("contactAddress", contact.address());
    data.put("contactPhone", contact.phone());
    data.put("contactHours", contact.hours());
    return letters.write(notice.caseId(), notice.tenantId(), NOTICE, data);
  }

  /** 第22条第5款: the written answer to one objection. */
  Letter answer(Notice notice, Objection objection, Conclusion conclusion, String text, String user) {
    Map<String, Object> data = new HashMap<>();
    data.put("office", offices.authorityOf(notice.tenantId()));
    data.put("objector", Optional.ofNullable(objection.objectorName()).orElse("异议人"));
    data.put("raisedOn", LocalDate.ofInstant(objection.raisedAt(), clock.getZone()));
    data.put("noticeNumber", notice.number());
    data.put("objectionNumber", objection.number());
    data.put("content", objection.content());
    data.put("conclusion", conclusion.words());
    data.put("answer", text);
    data.put("officer", name(user));
    data.put("contactPhone", contacts.of(notice.tenantId()).phone());
    return letters.write(objection.caseId(), objection.tenantId(), ANSWER, data);
  }

  private static String howToObject(Notice notice) {
    return notice.objectionsAllowed()
        ? "对以上内容有异议的，请在" + notice.end() + "以前，写明公示编号，当面、打电话、写信或者在网上公示栏提出。"
        : "以上是已经作出的决定的公布，有意见的，请向下列单位反映。";
  }

  private String name(String user) {
    return Optional.ofNullable(user).map(id -> identity.createUserQuery().userId(id).singleResult())
        .map(known -> known.getFirstName() + known.getLastName()).orElse("本机关");
  }
}
