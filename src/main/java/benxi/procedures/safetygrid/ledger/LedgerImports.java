package benxi.procedures.safetygrid.ledger;

import benxi.procedures.paging.PageWanted;
import benxi.procedures.paging.Paged;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The imports of ledgers, each with its file of refusals. */
@Repository
class LedgerImports {

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

  /** Those of these divisions, the last first; their files are not read. */
  Paged<Imported> of(List<String> divisions, PageWanted page) {
    return Paged.read(sql, page, """
        select id, tenant_id, file_name, sha256, imported_at, imported_by, taken, unchanged, refused
        from safety_grid_import where tenant_id in (:divisions)""",
        "imported_at desc, id", Map.of("divisions", divisions), LedgerImports::read);
  }

  /** Whole: no longer than the file that was sent, with a reason behind each row of it. */
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
