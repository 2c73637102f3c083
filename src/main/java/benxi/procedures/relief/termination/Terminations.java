package benxi.procedures.relief.termination;

import benxi.procedures.number.RunningNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of terminations: at most one open a person (第26条). */
@Repository
class Terminations {

  private final JdbcClient sql;

  Terminations(JdbcClient sql) {
    this.sql = sql;
  }

  /** @throws org.springframework.dao.DuplicateKeyException if the person has an open termination */
  void insert(Termination t) {
    sql.sql("""
        insert into relief_termination (case_id, tenant_id, county_code, certificate_number, open_certificate, ground,
          ground_on, details, reported_by, reporter, registered_at, registered_by)
        values (:caseId, :tenant, :county, :number, :number, :ground, :groundOn, :details, :reportedBy, :reporter, :at, :by)""")
        .param("caseId", t.caseId()).param("tenant", t.tenantId()).param("county", t.countyCode())
        .param("number", t.certificateNumber()).param("ground", t.ground().code).param("groundOn", t.groundOn())
        .param("details", t.details()).param("reportedBy", t.reportedBy()).param("reporter", t.reporter())
        .param("at", t.registeredAt().atOffset(ZoneOffset.UTC)).param("by", t.registeredBy()).update();
  }

  /** The next number of the township in this year; the caller holds the county's lock. */
  String nextCaseId(String townshipCode, int year) {
    return RunningNumber.next(sql, "relief_termination", "case_id", "ZZ" + townshipCode + "-" + year + "-", 4);
  }

  Optional<Termination> find(String caseId) {
    return sql.sql("select * from relief_termination where case_id = ?").param(caseId)
        .query(Terminations::read).optional();
  }

  Termination get(String caseId) {
    return find(caseId).orElseThrow(() -> new IllegalStateException("终止案 " + caseId + " 不在登记簿中"));
  }

  Optional<Termination> openOf(String certificateNumber) {
    return sql.sql("select * from relief_termination where open_certificate = ?").param(certificateNumber)
        .query(Terminations::read).optional();
  }

  /** Whether the funeral of this recipient was arranged, whatever had ended the support. */
  boolean deathRegistered(String certificateNumber) {
    return sql.sql("""
        select count(*) from relief_termination where certificate_number = ? and ground = 'died'
          and outcome in ('terminated', 'funeral')""").param(certificateNumber).query(Integer.class).single() > 0;
  }

  List<Termination> ofPerson(String identityNumber) {
    return sql.sql("""
        select t.* from relief_termination t join relief_recipient r on r.certificate_number = t.certificate_number
        where r.identity_number = ? order by t.registered_at, t.case_id""").param(identityNumber)
        .query(Terminations::read).list();
  }

  void confirmed(String caseId, LocalDate on, String by) {
    sql.sql("update relief_termination set confirmed_on = ?, confirmed_by = ? where case_id = ?")
        .params(on, by, caseId).update();
  }

  /** Frees the person for another termination, which takes this one's place. */
  void release(String caseId) {
    sql.sql("update relief_termination set open_certificate = null where case_id = ?").param(caseId).update();
  }

  void ended(String caseId, String outcome, LocalDate on) {
    sql.sql("update relief_termination set outcome = ?, ended_on = ?, open_certificate = null where case_id = ?")
        .params(outcome, on, caseId).update();
  }

  private static Termination read(ResultSet row, int number) throws SQLException {
    return new Termination(row.getString("case_id"), row.getString("tenant_id"), row.getString("county_code"),
        row.getString("certificate_number"), Ground.of(row.getString("ground")),
        row.getObject("ground_on", LocalDate.class), row.getString("details"), row.getString("reported_by"),
        row.getString("reporter"), row.getObject("registered_at", OffsetDateTime.class).toInstant(),
        row.getString("registered_by"), row.getObject("confirmed_on", LocalDate.class), row.getString("confirmed_by"),
        row.getString("outcome"), row.getObject("ended_on", LocalDate.class));
  }
}
