package benxi.procedures.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads the trail; there is nothing here, or anywhere else, to change it with. */
@Repository
public class AuditLines {

  private final JdbcTemplate jdbc;

  AuditLines(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Which lines are wanted.
   *
   * @param divisions whose cases may be seen; what belongs to no case and no division is seen anyway; null: all
   * @param caseId    null: of every case and of none
   * @param kind      null: of every kind
   * @param before    only lines with a lower number; null: from the newest
   */
  public record Wanted(Collection<String> divisions, String caseId, ActKind kind, Long before) {}

  /** Every line of a case, oldest first. */
  public List<AuditLine> ofCase(String caseId) {
    return jdbc.query("select * from audit_line where case_id = ? order by number", Chain::line, caseId);
  }

  /** The newest first. */
  public List<AuditLine> find(Wanted wanted, int most) {
    StringBuilder where = new StringBuilder(" where 1 = 1");
    List<Object> values = new ArrayList<>();
    if (wanted.divisions() != null) {
      where.append(" and (division is null and case_id is null");
      if (!wanted.divisions().isEmpty()) {
        where.append(" or division in (").append(String.join(", ", Collections.nCopies(wanted.divisions().size(), "?"))).append(')');
        values.addAll(wanted.divisions());
      }
      where.append(')');
    }
    and(where, values, "case_id = ?", wanted.caseId());
    and(where, values, "kind = ?", wanted.kind() == null ? null : wanted.kind().name());
    and(where, values, "number < ?", wanted.before());
    values.add(most);
    return jdbc.query("select * from audit_line" + where + " order by number desc limit ?", Chain::line, values.toArray());
  }

  private static void and(StringBuilder where, List<Object> values, String condition, Object value) {
    if (value != null) {
      where.append(" and ").append(condition);
      values.add(value);
    }
  }
}
