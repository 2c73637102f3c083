package benxi.procedures.salt;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cases against enterprises: of each ground one that is open at most (第八部分). */
@Repository
class Violations {

  private final JdbcClient sql;
  private final Clerk clerk;
  private final Clock clock;

  Violations(JdbcClient sql, Clerk clerk, Clock clock) {
    this.sql = sql;
    this.clerk = clerk;
    this.clock = clock;
  }

  void insert(Violation v) {
    sql.sql("""
        insert into salt_violation (case_id, credit_code, ground, open_ground, facts, first_month, last_month, opened_at,
          opened_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(v.caseId(), v.creditCode(), v.ground(), v.creditCode() + " " + v.ground(), v.facts(), written(v.firstMonth()),
            written(v.lastMonth()), clock.instant().atOffset(ZoneOffset.UTC), clerk.id()).update();
  }

  void restsOn(String caseId, YearMonth first, YearMonth last) {
    sql.sql("update salt_violation set first_month = ?, last_month = ? where case_id = ?")
        .params(written(first), written(last), caseId).update();
  }

  void ended(String caseId, String outcome) {
    sql.sql("update salt_violation set outcome = ?, ended_on = ?, open_ground = null where case_id = ? and outcome is null")
        .params(outcome, LocalDate.now(clock), caseId).update();
  }

  Optional<Violation> find(String caseId) {
    return sql.sql("select * from salt_violation where case_id = ?").param(caseId).query(Violations::read).optional();
  }

  Violation get(String caseId) {
    return find(caseId).orElseThrow(() -> new IllegalStateException("案件 " + caseId + " 不在登记簿中"));
  }

  /** Oldest first. */
  List<Violation> of(String creditCode) {
    return sql.sql("select * from salt_violation where credit_code = ? order by opened_at, case_id").param(creditCode)
        .query(Violations::read).list();
  }

  private static String written(YearMonth month) {
    return month == null ? null : month.toString();
  }

  private static YearMonth month(String written) {
    return written == null ? null : YearMonth.parse(written);
  }

  private static Violation read(ResultSet row, int number) throws SQLException {
    return new Violation(row.getString("case_id"), row.getString("credit_code"), row.getString("ground"),
        row.getString("facts"), month(row.getString("first_month")), month(row.getString("last_month")),
        row.getString("outcome"), row.getObject("ended_on", LocalDate.class));
  }
}
