package benxi.procedures.relief;

import benxi.procedures.relief.eligibility.EligibilityResult;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Each computation of eligibility with its inputs, the versions of the tables, and the answer. */
@Repository
class Assessments {

  /** @param result the whole {@link EligibilityResult} as JSON */
  record Assessment(String stage, Instant at, boolean eligible, String summary, String result) {}

  private final JdbcClient sql;
  private final ObjectMapper json;

  Assessments(JdbcClient sql, ObjectMapper json) {
    this.sql = sql;
    this.json = json;
  }

  void insert(String caseId, String stage, Instant at, EligibilityResult result) {
    sql.sql("""
        insert into relief_assessment (id, case_id, stage, assessed_at, eligible, summary, result)
        values (?, ?, ?, ?, ?, ?, ?)""")
        .params(UUID.randomUUID().toString(), caseId, stage, at.atOffset(ZoneOffset.UTC), result.eligible(),
            result.summary(), asJson(result)).update();
  }

  /** Oldest first. */
  List<Assessment> ofCase(String caseId) {
    return sql.sql("select * from relief_assessment where case_id = ? order by assessed_at").param(caseId)
        .query(Assessments::read).list();
  }

  /** The last answer in full. */
  EligibilityResult latest(String caseId) {
    List<Assessment> all = ofCase(caseId);
    return read(all.get(all.size() - 1));
  }

  /** How the answer was reached. */
  String inWords(Assessment assessment) {
    return read(assessment).inWords();
  }

  private EligibilityResult read(Assessment assessment) {
    try {
      return json.readValue(assessment.result(), EligibilityResult.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an assessment cannot be read", e);
    }
  }

  private String asJson(EligibilityResult result) {
    try {
      return json.writeValueAsString(result);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an assessment cannot be written as JSON", e);
    }
  }

  private static Assessment read(ResultSet row, int number) throws SQLException {
    return new Assessment(row.getString("stage"), row.getObject("assessed_at", OffsetDateTime.class).toInstant(),
        row.getBoolean("eligible"), row.getString("summary"), row.getString("result"));
  }
}
