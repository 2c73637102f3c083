package benxi.procedures.relief;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which county pays a recipient in which month: one in each, without a gap (第24条第2款). */
@Repository
public class Payers {

  /**
   * @param fromMonth  first day of the first month that it pays
   * @param untilMonth last day of the last one; null while it pays
   */
  public record Payer(String countyCode, LocalDate fromMonth, LocalDate untilMonth) {}

  private final JdbcClient sql;

  Payers(JdbcClient sql) {
    this.sql = sql;
  }

  /** The county pays from that month on. */
  public void begin(String certificateNumber, String countyCode, LocalDate fromMonth) {
    sql.sql("insert into relief_payer (certificate_number, county_code, from_month) values (?, ?, ?)")
        .params(certificateNumber, countyCode, fromMonth).update();
  }

  /**
   * Whoever pays now does so until that day. A county that would have begun only afterwards never pays.
   *
   * @param untilMonth last day of a month
   */
  public void end(String certificateNumber, LocalDate untilMonth) {
    sql.sql("delete from relief_payer where certificate_number = ? and from_month > ?")
        .params(certificateNumber, untilMonth).update();
    sql.sql("""
        update relief_payer set until_month = ?
        where certificate_number = ? and (until_month is null or until_month > ?)""")
        .params(untilMonth, certificateNumber, untilMonth).update();
  }

  /** Oldest first. */
  public List<Payer> of(String certificateNumber) {
    return sql.sql("select * from relief_payer where certificate_number = ? order by from_month").param(certificateNumber)
        .query((row, number) -> new Payer(row.getString("county_code"), row.getObject("from_month", LocalDate.class),
            row.getObject("until_month", LocalDate.class))).list();
  }
}
