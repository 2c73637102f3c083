package benxi.procedures.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.DelegationState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who had a hand in a case, from the engine's history: in every process instance of the case's number,
 * and in all without a number that the same instance called. A task is done by whoever it belonged to at its end and by
 * whoever completed or resolved it; it is held by its assignee and by who waits for it to come back.
 */
@Component
class CaseHands {

  private static final String INSTANCES =
      "select ID_ from ACT_HI_PROCINST where BUSINESS_KEY_ = :case or (ROOT_PROC_INST_ID_ = :root and BUSINESS_KEY_ is null)";

  private final JdbcClient jdbc;

  CaseHands(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Two who act in the same case at the same moment come one after the other: the second sees what the
   * first has done.
   */
  void hold(CaseOfTask at) {
    jdbc.sql(INSTANCES + " order by ID_ for update").param("case", at.caseId()).param("root", at.root())
        .query(String.class).list();
  }

  List<Hand> of(CaseOfTask at) {
    List<Hand> hands = new ArrayList<>();
    jdbc.sql("""
        select t.ID_, t.PROC_DEF_KEY_, t.TASK_DEF_KEY_, t.NAME_, t.END_TIME_, t.ASSIGNEE_,
          a.PARENT_ACT_INST_ID_, l.USER_ID_, l.TIMESTAMP_, r.OWNER_, r.DELEGATION_
        from ACT_HI_TASKINST t
          left join ACT_HI_ACTINST a on a.ID_ = t.ACT_INST_ID_
          left join ACT_RU_TASK r on r.ID_ = t.ID_
          left join ACT_HI_OP_LOG l on l.TASK_ID_ = t.ID_ and l.ENTITY_TYPE_ = 'Task'
            and l.OPERATION_TYPE_ in ('Complete', 'Resolve')
        where (t.DELETE_REASON_ = 'completed' or r.ID_ is not null) and t.PROC_INST_ID_ in (""" + INSTANCES + ")")
        .param("case", at.caseId()).param("root", at.root())
        .query(row -> { hands.addAll(read(row)); });
    hands.addAll(madeInThisCommand());
    return hands;
  }

  private static List<Hand> read(ResultSet row) throws SQLException {
    String id = row.getString("ID_");
    TaskRef task = new TaskRef(row.getString("PROC_DEF_KEY_"), row.getString("TASK_DEF_KEY_"));
    String name = row.getString("NAME_");
    String step = row.getString("PARENT_ACT_INST_ID_");
    Instant end = moment(row, "END_TIME_");
    boolean lent = DelegationState.PENDING.name().equals(row.getString("DELEGATION_"));
    return Stream.of(new Hand(id, task, name, step, row.getString("ASSIGNEE_"), end),
            new Hand(id, task, name, step, row.getString("USER_ID_"), moment(row, "TIMESTAMP_")),
            new Hand(id, task, name, step, lent ? row.getString("OWNER_") : null, null))
        .filter(hand -> hand.person() != null).toList();
  }

  private static Instant moment(ResultSet row, String column) throws SQLException {
    return row.getTimestamp(column) == null ? null : row.getTimestamp(column).toInstant();
  }

  /** Tasks that a step has just given to several people are in no table yet. */
  private static List<Hand> madeInThisCommand() {
    return Context.getCommandContext().getDbEntityManager().getCachedEntitiesByType(TaskEntity.class).stream()
        .filter(task -> task.getRevision() == 0 && Objects.nonNull(task.getAssignee()))
        .map(task -> new Hand(task.getId(), CaseOfTask.ref(task), task.getName(), CaseOfTask.step(task), task.getAssignee(), null))
        .toList();
  }
}
