package benxi.procedures.salt;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every computation of every month: what counted before can always be read (第八部分). */
@Repository
class StockChecks {

  private final JdbcClient sql;
  private final Clock clock;

  StockChecks(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  void insert(String creditCode, YearMonth month, String cause, StockReckoning r) {
    sql.sql("""
        insert into salt_stock_check (id, credit_code, report_month, computed_at, cause, average, minimum, below, days_below,
          derivation) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(UUID.randomUUID().toString(), creditCode, month.toString(), clock.instant().atOffset(ZoneOffset.UTC), cause,
            r.average(), r.minimum(), r.below(), r.daysBelow(), r.derivation()).update();
  }

  /** What counts now, by month. */
  Map<YearMonth, StockCheck> latest(String creditCode) {
    Map<YearMonth, StockCheck> latest = new TreeMap<>();
    history(creditCode).forEach(check -> latest.put(check.month(), check));
    return latest;
  }

  /** In the order in which they were computed. */
  List<StockCheck> history(String creditCode) {
    return sql.sql("select * from salt_stock_check where credit_code = ? order by entry_no").param(creditCode)
        .query(StockChecks::read).list();
  }

  private static StockCheck read(ResultSet row, int number) throws SQLException {
    return new StockCheck(YearMonth.parse(row.getString("report_month")),
        row.getObject("computed_at", OffsetDateTime.class).toInstant(), row.getString("cause"), row.getBigDecimal("average"),
        row.getBigDecimal("minimum"), row.getBoolean("below"), row.getInt("days_below"), row.getString("derivation"));
  }
}
