package benxi.procedures.notice;

import benxi.procedures.Published;
import benxi.procedures.audit.Act;
import benxi.procedures.audit.ActKind;
import benxi.procedures.audit.AuditTrail;
import benxi.procedures.delivery.LetterDelivery;
import benxi.procedures.organisation.Offices;
import benxi.procedures.organisation.Organisation;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What models say about a notice: it is published, withdrawn at the end of its period, or taken down. */
@Component("notice")
@Published
public class NoticeVerbs {

  private final NoticeKinds kinds;
  private final Publication publication;
  private final NoticeRows notices;
  private final ObjectionRows objections;
  private final Organisation organisation;
  private final Offices offices;
  private final LetterDelivery delivery;
  private final ObjectMapper json;
  private final AuditTrail trail;
  private final Clock clock;

  NoticeVerbs(NoticeKinds kinds, Publication publication, NoticeRows notices, ObjectionRows objections,
      Organisation organisation, Offices offices, LetterDelivery delivery, ObjectMapper json, AuditTrail trail, Clock clock) {
    this.kinds = kinds;
    this.publication = publication;
    this.notices = notices;
    this.objections = objections;
    this.organisation = organisation;
    this.offices = offices;
    this.delivery = delivery;
    this.json = json;
    this.trail = trail;
    this.clock = clock;
  }

  /** 第22条第4款: puts the notice on the board of the village and sets {@code noticeEndsAt}. */
  public void publish(DelegateExecution execution) {
    NoticeRequest request = NoticeRequest.of(execution, kinds, organisation, offices, json);
    Notice notice = publication.of(request, UUID.randomUUID().toString(), execution.getProcessBusinessKey(),
        execution.getTenantId(), execution.getProcessInstanceId());
    trail.record(act(ActKind.NOTICE_PUBLISHED, notice).changed(null, organisation.fullName(notice.villageCode())
        + "，" + notice.period().firstDay() + " 至 " + notice.period().lastDay()));
    execution.setVariable("noticeId", notice.id());
    execution.setVariable("noticeNumber", notice.number());
    execution.setVariable("noticeEndsOn",
        Date.from(notice.period().lastDay().atStartOfDay(clock.getZone()).toInstant()));
    execution.setVariable("noticeEndsAt", Date.from(notice.endsAt()));
  }

  /** 第22条第5款: takes the notice from the board after its period and says what was objected. */
  public void withdraw(DelegateExecution execution) {
    Notice notice = notices.hold((String) execution.getVariable("noticeNumber")).orElseThrow();
    takeFromBoard(notice);
    int count = objections.countOf(notice.id());
    execution.setVariable("objectionCount", count);
    execution.setVariable("noticeObjected", count > 0);
  }

  /** However a notice ends, it does not stay on the board: also when the case was given up. */
  public void takeDown(DelegateExecution execution) {
    if (execution.getVariable("noticeId") instanceof String id) {
      notices.find(id).ifPresent(notice -> takeFromBoard(notice));
    }
  }

  /**
   * Takes every notice of a case from the board: the applicant has withdrawn, or has died.
   *
   * @param because for citizens, what became of what was published; no full stop
   */
  public void withdrawAll(String caseId, String because) {
    notices.ofCase(caseId).forEach(this::takeFromBoard);
    notices.explain(caseId, because);
  }

  private void takeFromBoard(Notice notice) {
    if (notices.withdraw(notice.id(), clock.instant())) {
      trail.record(act(ActKind.NOTICE_WITHDRAWN, notice).changed("公示中，至 " + notice.period().lastDay(),
          "撤下，异议 " + objections.countOf(notice.id()) + " 件"));
      if (clock.instant().isBefore(notice.endsAt())) {
        notices.letterOf(notice.id()).ifPresent(delivery::callOff);   // what has left the board early is not posted any more
      }
    }
  }

  /** The title has the applicant's name in it and stays in the register. */
  private static Act act(ActKind kind, Notice notice) {
    return Act.of(kind).inCase(notice.caseId()).inDivision(notice.tenantId()).about("公示 " + notice.number());
  }
}
