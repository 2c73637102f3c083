package benxi.procedures.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of deadlines. */
@Repository
class DeadlineRows {

  private final JdbcClient sql;

  DeadlineRows(JdbcClient sql) {
    this.sql = sql;
  }

  void insert(Deadline d) {
    sql.sql("""
        insert into deadline (id, case_id, tenant_id, policy_key, description, article, office, amount, working_days,
          started_on, due_on, provisional, derivation, remind_on, late)
        values (:id, :caseId, :tenant, :key, :description, :article, :office, :amount, :workingDays, :startedOn, :dueOn,
          :provisional, :derivation, :remindOn, :late)""")
        .param("id", d.id()).param("caseId", d.caseId()).param("tenant", d.tenantId()).param("key", d.policyKey())
        .param("description", d.description()).param("article", d.article()).param("office", d.office())
        .param("amount", d.amount()).param("workingDays", d.workingDays()).param("startedOn", d.startedOn())
        .param("dueOn", d.dueOn()).param("provisional", d.provisional()).param("derivation", d.derivation())
        .param("remindOn", d.remindOn()).param("late", d.late()).update();
  }

  Optional<Deadline> find(String id) {
    return sql.sql("select * from deadline where id = ?").param(id).query(DeadlineRows::read).optional();
  }

  List<Deadline> ofCase(String caseId) {
    return sql.sql("select * from deadline where case_id = ? order by started_on, id").param(caseId)
        .query(DeadlineRows::read).list();
  }

  Optional<Deadline> open(String caseId, String policyKey) {
    return sql.sql("select * from deadline where case_id = ? and policy_key = ? and ended_on is null")
        .params(caseId, policyKey).query(DeadlineRows::read).optional();
  }

  List<Deadline> open() {
    return sql.sql("select * from deadline where ended_on is null order by due_on, case_id").query(DeadlineRows::read).list();
  }

  void reminded(String id, Instant at) {
    sql.sql("update deadline set reminded_at = ? where id = ?").params(utc(at), id).update();
  }

  void escalated(String id, Instant at) {
    sql.sql("update deadline set escalated_at = ?, late = true where id = ?").params(utc(at), id).update();
  }

  void ended(String id, LocalDate on, boolean late, boolean stopped) {
    sql.sql("update deadline set ended_on = ?, late = ?, stopped = ? where id = ?").params(on, late, stopped, id).update();
  }

  /**
   * Moves an open clock and keeps what it was before.
   *
   * @return false: it has ended, or another node has moved it, meanwhile
   */
  boolean moved(Deadline before, LocalDate dueOn, boolean provisional, String derivation, LocalDate remindOn, Instant at) {
    if (sql.sql("""
        update deadline set due_on = ?, provisional = ?, derivation = ?, remind_on = ?
        where id = ? and ended_on is null and due_on = ? and provisional = ?""")
        .params(dueOn, provisional, derivation, remindOn, before.id(), before.dueOn(), before.provisional()).update() == 0) {
      return false;
    }
    sql.sql("""
        insert into deadline_change (id, deadline_id, changed_at, due_before, due_after, reason)
        values (?, ?, ?, ?, ?, ?)""")
        .params(UUID.randomUUID().toString(), before.id(), utc(at), before.dueOn(), dueOn,
            "工作日安排已更新，重新推算：" + derivation).update();
    return true;
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  private static Deadline read(ResultSet row, int number) throws SQLException {
    return new Deadline(row.getString("id"), row.getString("case_id"), row.getString("tenant_id"),
        row.getString("policy_key"), row.getString("description"), row.getString("article"), row.getString("office"),
        row.getInt("amount"), row.getBoolean("working_days"), row.getObject("started_on", LocalDate.class),
        row.getObject("due_on", LocalDate.class), row.getBoolean("provisional"), row.getString("derivation"),
        row.getObject("remind_on", LocalDate.class), instant(row, "reminded_at"), instant(row, "escalated_at"),
        row.getObject("ended_on", LocalDate.class), row.getBoolean("late"), row.getBoolean("stopped"));
  }
}
