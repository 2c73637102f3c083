package benxi.procedures.relief;

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

  Conclusions(JdbcClient sql) {
    this.sql = sql;
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
