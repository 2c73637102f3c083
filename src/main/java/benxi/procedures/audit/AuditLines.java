package benxi.procedures.audit;

import benxi.procedures.paging.PageWanted;
import benxi.procedures.paging.Paged;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the trail; there is nothing here, or anywhere else, to change it with. */
@Repository
public class AuditLines {

  private final JdbcClient sql;

  AuditLines(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * Which lines are wanted.
   *
   * @param divisions whose cases may be seen; what belongs to no case and no division is seen anyway; null: all
   * @param caseId    null: of every case and of none
   * @param kind      null: of every kind
   */
  public record Wanted(Collection<String> divisions, String caseId, ActKind kind) {}

  /** Every line of a case, oldest first. */
  public List<AuditLine> ofCase(String caseId) {
    return sql.sql("select * from audit_line where case_id = ? order by number").param(caseId).query(Chain::line).list();
  }

  /** The newest first. */
  public Paged<AuditLine> find(Wanted wanted, PageWanted page) {
    StringBuilder where = new StringBuilder(" where 1 = 1");
    Map<String, Object> values = new HashMap<>();
    if (wanted.divisions() != null) {
      where.append(" and (division is null and case_id is null");
      if (!wanted.divisions().isEmpty()) {
        where.append(" or division in (:divisions)");
        values.put("divisions", wanted.divisions());
      }
      where.append(')');
    }
    and(where, values, "case_id", wanted.caseId());
    and(where, values, "kind", wanted.kind() == null ? null : wanted.kind().name());
    return Paged.read(sql, page, "select * from audit_line" + where, "number desc", values, Chain::line);
  }

  private static void and(StringBuilder where, Map<String, Object> values, String column, Object value) {
    if (value != null) {
      where.append(" and ").append(column).append(" = :").append(column);
      values.put(column, value);
    }
  }
}
