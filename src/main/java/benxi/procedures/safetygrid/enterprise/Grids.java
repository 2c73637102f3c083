package benxi.procedures.safetygrid.enterprise;

import benxi.procedures.paging.PageWanted;
import benxi.procedures.paging.Paged;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of grids, those that were closed included. */
@Repository
public class Grids {

  private static final String OPEN_IN = """
      select * from safety_grid_grid g where g.closed_on is null
        and (case when length(g.division) = 12 then substring(g.division, 1, 9) else g.division end) in (:divisions)""";

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
  Paged<Grid> openIn(List<String> divisions, PageWanted page) {
    return Paged.read(sql, page, OPEN_IN, "grid_number", Map.of("divisions", divisions), Grids::read);
  }

  /** Those of them that nobody leads (第三部分: 网格长). */
  Paged<Grid> withoutChief(List<String> divisions, PageWanted page) {
    return Paged.read(sql, page, OPEN_IN + " and not exists (select 1 from safety_grid_person p where p.chief_of = g.grid_number)",
        "grid_number", Map.of("divisions", divisions), Grids::read);
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
