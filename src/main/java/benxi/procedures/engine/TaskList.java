package benxi.procedures.engine;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.task.TaskQuery;

/**
 * A list of Tasklist: whose tasks, and due when.
 *
 * @param dueWithinDays calendar days from today, 0 is today itself; null: not by the due date
 */
record TaskList(String key, String name, String description, Scope tasks, int order, String color,
    Integer dueWithinDays, boolean overdue) {

  enum Scope { MINE, OFFICE, CONCERNED }

  /** Nobody is a member of it: a group of this name stands for having none. */
  private static final List<String> NO_GROUP = List.of("none");

  /**
   * The tasks of the list for one person at one time.
   *
   * @param worksOnTasks false for people who supervise: they are concerned by all tasks they can see
   */
  TaskQueryImpl query(Authentication person, boolean worksOnTasks, Date now, ZoneId zone) {
    List<String> groups = person.getGroupIds() == null || person.getGroupIds().isEmpty() ? NO_GROUP : person.getGroupIds();
    TaskQuery query = new TaskQueryImpl();
    switch (tasks) {
      case MINE -> query.taskAssignee(person.getUserId());
      case OFFICE -> query.taskCandidateGroupIn(groups);
      case CONCERNED -> {
        if (worksOnTasks) {
          query.or().taskAssignee(person.getUserId()).taskCandidateGroupIn(groups).endOr();
        }
      }
    }
    if (overdue) {
      query.dueBefore(now);
    }
    if (dueWithinDays != null) {
      LocalDate end = LocalDate.ofInstant(now.toInstant(), zone).plusDays(dueWithinDays + 1L);
      // a period ends at 24:00 of its last day, which is 0:00 of the next
      query.dueAfter(now).dueBefore(Date.from(end.atStartOfDay(zone).toInstant().plusMillis(1)));
    }
    return (TaskQueryImpl) query;
  }
}
