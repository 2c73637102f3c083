package benxi.procedures.safetygrid.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of who takes part in which programme, and how far each is. */
@Repository
class Participations {

  private final JdbcClient sql;

  Participations(JdbcClient sql) {
    this.sql = sql;
  }

  void insert(String caseId, String programmeId, String division) {
    sql.sql("insert into safety_grid_participant (case_id, programme_id, division, returned) values (?, ?, ?, 0)")
        .params(caseId, programmeId, division).update();
  }

  Optional<Participation> find(String caseId) {
    return sql.sql("select * from safety_grid_participant where case_id = ?").param(caseId)
        .query(Participations::read).optional();
  }

  Participation get(String caseId) {
    return find(caseId).orElseThrow(() -> new IllegalStateException("案件 " + caseId + " 没有列入方案"));
  }

  List<Participation> of(String programmeId) {
    return sql.sql("select * from safety_grid_participant where programme_id = ?").param(programmeId)
        .query(Participations::read).list();
  }

  void returned(String caseId) {
    sql.sql("update safety_grid_participant set returned = returned + 1 where case_id = ?").param(caseId).update();
  }

  void accepted(String caseId, LocalDate on) {
    sql.sql("update safety_grid_participant set accepted_on = ? where case_id = ?").params(on, caseId).update();
  }

  void done(Step step) {
    sql.sql("insert into safety_grid_step (id, case_id, step, done_on, done_by, due_on, late) values (?, ?, ?, ?, ?, ?, ?)")
        .params(UUID.randomUUID().toString(), step.caseId(), step.name(), step.doneOn(), step.doneBy(), step.dueOn(),
            step.late()).update();
  }

  List<Step> steps(String caseId) {
    return sql.sql("select * from safety_grid_step where case_id = ? order by done_on, id").param(caseId)
        .query((row, index) -> new Step(row.getString("case_id"), row.getString("step"),
            row.getObject("done_on", LocalDate.class), row.getString("done_by"), row.getObject("due_on", LocalDate.class),
            row.getBoolean("late"))).list();
  }

  void report(Liaison l) {
    sql.sql("""
        insert into safety_grid_liaison (case_id, name, post, phone, plan, system_state, reported_on)
        values (?, ?, ?, ?, ?, ?, ?)""")
        .params(l.caseId(), l.name(), l.post(), l.phone(), l.plan(), l.systemState(), l.reportedOn()).update();
  }

  Optional<Liaison> liaison(String caseId) {
    return sql.sql("select * from safety_grid_liaison where case_id = ?").param(caseId)
        .query((row, index) -> new Liaison(caseId, row.getString("name"), row.getString("post"), row.getString("phone"),
            row.getString("plan"), row.getString("system_state"), row.getObject("reported_on", LocalDate.class))).optional();
  }

  private static Participation read(ResultSet row, int index) throws SQLException {
    return new Participation(row.getString("case_id"), row.getString("programme_id"), row.getString("division"),
        row.getInt("returned"), row.getObject("accepted_on", LocalDate.class));
  }
}
