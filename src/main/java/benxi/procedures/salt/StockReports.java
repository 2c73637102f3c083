package benxi.procedures.salt;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The monthly reports with their corrections: each version stays, the last one counts (第七部分). */
@Repository
class StockReports {

  private final JdbcClient sql;
  private final Clerk clerk;
  private final Clock clock;

  StockReports(JdbcClient sql, Clerk clerk, Clock clock) {
    this.sql = sql;
    this.clerk = clerk;
    this.clock = clock;
  }

  void insert(StockReport r) {
    sql.sql("""
        insert into salt_stock_report (credit_code, report_month, version_no, sales, stock, low_days, operating, received_on,
          entered_at, entered_by, reason) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(r.creditCode(), r.month().toString(), r.version(), r.sales(), r.stock(), LowDaysTable.kept(r.lowDays()),
            r.operating(), r.receivedOn(), clock.instant().atOffset(ZoneOffset.UTC), clerk.id(), r.reason()).update();
  }

  Optional<StockReport> find(String creditCode, YearMonth month) {
    return of(creditCode).stream().filter(report -> report.month().equals(month)).findFirst();
  }

  /** What counts now of each month that was reported, oldest first. */
  List<StockReport> of(String creditCode) {
    Map<YearMonth, StockReport> last = new LinkedHashMap<>();
    versions(creditCode).forEach(report -> last.put(report.month(), report));
    return List.copyOf(last.values());
  }

  List<StockReport> versions(String creditCode) {
    return sql.sql("select * from salt_stock_report where credit_code = ? order by report_month, version_no")
        .param(creditCode).query(StockReports::read).list();
  }

  private static StockReport read(ResultSet row, int number) throws SQLException {
    return new StockReport(row.getString("credit_code"), YearMonth.parse(row.getString("report_month")),
        row.getInt("version_no"), row.getBigDecimal("sales"), row.getBigDecimal("stock"),
        LowDaysTable.kept(row.getString("low_days")), row.getBoolean("operating"),
        row.getObject("received_on", LocalDate.class), row.getString("reason"));
  }
}
