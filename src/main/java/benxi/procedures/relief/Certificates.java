package benxi.procedures.relief;

import benxi.procedures.audit.Act;
import benxi.procedures.audit.ActKind;
import benxi.procedures.audit.AuditTrail;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Numbers of the 《特困人员救助供养证》: six digits division, four year of approval, five sequence (第36条). */
@Repository
class Certificates {

  private final JdbcClient sql;
  private final Counties counties;
  private final AuditTrail trail;

  Certificates(JdbcClient sql, Counties counties, AuditTrail trail) {
    this.sql = sql;
    this.counties = counties;
    this.trail = trail;
  }

  /**
   * Takes the county's next number of the year, in the transaction of the decision: if the decision
   * fails, no number is gone; while it runs, no other approval of the county takes one.
   */
  String issue(String caseId, String countyCode, LocalDate approvedOn) {
    counties.lock(countyCode);
    int year = approvedOn.getYear();
    int next = sql.sql("""
        select coalesce(max(sequence_no), 0) + 1 from relief_certificate
        where county_code = ? and approval_year = ?""").param(countyCode).param(year).query(Integer.class).single();
    if (next > 99999) {
      throw new IllegalStateException("县区 " + countyCode + " " + year + " 年的证号已用完（第36条：五位序号）");
    }
    String number = "%s%04d%05d".formatted(countyCode, year, next);
    sql.sql("""
        insert into relief_certificate (certificate_number, case_id, county_code, approval_year, sequence_no, issued_on)
        values (?, ?, ?, ?, ?, ?)""")
        .params(number, caseId, countyCode, year, next, approvedOn).update();
    trail.record(Act.of(ActKind.NUMBER_ISSUED).inCase(caseId).inDivision(countyCode).about("《特困人员救助供养证》")
        .changed(null, "证号 " + number));
    return number;
  }

  Optional<String> ofCase(String caseId) {
    return sql.sql("select certificate_number from relief_certificate where case_id = ?").param(caseId)
        .query(String.class).optional();
  }
}
