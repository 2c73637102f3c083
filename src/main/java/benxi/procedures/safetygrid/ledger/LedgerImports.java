package benxi.procedures.safetygrid.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The imports of ledgers, each with its file of refusals. */
@Repository
class LedgerImports {

  private static final int SHOWN = 20;

  private final JdbcClient sql;

  LedgerImports(JdbcClient sql) {
    this.sql = sql;
  }

  void insert(Imported one, String refusals) {
    sql.sql("""
        insert into safety_grid_import (id, tenant_id, file_name, sha256, imported_at, imported_by, taken, unchanged, refused, refusals)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(one.id(), one.division(), one.fileName(), one.sha256(), one.at().atOffset(ZoneOffset.UTC), one.by(),
            one.taken(), one.unchanged(), one.refused(), refusals).update();
  }

  /** The last ones of these divisions. */
  List<Imported> of(List<String> divisions) {
    return sql.sql("select * from safety_grid_import where tenant_id in (:divisions) order by imported_at desc, id limit :shown")
        .param("divisions", divisions).param("shown", SHOWN).query(LedgerImports::read).list();
  }

  Optional<String> refusals(String id, List<String> divisions) {
    return sql.sql("select refusals from safety_grid_import where id = :id and tenant_id in (:divisions)")
        .param("id", id).param("divisions", divisions).query(String.class).optional();
  }

  private static Imported read(ResultSet row, int index) throws SQLException {
    return new Imported(row.getString("id"), row.getString("tenant_id"), row.getString("file_name"), row.getString("sha256"),
        row.getObject("imported_at", OffsetDateTime.class).toInstant(), row.getString("imported_by"), row.getInt("taken"),
        row.getInt("unchanged"), row.getInt("refused"));
  }
}
