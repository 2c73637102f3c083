package benxi.procedures.notice;

import benxi.procedures.InputRefused;
import benxi.procedures.audit.Act;
import benxi.procedures.audit.ActKind;
import benxi.procedures.audit.AuditTrail;
import benxi.procedures.calendar.DueDate;
import benxi.procedures.calendar.WorkingCalendar;
import benxi.procedures.delivery.LetterDelivery;
import benxi.procedures.document.Letter;
import benxi.procedures.policy.PolicyBook;
import benxi.procedures.policy.PolicyValue;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Answers every objection in writing after the new investigation (第22条第5款). */
@Component
class ObjectionAnswers {

  private final NoticeRows notices;
  private final ObjectionRows objections;
  private final NoticeLetters letters;
  private final LateObjections late;
  private final LetterDelivery delivery;
  private final PolicyBook policies;
  private final WorkingCalendar calendar;
  private final AuditTrail trail;
  private final Clock clock;

  ObjectionAnswers(NoticeRows notices, ObjectionRows objections, NoticeLetters letters, LateObjections late,
      LetterDelivery delivery, PolicyBook policies, WorkingCalendar calendar, AuditTrail trail, Clock clock) {
    this.notices = notices;
    this.objections = objections;
    this.letters = letters;
    this.late = late;
    this.delivery = delivery;
    this.policies = policies;
    this.calendar = calendar;
    this.trail = trail;
    this.clock = clock;
  }

  /** One objection when it is named, otherwise all of the notice that have no answer yet. */
  List<String> open(String objectionId, String noticeId) {
    if (objectionId == null && noticeId == null) {
      throw new IllegalArgumentException("答复异议要给出 noticeId 或 objectionId：请在调用它的流程中改正。");
    }
    return objectionId == null ? objections.unanswered(noticeId)
        : objections.find(objectionId).filter(objection -> objection.answer() == null)
            .map(Objection::id).stream().toList();
  }

  /** The variables of the form; those of the answer are empty, so that each objection has its own. */
  Map<String, Object> shown(String objectionId) {
    Objection objection = objections.find(objectionId).orElseThrow();
    Notice notice = notices.find(objection.noticeId()).orElseThrow();
    Map<String, Object> shown = new HashMap<>();
    shown.put("objectionTitle", objection.number() + " 对《" + notice.title() + "》的异议");
    shown.put("objectionReceived", ChineseDate.of(objection.raisedAt(), clock.getZone())
        + "，" + objection.channel().words());
    shown.put("objectionBy", objection.by());
    shown.put("objectionContent", objection.content());
    shown.put("objectionRemark", objection.registeredLate() ? late.remark(objection) : null);
    shown.put("objectionConclusion", null);
    shown.put("objectionAnswer", null);
    return shown;
  }

  /** Number and content of each objection, a line each. */
  String inWords(String noticeId) {
    return objections.ofNotice(noticeId).stream().map(objection -> objection.number() + "：" + objection.content())
        .collect(Collectors.joining("\n"));
  }

  /** The last second of the last day: 24:00 would be shown as the next day. */
  Date due(String periodKey, String divisionCode) {
    if (periodKey == null) {
      return null;
    }
    LocalDate today = LocalDate.now(clock);
    DueDate due = calendar.after(today, policies.value(periodKey, divisionCode, today).limit());
    return DueDate.lastSecond(due.date(), clock.getZone());
  }

  void give(String objectionId, String conclusion, String text, String user) {
    Objection objection = objections.find(objectionId).orElseThrow();
    List<String> faults = new ArrayList<>();
    Optional<Conclusion> known = Conclusion.of(conclusion);
    if (known.isEmpty()) {
      faults.add("异议 " + objection.number() + " 的结论“" + conclusion + "”不对：请选成立、部分成立或不成立。");
    }
    if (text == null || text.isBlank()) {
      faults.add("异议 " + objection.number() + " 没有写答复：请写明重新调查核实的结果和理由。");
    }
    if (!faults.isEmpty()) {
      throw new InputRefused(faults);
    }
    if (objection.answer() != null) {
      throw answered(objection);
    }
    Notice notice = notices.find(objection.noticeId()).orElseThrow();
    Letter letter = letters.answer(notice, objection, known.get(), text.strip(), user);
    if (!objections.answer(objectionId,
        new Objection.Answer(known.get(), text.strip(), clock.instant(), user, letter.id()))) {
      throw answered(objection);   // by somebody else at the same moment: the letter goes with the transaction
    }
    if (notice.window() != null && !objection.anonymous()) {
      delivery.toWindow(notice.window(), letter, notice.title(), "异议人" + objection.by());
    }
    trail.record(Act.of(ActKind.OBJECTION_ANSWER).inCase(objection.caseId()).inDivision(objection.tenantId())
        .about("异议 " + objection.number()).changed("没有答复", known.get().words() + "，文书 " + letter.number()));
  }

  private static InputRefused answered(Objection objection) {
    return new InputRefused("异议 " + objection.number() + " 已经答复过：答复只有一份，不能更改，请在案卷中查看。");
  }
}
