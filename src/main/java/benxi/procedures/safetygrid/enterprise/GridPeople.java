package benxi.procedures.safetygrid.enterprise;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The chiefs, deputies, supervisors and inspectors of the grids, over time (第三部分). */
@Repository
class GridPeople {

  /** As an office lists them: the chief first. */
  private static final String BY_DUTY =
      "case duty when 'chief' then 1 when 'deputy' then 2 when 'supervisor' then 3 else 4 end, from_on desc, id";

  private final JdbcClient sql;

  GridPeople(JdbcClient sql) {
    this.sql = sql;
  }

  List<GridPerson> current(String gridNumber) {
    return sql.sql("select * from safety_grid_person where grid_number = ? and until_on is null order by " + BY_DUTY)
        .param(gridNumber).query(GridPeople::read).list();
  }

  /** Everybody there was, of each duty the latest first. */
  List<GridPerson> history(String gridNumber) {
    return sql.sql("select * from safety_grid_person where grid_number = ? order by " + BY_DUTY)
        .param(gridNumber).query(GridPeople::read).list();
  }

  void begin(GridPerson person) {
    sql.sql("""
        insert into safety_grid_person (id, grid_number, duty, name, post, from_on, chief_of) values (?, ?, ?, ?, ?, ?, ?)""")
        .params(nextId(person.gridNumber()), person.gridNumber(), person.duty(), person.name(), person.post(),
            person.fromOn(), person.duty().equals(GridPerson.CHIEF) ? person.gridNumber() : null).update();
  }

  /** In the order of entering. The caller holds the register of grids. */
  private String nextId(String gridNumber) {
    int had = sql.sql("select count(*) from safety_grid_person where grid_number = ?").param(gridNumber).query(Integer.class).single();
    return "%s-%04d".formatted(gridNumber, had + 1);
  }

  void end(GridPerson person, LocalDate on) {
    sql.sql("""
        update safety_grid_person set until_on = ?, chief_of = null
        where grid_number = ? and duty = ? and name = ? and until_on is null""")
        .params(on, person.gridNumber(), person.duty(), person.name()).update();
  }

  private static GridPerson read(ResultSet row, int index) throws SQLException {
    return new GridPerson(row.getString("grid_number"), row.getString("duty"), row.getString("name"),
        row.getString("post"), row.getObject("from_on", LocalDate.class), row.getObject("until_on", LocalDate.class));
  }
}
