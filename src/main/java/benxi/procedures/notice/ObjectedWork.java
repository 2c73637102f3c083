package benxi.procedures.notice;

import benxi.procedures.people.PublishedWork;
import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * An objection is to what its notice published (第22条第5款): what was done in the case since the
 * notice before it. Later rounds answer the objection, and are not what is objected to.
 */
@Component
class ObjectedWork implements PublishedWork {

  private final ObjectionRows objections;
  private final NoticeRows notices;

  ObjectedWork(ObjectionRows objections, NoticeRows notices) {
    this.objections = objections;
    this.notices = notices;
  }

  @Override
  public Optional<Period> of(DelegateTask task) {
    return Optional.ofNullable(task.getVariable("objectionId")).flatMap(id -> objections.find(id.toString()))
        .flatMap(objection -> notices.find(objection.noticeId()))
        .map(notice -> new Period(before(notice), notice.publishedAt()));
  }

  private Instant before(Notice notice) {
    return notices.ofCase(notice.caseId()).stream().map(Notice::publishedAt)
        .filter(published -> published.isBefore(notice.publishedAt())).max(Instant::compareTo).orElse(null);
  }
}
