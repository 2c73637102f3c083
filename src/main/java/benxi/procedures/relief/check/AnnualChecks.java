package benxi.procedures.relief.check;

import benxi.procedures.number.RunningNumber;
import benxi.procedures.paging.PageWanted;
import benxi.procedures.paging.Paged;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of annual checks: one that counts a recipient and year (第24条第1款). */
@Repository
class AnnualChecks {

  /** Whose month has come: those approved in an earlier year whose check of this year is not open yet. */
  private static final String DUE = """
      from relief_recipient r join relief_certificate c on c.certificate_number = r.certificate_number
      where r.current_identity_number is not null and c.approval_year < :year
        and mod(c.sequence_no - 1, 12) + 1 <= :month
        and not exists (select 1 from relief_annual_check k
          where k.counted_certificate = r.certificate_number and k.check_year = :year)""";

  private static final String OPEN = "select * from relief_annual_check where county_code in (:counties) and result is null";

  private final JdbcClient sql;

  AnnualChecks(JdbcClient sql) {
    this.sql = sql;
  }

  /** The townships in which somebody is due; the months are dealt out by the number of the certificate. */
  List<String> townshipsDue(int year, int month) {
    return sql.sql("select distinct r.township_code " + DUE + " order by r.township_code").param("year", year)
        .param("month", month).query(String.class).list();
  }

  List<String> due(String townshipCode, int year, int month) {
    return sql.sql("select r.certificate_number " + DUE + " and r.township_code = :township order by r.certificate_number")
        .param("year", year).param("month", month).param("township", townshipCode).query(String.class).list();
  }

  void insert(AnnualCheck c) {
    sql.sql("""
        insert into relief_annual_check (case_id, tenant_id, county_code, certificate_number, counted_certificate,
          check_year, opened_on, due_on)
        values (:caseId, :tenant, :county, :number, :number, :year, :openedOn, :dueOn)""")
        .param("caseId", c.caseId()).param("tenant", c.tenantId()).param("county", c.countyCode())
        .param("number", c.certificateNumber()).param("year", c.year()).param("openedOn", c.openedOn())
        .param("dueOn", c.dueOn()).update();
  }

  /** The next number of the township in this year; the caller holds the county's lock. */
  String nextCaseId(String townshipCode, int year) {
    return RunningNumber.next(sql, "relief_annual_check", "case_id", "HD" + townshipCode + "-" + year + "-", 4);
  }

  void checked(String caseId, LocalDate on, String by, String result) {
    sql.sql("update relief_annual_check set checked_on = ?, checked_by = ?, result = ? where case_id = ?")
        .params(on, by, result, caseId).update();
  }

  /** Another township does it: this one has no day and no person, and does not count. */
  void handedOver(String caseId) {
    sql.sql("update relief_annual_check set result = 'transferred', counted_certificate = null where case_id = ?")
        .param(caseId).update();
  }

  void ledTo(String caseId, String otherCaseId) {
    sql.sql("update relief_annual_check set led_to_case_id = ? where case_id = ?").params(otherCaseId, caseId).update();
  }

  void graded(String caseId, String grade) {
    sql.sql("update relief_annual_check set care_grade = ? where case_id = ?").params(grade, caseId).update();
  }

  Optional<AnnualCheck> find(String caseId) {
    return sql.sql("select * from relief_annual_check where case_id = ?").param(caseId).query(AnnualChecks::read).optional();
  }

  List<AnnualCheck> ofPerson(String identityNumber) {
    return sql.sql("""
        select k.* from relief_annual_check k join relief_recipient r on r.certificate_number = k.certificate_number
        where r.identity_number = ? order by k.check_year, k.case_id""").param(identityNumber).query(AnnualChecks::read).list();
  }

  /** Those of some counties that are open, the longest overdue first. */
  Paged<AnnualCheck> openIn(List<String> countyCodes, PageWanted page) {
    return countyCodes.isEmpty() ? Paged.none(page) : Paged.read(sql, page, OPEN, "due_on, case_id",
        Map.of("counties", countyCodes), AnnualChecks::read);
  }

  /** How many of them should have been done before this day. */
  int overdueIn(List<String> countyCodes, LocalDate today) {
    return countyCodes.isEmpty() ? 0 : sql.sql("select count(*) from (" + OPEN + ") c where due_on < :today")
        .param("counties", countyCodes).param("today", today).query(Integer.class).single();
  }

  private static AnnualCheck read(ResultSet row, int number) throws SQLException {
    return new AnnualCheck(row.getString("case_id"), row.getString("tenant_id"), row.getString("county_code"),
        row.getString("certificate_number"), row.getInt("check_year"), row.getObject("opened_on", LocalDate.class),
        row.getObject("due_on", LocalDate.class), row.getObject("checked_on", LocalDate.class),
        row.getString("checked_by"), row.getString("result"), row.getString("care_grade"),
        row.getString("led_to_case_id"));
  }
}
