package benxi.procedures.safetygrid.enterprise;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The colours of the enterprises, over time. */
@Repository
class Colours {

  private final JdbcClient sql;

  Colours(JdbcClient sql) {
    this.sql = sql;
  }

  Optional<Colour> current(String creditCode) {
    return sql.sql("select * from safety_grid_colour where current_code = ?").param(creditCode).query(Colours::read).optional();
  }

  List<Colour> history(String creditCode) {
    return sql.sql("select * from safety_grid_colour where credit_code = ? order by from_on desc, id desc")
        .param(creditCode).query(Colours::read).list();
  }

  void grade(Colour colour) {
    end(colour.creditCode(), colour.fromOn());
    sql.sql("""
        insert into safety_grid_colour (id, credit_code, current_code, colour, from_on, factors, reason, table_version, graded_by)
        values (:id, :code, :code, :colour, :from, :factors, :reason, :version, :by)""")
        .param("id", nextId(colour.creditCode())).param("code", colour.creditCode()).param("colour", colour.colour())
        .param("from", colour.fromOn()).param("factors", colour.factors()).param("reason", colour.reason())
        .param("version", colour.version()).param("by", colour.gradedBy()).update();
  }

  /** In the order of entering, also on one day. The caller holds the enterprise. */
  private String nextId(String creditCode) {
    int had = sql.sql("select count(*) from safety_grid_colour where credit_code = ?").param(creditCode).query(Integer.class).single();
    return "%s-%04d".formatted(creditCode, had + 1);
  }

  void end(String creditCode, LocalDate on) {
    sql.sql("update safety_grid_colour set until_on = ?, current_code = null where current_code = ?")
        .params(on, creditCode).update();
  }

  private static Colour read(ResultSet row, int index) throws SQLException {
    return new Colour(row.getString("credit_code"), row.getString("colour"), row.getObject("from_on", LocalDate.class),
        row.getObject("until_on", LocalDate.class), row.getString("factors"), row.getString("reason"),
        row.getInt("table_version"), row.getString("graded_by"));
  }
}
