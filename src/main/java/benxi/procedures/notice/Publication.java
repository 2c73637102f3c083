package benxi.procedures.notice;

import benxi.procedures.calendar.WorkingCalendar;
import benxi.procedures.delivery.LetterDelivery;
import benxi.procedures.document.Letter;
import benxi.procedures.organisation.Organisation;
import benxi.procedures.policy.PolicyBook;
import benxi.procedures.policy.PolicyValue;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Publishes in the applicant's village for as long as the policy value says (第22条第4款). */
@Component
class Publication {

  private final NoticeRows notices;
  private final NoticeLetters letters;
  private final LetterDelivery delivery;
  private final PolicyBook policies;
  private final WorkingCalendar calendar;
  private final Organisation organisation;
  private final Clock clock;

  Publication(NoticeRows notices, NoticeLetters letters, LetterDelivery delivery, PolicyBook policies, WorkingCalendar calendar,
      Organisation organisation, Clock clock) {
    this.notices = notices;
    this.letters = letters;
    this.delivery = delivery;
    this.policies = policies;
    this.calendar = calendar;
    this.organisation = organisation;
    this.clock = clock;
  }

  Notice of(NoticeRequest request, String id, String caseId, String tenantId, String processInstanceId) {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, clock.getZone());
    PolicyValue length = policies.value(request.periodKey(), request.villageCode(), today);
    NoticePeriod period = NoticePeriod.after(today, calendar.after(today, length.limit()).date());
    Notice notice = new Notice(id, caseId + "-G" + (notices.countOf(caseId) + 1), caseId, tenantId,
        processInstanceId, request.kind().name(), request.title(), request.villageCode(),
        request.kind().opening(texts(request.villageCode(), length, period)), request.facts().byLabel(), now,
        period, period.endsAt(clock.getZone()), request.objectionsAllowed(), request.answerRole(), request.window(), null, null);
    Letter letter = letters.publication(notice);
    notices.insert(notice, letter.id());
    if (notice.window() != null) {
      delivery.posting(notice.window(), letter, notice.title(),
          request.kind().posting(organisation.fullName(notice.villageCode())));
    }
    return notice;
  }

  private Map<String, String> texts(String village, PolicyValue length, NoticePeriod period) {
    return Map.of("village", organisation.fullName(village), "period", length.words(),
        "firstDay", ChineseDate.of(period.firstDay()), "lastDay", ChineseDate.of(period.lastDay()));
  }
}
