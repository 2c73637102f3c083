package benxi.procedures.relief.transfer;

import benxi.procedures.number.RunningNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of moves: at most one open a recipient (第24条第2款). */
@Repository
class Transfers {

  private final JdbcClient sql;

  Transfers(JdbcClient sql) {
    this.sql = sql;
  }

  void insert(Transfer t) {
    sql.sql("""
        insert into relief_transfer (case_id, tenant_id, certificate_number, open_certificate, from_county, to_county,
          to_township, to_village, new_address, moved_on, reason, registered_at, registered_by)
        values (:caseId, :tenant, :number, :number, :from, :to, :township, :village, :address, :movedOn, :reason, :at, :by)""")
        .param("caseId", t.caseId()).param("tenant", t.tenantId()).param("number", t.certificateNumber())
        .param("from", t.fromCounty()).param("to", t.toCounty()).param("township", t.toTownship())
        .param("village", t.toVillage()).param("address", t.newAddress()).param("movedOn", t.movedOn())
        .param("reason", t.reason()).param("at", t.registeredAt().atOffset(ZoneOffset.UTC))
        .param("by", t.registeredBy()).update();
  }

  /** The next number of the township in this year; the caller holds the county's lock. */
  String nextCaseId(String townshipCode, int year) {
    return RunningNumber.next(sql, "relief_transfer", "case_id", "QY" + townshipCode + "-" + year + "-", 4);
  }

  Optional<Transfer> find(String caseId) {
    return sql.sql("select * from relief_transfer where case_id = ?").param(caseId).query(Transfers::read).optional();
  }

  Transfer get(String caseId) {
    return find(caseId).orElseThrow(() -> new IllegalStateException("迁移 " + caseId + " 不在登记簿中"));
  }

  Optional<Transfer> ofAdmission(String admissionCaseId) {
    return sql.sql("select * from relief_transfer where admission_case_id = ?").param(admissionCaseId)
        .query(Transfers::read).optional();
  }

  Optional<Transfer> openOf(String certificateNumber) {
    return sql.sql("select * from relief_transfer where open_certificate = ?").param(certificateNumber)
        .query(Transfers::read).optional();
  }

  List<Transfer> ofPerson(String identityNumber) {
    return sql.sql("""
        select t.* from relief_transfer t join relief_recipient r on r.certificate_number = t.certificate_number
        where r.identity_number = ? order by t.registered_at, t.case_id""").param(identityNumber)
        .query(Transfers::read).list();
  }

  void released(String caseId, LocalDate on, String by) {
    sql.sql("update relief_transfer set released_on = ?, released_by = ? where case_id = ?").params(on, by, caseId).update();
  }

  void offered(String caseId, String admissionCaseId) {
    sql.sql("update relief_transfer set admission_case_id = ? where case_id = ?").params(admissionCaseId, caseId).update();
  }

  void admitted(String caseId, LocalDate on, String by) {
    sql.sql("update relief_transfer set admitted_on = ?, admitted_by = ? where case_id = ?").params(on, by, caseId).update();
  }

  void ended(String caseId, String outcome, LocalDate paidUntil, LocalDate on) {
    sql.sql("""
        update relief_transfer set outcome = ?, paid_until = ?, ended_on = ?, open_certificate = null
        where case_id = ? and outcome is null""").params(outcome, paidUntil, on, caseId).update();
  }

  void keepFile(String admissionCaseId, byte[] content, String sha256, Instant at) {
    sql.sql("insert into relief_transferred_file (admission_case_id, content, sha256, handed_over_at) values (?, ?, ?, ?)")
        .params(admissionCaseId, content, sha256, at.atOffset(ZoneOffset.UTC)).update();
  }

  Optional<String> fileSum(String admissionCaseId) {
    return sql.sql("select sha256 from relief_transferred_file where admission_case_id = ?").param(admissionCaseId)
        .query(String.class).optional();
  }

  byte[] file(String admissionCaseId) {
    return sql.sql("select content from relief_transferred_file where admission_case_id = ?").param(admissionCaseId)
        .query((row, number) -> row.getBytes(1)).single();
  }

  private static Transfer read(ResultSet row, int number) throws SQLException {
    return new Transfer(row.getString("case_id"), row.getString("tenant_id"), row.getString("certificate_number"),
        row.getString("from_county"), row.getString("to_county"), row.getString("to_township"),
        row.getString("to_village"), row.getString("new_address"), row.getObject("moved_on", LocalDate.class),
        row.getString("reason"), row.getObject("registered_at", OffsetDateTime.class).toInstant(),
        row.getString("registered_by"), row.getObject("released_on", LocalDate.class), row.getString("released_by"),
        row.getString("admission_case_id"), row.getObject("admitted_on", LocalDate.class), row.getString("admitted_by"),
        row.getObject("paid_until", LocalDate.class), row.getString("outcome"), row.getObject("ended_on", LocalDate.class));
  }
}
