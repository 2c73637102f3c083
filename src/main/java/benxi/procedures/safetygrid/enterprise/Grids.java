package benxi.procedures.safetygrid.enterprise;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of grids, those that were closed included. */
@Repository
public class Grids {

  private final JdbcClient sql;

  Grids(JdbcClient sql) {
    this.sql = sql;
  }

  public Optional<Grid> find(String number) {
    return sql.sql("select * from safety_grid_grid where grid_number = ?").param(number).query(Grids::read).optional();
  }

  /** The grids of exactly this division that exist today. */
  public List<Grid> openOf(String division) {
    return sql.sql("select * from safety_grid_grid where division = ? and closed_on is null order by grid_number")
        .param(division).query(Grids::read).list();
  }

  /** Every open grid of these divisions and of the villages below them. */
  List<Grid> openIn(List<String> divisions) {
    return sql.sql("""
        select * from safety_grid_grid where closed_on is null
          and (case when length(division) = 12 then substring(division, 1, 9) else division end) in (:divisions)
        order by grid_number""").param("divisions", divisions).query(Grids::read).list();
  }

  /** Keeps others from taking a number or a place in the register of grids until this transaction is over. */
  void lock() {
    sql.sql("update safety_grid_number set last_no = last_no where kind = 'SG'").update();
  }

  /** The caller holds the {@link #lock}. */
  String nextNumber(String division) {
    int had = sql.sql("select count(*) from safety_grid_grid where division = ?").param(division).query(Integer.class).single();
    return "WG%s-%02d".formatted(division, had + 1);
  }

  void insert(Grid grid) {
    sql.sql("insert into safety_grid_grid (grid_number, grid_level, division, name, opened_on) values (?, ?, ?, ?, ?)")
        .params(grid.number(), grid.level(), grid.division(), grid.name(), grid.openedOn()).update();
  }

  void close(String number, LocalDate on, String reason) {
    sql.sql("update safety_grid_grid set closed_on = ?, close_reason = ? where grid_number = ?").params(on, reason, number).update();
  }

  private static Grid read(ResultSet row, int index) throws SQLException {
    return new Grid(row.getString("grid_number"), row.getString("grid_level"), row.getString("division"),
        row.getString("name"), row.getObject("opened_on", LocalDate.class), row.getObject("closed_on", LocalDate.class));
  }
}
