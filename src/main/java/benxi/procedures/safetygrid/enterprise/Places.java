package benxi.procedures.safetygrid.enterprise;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** In which grid each enterprise was and is; never two at once. */
@Repository
class Places {

  private final JdbcClient sql;

  Places(JdbcClient sql) {
    this.sql = sql;
  }

  Optional<Place> current(String creditCode) {
    return sql.sql("select * from safety_grid_place where current_code = ?").param(creditCode).query(Places::read).optional();
  }

  List<Place> history(String creditCode) {
    return sql.sql("select * from safety_grid_place where credit_code = ? order by from_on desc, id desc")
        .param(creditCode).query(Places::read).list();
  }

  int countIn(String gridNumber) {
    return sql.sql("select count(*) from safety_grid_place where grid_number = ? and current_code is not null")
        .param(gridNumber).query(Integer.class).single();
  }

  int countOf(String gridNumber, String person) {
    return sql.sql("select count(*) from safety_grid_place where grid_number = ? and person = ? and current_code is not null")
        .params(gridNumber, person).query(Integer.class).single();
  }

  /** The place before it ends on the same day. */
  void move(Place place) {
    end(place.creditCode(), place.fromOn());
    sql.sql("""
        insert into safety_grid_place (id, credit_code, current_code, grid_level, grid_number, person, from_on, reason, placed_by)
        values (:id, :code, :code, :level, :grid, :person, :from, :reason, :by)""")
        .param("id", nextId(place.creditCode())).param("code", place.creditCode()).param("level", place.level())
        .param("grid", place.gridNumber()).param("person", place.person()).param("from", place.fromOn())
        .param("reason", place.reason()).param("by", place.placedBy()).update();
  }

  /** In the order of entering, also on one day. The caller holds the enterprise. */
  private String nextId(String creditCode) {
    int had = sql.sql("select count(*) from safety_grid_place where credit_code = ?").param(creditCode).query(Integer.class).single();
    return "%s-%04d".formatted(creditCode, had + 1);
  }

  void end(String creditCode, LocalDate on) {
    sql.sql("update safety_grid_place set until_on = ?, current_code = null where current_code = ?")
        .params(on, creditCode).update();
  }

  private static Place read(ResultSet row, int index) throws SQLException {
    return new Place(row.getString("credit_code"), row.getString("grid_level"), row.getString("grid_number"),
        row.getString("person"), row.getObject("from_on", LocalDate.class), row.getObject("until_on", LocalDate.class),
        row.getString("reason"), row.getString("placed_by"));
  }
}
