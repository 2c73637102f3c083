package benxi.procedures.safetygrid.programme;

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

/** The register of programmes. */
@Repository
class Programmes {

  private final JdbcClient sql;

  Programmes(JdbcClient sql) {
    this.sql = sql;
  }

  void insert(Programme p) {
    sql.sql("""
        insert into safety_grid_programme (programme_id, name, document, preparation_begins_on, preparation_ends_on,
          liaison_reported_by, implementation_begins_on, implementation_ends_on, acceptance_begins_on, acceptance_ends_on, started_on,
          started_by)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(p.id(), p.name(), p.document(), p.preparation().from(), p.preparation().to(), p.liaisonBy(),
            p.implementation().from(), p.implementation().to(), p.acceptance().from(), p.acceptance().to(),
            p.startedOn(), p.startedBy()).update();
  }

  Programme get(String id) {
    return find(id).orElseThrow(() -> new IllegalStateException("方案 " + id + " 不在登记簿中"));
  }

  Optional<Programme> find(String id) {
    return sql.sql("select * from safety_grid_programme where programme_id = ?").param(id).query(Programmes::read).optional();
  }

  /** Those that run, the oldest first. */
  List<Programme> open() {
    return sql.sql("select * from safety_grid_programme where ended_on is null order by started_on, programme_id")
        .query(Programmes::read).list();
  }

  /** The latest first. */
  Paged<Programme> all(PageWanted page) {
    return Paged.read(sql, page, "select * from safety_grid_programme", "started_on desc, programme_id desc", Map.of(),
        Programmes::read);
  }

  void ended(String id, LocalDate on) {
    sql.sql("update safety_grid_programme set ended_on = ? where programme_id = ?").params(on, id).update();
  }

  void calledOff(String id, LocalDate on, String reason) {
    sql.sql("update safety_grid_programme set ended_on = ?, called_off_reason = ? where programme_id = ?").params(on, reason, id).update();
  }

  private static Programme read(ResultSet row, int index) throws SQLException {
    return new Programme(row.getString("programme_id"), row.getString("name"), row.getString("document"),
        new Span(day(row, "preparation_begins_on"), day(row, "preparation_ends_on")), day(row, "liaison_reported_by"),
        new Span(day(row, "implementation_begins_on"), day(row, "implementation_ends_on")),
        new Span(day(row, "acceptance_begins_on"), day(row, "acceptance_ends_on")), day(row, "started_on"),
        row.getString("started_by"), day(row, "ended_on"), row.getString("called_off_reason"));
  }

  private static LocalDate day(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }
}
