package benxi.procedures.kill;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An act that the application has answered for, and how it is found in the database from then on.
 *
 * @param kind what was done, in a word
 * @param what in which case, by whom
 * @param rows a query that finds it; no row: it is lost
 */
record Confirmed(String kind, String what, String rows, List<Object> parameters) {

  static Confirmed of(String kind, String what, String rows, Object... parameters) {
    return new Confirmed(kind, what, rows, List.of(parameters));
  }

  boolean isLost(JdbcClient jdbc) {
    return jdbc.sql(rows).params(parameters).query().listOfRows().isEmpty();
  }

  @Override
  public String toString() {
    return kind + " " + what;
  }
}
