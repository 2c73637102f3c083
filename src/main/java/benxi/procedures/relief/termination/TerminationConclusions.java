package benxi.procedures.relief.termination;

import benxi.procedures.audit.Act;
import benxi.procedures.audit.ActKind;
import benxi.procedures.audit.AuditTrail;
import benxi.procedures.digest.Sha256;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the county concluded, what the table had answered, and why they differ (第26条、第27条). */
@Repository
class TerminationConclusions {

  /**
   * @param stage    {@code confirmation}, or {@code decision} after an objection
   * @param computed what the table says: a ground is there
   * @param answer   the table's reason, in words
   * @param reason   never null where terminate and computed differ
   */
  record Conclusion(String stage, Instant at, String officer, boolean terminate, boolean computed, String clause,
      String answer, int tableVersion, String reason) {

    boolean overrules() {
      return terminate != computed;
    }
  }

  private final JdbcClient sql;
  private final Terminations terminations;
  private final AuditTrail trail;

  TerminationConclusions(JdbcClient sql, Terminations terminations, AuditTrail trail) {
    this.sql = sql;
    this.terminations = terminations;
    this.trail = trail;
  }

  void insert(String caseId, Conclusion c) {
    sql.sql("""
        insert into relief_termination_conclusion (id, case_id, stage, concluded_at, officer, terminate, computed, clause,
          answer, table_version, reason) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(UUID.randomUUID().toString(), caseId, c.stage(), c.at().atOffset(ZoneOffset.UTC), c.officer(),
            c.terminate(), c.computed(), c.clause(), c.answer(), c.tableVersion(), c.reason()).update();
    record(caseId, c);
  }

  /** The reason may name people: it stays in the register, the trail has its sum. */
  private void record(String caseId, Conclusion c) {
    String computed = "认定结果：" + (c.computed() ? "应予终止" : "不应终止") + "（" + c.clause() + "）";
    String concluded = c.terminate() ? "终止救助供养" : "继续救助供养";
    Act act = Act.of(ActKind.DECISION).inCase(caseId).inDivision(terminations.get(caseId).tenantId())
        .about(c.stage().equals("decision") ? "异议后的决定" : "核准拟终止").changed(computed, concluded);
    trail.record(act);
    if (c.overrules()) {
      trail.record(new Act(ActKind.OVERRULE, act.caseId(), act.division(), act.actor(), act.subject(), computed,
          concluded + "，理由见案卷，sha256 " + Sha256.of(c.reason())));
    }
  }

  List<Conclusion> ofCase(String caseId) {
    return sql.sql("select * from relief_termination_conclusion where case_id = ? order by concluded_at").param(caseId)
        .query(TerminationConclusions::read).list();
  }

  private static Conclusion read(ResultSet row, int number) throws SQLException {
    return new Conclusion(row.getString("stage"), row.getObject("concluded_at", OffsetDateTime.class).toInstant(),
        row.getString("officer"), row.getBoolean("terminate"), row.getBoolean("computed"), row.getString("clause"),
        row.getString("answer"), row.getInt("table_version"), row.getString("reason"));
  }
}
