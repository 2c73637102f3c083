package benxi.procedures.salt;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The months for which an enterprise owes a report, each once (第七部分). */
@Repository
class StockMonths {

  /**
   * @param chasedAt when the report was last chased; null: not chased
   * @param chases   how often it has been chased
   */
  record Month(String creditCode, YearMonth month, String caseId, Instant chasedAt, int chases) {}

  private final JdbcClient sql;
  private final Clock clock;

  StockMonths(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  void open(String creditCode, YearMonth month, String caseId) {
    sql.sql("insert into salt_stock_month (credit_code, report_month, case_id) values (?, ?, ?)")
        .params(creditCode, month.toString(), caseId).update();
  }

  void chased(String creditCode, YearMonth month) {
    sql.sql("update salt_stock_month set chased_at = ?, chases = chases + 1 where credit_code = ? and report_month = ?")
        .params(clock.instant().atOffset(ZoneOffset.UTC), creditCode, month.toString()).update();
  }

  Optional<Month> find(String creditCode, YearMonth month) {
    return of(creditCode).stream().filter(opened -> opened.month().equals(month)).findFirst();
  }

  Optional<Month> ofCase(String caseId) {
    return sql.sql("select * from salt_stock_month where case_id = ?").param(caseId).query(StockMonths::read).optional();
  }

  /** Oldest first. */
  List<Month> of(String creditCode) {
    return sql.sql("select * from salt_stock_month where credit_code = ? order by report_month").param(creditCode)
        .query(StockMonths::read).list();
  }

  private static Month read(ResultSet row, int number) throws SQLException {
    OffsetDateTime chasedAt = row.getObject("chased_at", OffsetDateTime.class);
    return new Month(row.getString("credit_code"), YearMonth.parse(row.getString("report_month")), row.getString("case_id"),
        chasedAt == null ? null : chasedAt.toInstant(), row.getInt("chases"));
  }
}
