package benxi.procedures.relief;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The one-time notices of missing materials, at most one a case (第21条). */
@Repository
class MaterialsNotices {

  private final JdbcClient sql;

  MaterialsNotices(JdbcClient sql) {
    this.sql = sql;
  }

  void insert(String caseId, Instant at, String materials, String letterId) {
    sql.sql("insert into relief_materials_notice (case_id, notified_at, materials, letter_id) values (?, ?, ?, ?)")
        .params(caseId, at.atOffset(ZoneOffset.UTC), materials, letterId).update();
  }

  /** The codes of what the notice named, a comma between. */
  String materials(String caseId) {
    return sql.sql("select materials from relief_materials_notice where case_id = ?").param(caseId)
        .query(String.class).single();
  }
}
