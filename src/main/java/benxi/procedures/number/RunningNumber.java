package benxi.procedures.number;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The numbers of a series, told by the register that holds them: the highest one there, and one more. */
public final class RunningNumber {

  private RunningNumber() {}

  /**
   * The caller keeps others from taking a number of the series until its transaction is over.
   *
   * @param register the table; its {@code column} holds the numbers of this and of other series
   * @param prefix   what all numbers of the series begin with
   * @param digits   at least so many follow, filled with zeros; a longer number is as good
   */
  public static String next(JdbcClient sql, String register, String column, String prefix, int digits) {
    int last = sql.sql("select max(cast(substring(" + column + " from " + (prefix.length() + 1) + ") as integer)) from "
        + register + " where " + column + " like ?").param(prefix + "%").query(Integer.class).optional().orElse(0);
    return prefix + ("%0" + digits + "d").formatted(last + 1);
  }
}
