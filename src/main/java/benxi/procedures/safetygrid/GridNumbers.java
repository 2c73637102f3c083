package benxi.procedures.safetygrid;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The numbers of programmes, enterprises' cases and assessments: none is given twice, also at the same moment. */
@Repository
public class GridNumbers {

  /** What is numbered. */
  public enum Kind {
    /** A programme, 网格化监管建设方案. */ WG,
    /** An enterprise that is registered. */ QY,
    /** A change of an enterprise. */ BD,
    /** A matter of a grid. */ SG,
    /** An assessment, 考核. */ KH
  }

  private final JdbcClient sql;
  private final Clock clock;

  GridNumbers(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Others who take a number of the kind wait until this transaction is over. */
  public String next(Kind kind) {
    sql.sql("update safety_grid_number set last_no = last_no + 1 where kind = ?").param(kind.name()).update();
    int number = sql.sql("select last_no from safety_grid_number where kind = ?").param(kind.name())
        .query(Integer.class).single();
    return "%s%d-%04d".formatted(kind, LocalDate.now(clock).getYear(), number);
  }
}
