package benxi.procedures.relief;

import benxi.procedures.number.RunningNumber;
import benxi.procedures.paging.PageWanted;
import benxi.procedures.paging.Paged;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of applications: at most one open application a person, in the whole city (第20条). */
@Repository
class Applications {

  private final JdbcClient sql;

  Applications(JdbcClient sql) {
    this.sql = sql;
  }

  /** @throws org.springframework.dao.DuplicateKeyException if the person has an open application */
  void insert(Application a) {
    sql.sql("""
        insert into relief_application (case_id, tenant_id, county_code, identity_number, open_identity_number,
          applicant_name, filed_by, agent_name, applied_on, registered_at, registered_by)
        values (:caseId, :tenant, :county, :identity, :identity, :name, :filedBy, :agent, :appliedOn, :at, :by)""")
        .param("caseId", a.caseId()).param("tenant", a.tenantId()).param("county", a.countyCode())
        .param("identity", a.identityNumber()).param("name", a.applicantName()).param("filedBy", a.filedBy())
        .param("agent", a.agentName()).param("appliedOn", a.appliedOn())
        .param("at", a.registeredAt().atOffset(ZoneOffset.UTC)).param("by", a.registeredBy()).update();
  }

  /** The next number of the township in this year; the caller holds the county's lock. */
  String nextCaseId(String townshipCode, int year) {
    return RunningNumber.next(sql, "relief_application", "case_id", "SQ" + townshipCode + "-" + year + "-", 4);
  }

  Optional<Application> find(String caseId) {
    return sql.sql("select * from relief_application where case_id = ?").param(caseId).query(Applications::read).optional();
  }

  Application get(String caseId) {
    return find(caseId).orElseThrow(() -> new IllegalStateException("申请 " + caseId + " 不在登记簿中"));
  }

  Optional<Application> openOf(String identityNumber) {
    return sql.sql("select * from relief_application where open_identity_number = ?").param(identityNumber)
        .query(Applications::read).optional();
  }

  List<Application> ofPerson(String identityNumber) {
    return sql.sql("select * from relief_application where identity_number = ? order by registered_at, case_id")
        .param(identityNumber).query(Applications::read).list();
  }

  /**
   * Numbers of the applications whose number or name contains the words, the newest first.
   *
   * @param tenants townships that handle them; null: every one
   */
  List<String> found(Collection<String> tenants, String words, int first, int most) {
    return found("case_id", tenants, words, " order by registered_at desc, case_id desc limit :most offset :first")
        .param("first", first).param("most", most).query(String.class).list();
  }

  int count(Collection<String> tenants, String words) {
    return found("count(*)", tenants, words, "").query(Integer.class).single();
  }

  private JdbcClient.StatementSpec found(String what, Collection<String> tenants, String words, String order) {
    return sql.sql("select " + what + " from relief_application where (case_id like :words escape '!' "
            + "or applicant_name like :words escape '!') " + (tenants == null ? "" : "and tenant_id in (:tenants)") + order)
        .param("words", Paged.containing(words)).param("tenants", tenants);
  }

  /** Applications registered in a period whose hukou lies in another county or outside the city (第20条第1款). */
  Paged<Application> livingApart(List<String> countyCodes, Instant from, Instant before, PageWanted page) {
    return countyCodes.isEmpty() ? Paged.none(page) : Paged.read(sql, page, """
        select * from relief_application
        where registered_at >= :from and registered_at < :before and hukou_division is not null
          and hukou_division <> county_code and (county_code in (:counties) or hukou_division in (:counties))""",
        "registered_at, case_id", Map.of("from", from.atOffset(ZoneOffset.UTC), "before", before.atOffset(ZoneOffset.UTC),
            "counties", countyCodes), Applications::read);
  }

  void residence(String caseId, String villageCode, String hukouDivision) {
    sql.sql("update relief_application set village_code = ?, hukou_division = ? where case_id = ?")
        .param(villageCode).param(hukouDivision).param(caseId).update();
  }

  void accepted(String caseId, LocalDate on) {
    sql.sql("update relief_application set accepted_on = ? where case_id = ?").param(on).param(caseId).update();
  }

  void decided(String caseId, LocalDate on, String by) {
    sql.sql("update relief_application set decided_on = ?, decided_by = ? where case_id = ?")
        .param(on).param(by).param(caseId).update();
  }

  /** Ends an application; the person may apply again from now on. */
  void ended(String caseId, String outcome, LocalDate on, String note) {
    sql.sql("""
        update relief_application set outcome = :outcome, ended_on = :on, end_note = :note, open_identity_number = null
        where case_id = :caseId and outcome is null""")
        .param("outcome", outcome).param("on", on).param("note", note).param("caseId", caseId).update();
  }

  private static Application read(ResultSet row, int number) throws SQLException {
    return new Application(row.getString("case_id"), row.getString("tenant_id"), row.getString("county_code"),
        row.getString("identity_number"), row.getString("applicant_name"), row.getString("filed_by"),
        row.getString("agent_name"), row.getObject("applied_on", LocalDate.class),
        row.getObject("registered_at", OffsetDateTime.class).toInstant(), row.getString("registered_by"),
        row.getString("village_code"), row.getString("hukou_division"),
        row.getObject("accepted_on", LocalDate.class), row.getObject("decided_on", LocalDate.class),
        row.getString("decided_by"), row.getString("outcome"), row.getObject("ended_on", LocalDate.class),
        row.getString("end_note"));
  }
}
