package benxi.procedures.salt;

import benxi.procedures.number.RunningNumber;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The numbers of the cases, one series of each kind a year, or a month; the register is held while one is taken. */
@Repository
class CaseNumbers {

  /** What is numbered: letters before the year, and the table that knows the numbers taken. */
  enum Series {

    RENEWAL("YHZ", "salt_licence"), APPLICATION("YSQ", "salt_application"), VIOLATION("YWG", "salt_violation"), STOCK("YKC", "salt_stock_month");

    private final String letters;
    private final String table;

    Series(String letters, String table) {
      this.letters = letters;
      this.table = table;
    }
  }

  private final JdbcClient sql;
  private final Clock clock;

  CaseNumbers(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Waits until no other transaction enters anything, and keeps others waiting. */
  void hold() {
    sql.sql("select id from salt_register for update").query(Integer.class).single();
  }

  String next(Series series) {
    return next(series, String.valueOf(LocalDate.now(clock).getYear()));
  }

  /** @param period that the number names, a year or a month */
  String next(Series series, String period) {
    hold();
    return RunningNumber.next(sql, series.table, "case_id", series.letters + period + "-", 5);
  }
}
