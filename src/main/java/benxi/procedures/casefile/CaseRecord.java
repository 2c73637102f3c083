package benxi.procedures.casefile;

import benxi.procedures.casefile.CasefilePeople.Person;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Everything about one case, read at one moment.
 *
 * @param person    null: a case that is about nobody in particular
 * @param procedure in the words of its model
 * @param division  that handles it
 * @param state     办理中, or its outcome in the words of the end event
 * @param endedAt   null while open
 */
record CaseRecord(String caseId, Person person, String procedure, String division, String state, Instant startedAt,
    Instant endedAt, List<String> late, List<OpenTask> openTasks, List<Kept> sections, List<SubmittedForm> forms) {

  boolean open() {
    return endedAt == null;
  }

  /**
   * What is to be done next.
   *
   * @param who   the office, and who has taken it
   * @param dueAt null: no due date
   */
  record OpenTask(String name, String who, Instant since, Instant dueAt) {}

  /** What one area keeps about the case. */
  record Kept(String key, String title, boolean besideTask, List<? extends Map<String, ?>> rows) {

    List<Attachment> attachments() {
      return rows.stream().flatMap(row -> row.values().stream())
          .filter(Attachment.class::isInstance).map(Attachment.class::cast).toList();
    }
  }
}
