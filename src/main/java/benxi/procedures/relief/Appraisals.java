package benxi.procedures.relief;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The minutes of every meeting of a panel, valid or not (第22条第3款: 形成记录并存档). */
@Repository
class Appraisals {

  private final JdbcClient sql;

  Appraisals(JdbcClient sql) {
    this.sql = sql;
  }

  void insert(String caseId, Appraisal a) {
    sql.sql("""
        insert into relief_appraisal (id, case_id, meeting_no, meeting_on, place, panel, attended, valid, agree, disagree,
          abstain, record, minutes) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(UUID.randomUUID().toString(), caseId, a.meetingNo(), a.meetingOn(), a.place(), a.panel(), a.attended(),
            a.valid(), a.agree(), a.disagree(), a.abstain(), a.record(), a.minutes()).update();
  }

  List<Appraisal> ofCase(String caseId) {
    return sql.sql("select * from relief_appraisal where case_id = ? order by meeting_no").param(caseId)
        .query(Appraisals::read).list();
  }

  private static Appraisal read(ResultSet row, int number) throws SQLException {
    return new Appraisal(row.getInt("meeting_no"), row.getObject("meeting_on", LocalDate.class), row.getString("place"),
        row.getInt("panel"), row.getInt("attended"), row.getBoolean("valid"), row.getInt("agree"),
        row.getInt("disagree"), row.getInt("abstain"), row.getString("record"), row.getString("minutes"));
  }
}
