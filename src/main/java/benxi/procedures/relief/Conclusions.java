package benxi.procedures.relief;

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

/** What officers concluded, what the tables had computed, and why they differ (第22条, 第23条). */
@Repository
class Conclusions {

  /**
   * @param stage    {@code opinion} of the township or {@code decision} of the county
   * @param approve  what the officer concluded
   * @param computed what the decision tables say
   * @param reason   never null where approve and computed differ
   */
  record Conclusion(
      String stage, int round, Instant at, String officer, boolean approve, boolean computed, String reason) {

    boolean overrules() {
      return approve != computed;
    }
  }

  private final JdbcClient sql;
  private final Applications applications;
  private final AuditTrail trail;

  Conclusions(JdbcClient sql, Applications applications, AuditTrail trail) {
    this.sql = sql;
    this.applications = applications;
    this.trail = trail;
  }

  void insert(String caseId, Conclusion c) {
    if (c.overrules() && c.reason() == null) {
      throw new IllegalArgumentException("a conclusion against the computed answer needs a reason");
    }
    sql.sql("""
        insert into relief_conclusion (id, case_id, stage, round_no, concluded_at, officer, conclusion, computed, reason)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(UUID.randomUUID().toString(), caseId, c.stage(), c.round(), c.at().atOffset(ZoneOffset.UTC), c.officer(),
            c.approve() ? "approve" : "refuse", c.computed(), c.reason()).update();
    record(caseId, c);
  }

  /** The reason may name people: it stays here, and the trail has its sum, so that it cannot be exchanged unseen. */
  private void record(String caseId, Conclusion c) {
    boolean opinion = c.stage().equals("opinion");
    String computed = "认定结果：" + (c.computed() ? "符合条件" : "不符合条件");
    String concluded = (opinion ? "建议" : "") + (c.approve() ? "予以批准" : "不予批准");
    Act act = Act.of(opinion ? ActKind.OPINION : ActKind.DECISION).inCase(caseId)
        .inDivision(applications.get(caseId).tenantId()).about((opinion ? "审核意见" : "审批决定") + "，第" + c.round() + "轮调查");
    trail.record(act.changed(computed, concluded));
    if (c.overrules()) {
      trail.record(new Act(ActKind.OVERRULE, act.caseId(), act.division(), act.actor(), act.subject(), computed,
          concluded + "，理由见案卷，sha256 " + Sha256.of(c.reason())));
    }
  }

  List<Conclusion> ofCase(String caseId) {
    return sql.sql("select * from relief_conclusion where case_id = ? order by concluded_at").param(caseId)
        .query(Conclusions::read).list();
  }

  private static Conclusion read(ResultSet row, int number) throws SQLException {
    return new Conclusion(row.getString("stage"), row.getInt("round_no"),
        row.getObject("concluded_at", OffsetDateTime.class).toInstant(), row.getString("officer"),
        "approve".equals(row.getString("conclusion")), row.getBoolean("computed"), row.getString("reason"));
  }
}
