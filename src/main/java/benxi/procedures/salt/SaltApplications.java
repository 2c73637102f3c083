package benxi.procedures.salt;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The applications for licences: of each licence one that is undecided at most. */
@Repository
class SaltApplications {

  private final JdbcClient sql;
  private final Clerk clerk;
  private final Clock clock;

  SaltApplications(JdbcClient sql, Clerk clerk, Clock clock) {
    this.sql = sql;
    this.clerk = clerk;
    this.clock = clock;
  }

  void insert(SaltApplication a) {
    sql.sql("""
        insert into salt_application (case_id, credit_code, applicant_name, kind, applied_on, registered_at, registered_by,
          licence_number) values (?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(a.caseId(), a.creditCode(), a.applicantName(), a.kind(), a.appliedOn(),
            clock.instant().atOffset(ZoneOffset.UTC), clerk.id(), a.licenceNumber()).update();
  }

  /** It is examined from now on. */
  void accepted(String caseId) {
    sql.sql("update salt_application set pending = licence_number where case_id = ?").param(caseId).update();
  }

  void ended(String caseId, String outcome, String reason) {
    sql.sql("update salt_application set outcome = ?, ended_on = ?, reason = ?, pending = null where case_id = ?")
        .params(outcome, LocalDate.now(clock), reason, caseId).update();
  }

  Optional<SaltApplication> pendingOf(String licenceNumber) {
    return sql.sql("select * from salt_application where pending = ?").param(licenceNumber).query(SaltApplications::read).optional();
  }

  /** Whether the province has refused an application for this licence. */
  boolean refused(String licenceNumber) {
    return sql.sql("select count(*) from salt_application where licence_number = ? and outcome = 'refused'").param(licenceNumber)
        .query(Integer.class).single() > 0;
  }

  SaltApplication get(String caseId) {
    return sql.sql("select * from salt_application where case_id = ?").param(caseId).query(SaltApplications::read).single();
  }

  Optional<SaltApplication> find(String caseId) {
    return sql.sql("select * from salt_application where case_id = ?").param(caseId).query(SaltApplications::read).optional();
  }

  /** The newest first. */
  List<SaltApplication> all() {
    return sql.sql("select * from salt_application order by registered_at desc, case_id desc").query(SaltApplications::read).list();
  }

  private static SaltApplication read(ResultSet row, int number) throws SQLException {
    return new SaltApplication(row.getString("case_id"), row.getString("credit_code"), row.getString("applicant_name"),
        row.getString("kind"), row.getObject("applied_on", LocalDate.class), row.getString("licence_number"),
        row.getString("outcome"), row.getObject("ended_on", LocalDate.class), row.getString("reason"));
  }
}
