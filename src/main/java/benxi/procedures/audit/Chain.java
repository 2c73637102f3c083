package benxi.procedures.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The table of lines and the row of its end. Lines are added and, when they are too old, taken away: never changed. */
@Repository
class Chain {

  private static final String COLUMNS = "number, happened_at, actor, office, division, kind, case_id, subject, "
      + "value_before, value_after, previous_hash, hash";

  /** What the chain's own row says: its end, and the last line that was taken away at the other end. */
  record Ends(Head head, Head anchor) {}

  private final JdbcTemplate jdbc;

  Chain(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** In the running transaction, which holds the end of the chain from now on. */
  void append(List<Entry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    Head head = hold().head();
    List<Object[]> rows = new ArrayList<>();
    for (Entry entry : entries) {
      AuditLine line = AuditLine.after(head, entry);
      rows.add(row(line));
      head = line.asHead();
    }
    jdbc.batchUpdate("insert into audit_line (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows);
    jdbc.update("update audit_chain set head_number = ?, head_hash = ?", head.number(), head.hash());
  }

  Ends hold() {
    return ends(" for update");
  }

  Ends ends() {
    return ends("");
  }

  private Ends ends(String lock) {
    return jdbc.queryForObject("select head_number, head_hash, anchor_number, anchor_hash from audit_chain" + lock,
        (row, n) -> new Ends(new Head(row.getLong(1), row.getString(2)), new Head(row.getLong(3), row.getString(4))));
  }

  /** The next lines after that number. */
  List<AuditLine> after(long number, int most) {
    return jdbc.query("select " + COLUMNS + " from audit_line where number > ? order by number limit ?",
        Chain::line, number, most);
  }

  Optional<AuditLine> find(long number) {
    return jdbc.query("select " + COLUMNS + " from audit_line where number = ?", Chain::line, number).stream().findFirst();
  }

  long count() {
    return jdbc.queryForObject("select count(*) from audit_line", Long.class);
  }

  /** The last line before the first one that is not older than that; the anchor if there is none. */
  Head lastBefore(Instant oldestKept) {
    Ends ends = ends();
    long firstKept = jdbc.query("select number from audit_line where happened_at >= ? order by number limit 1",
        (row, n) -> row.getLong(1), oldestKept.atOffset(ZoneOffset.UTC)).stream().findFirst()
        .orElse(ends.head().number() + 1);
    return find(firstKept - 1).map(AuditLine::asHead).orElse(ends.anchor());
  }

  /** Takes away what lies up to that line. */
  void cut(Head last) {
    jdbc.update("delete from audit_line where number <= ?", last.number());
    jdbc.update("update audit_chain set anchor_number = ?, anchor_hash = ?", last.number(), last.hash());
  }

  private static Object[] row(AuditLine line) {
    Entry e = line.entry();
    return new Object[] {line.number(), e.at().atOffset(ZoneOffset.UTC), e.actor(), e.office(), e.division(), e.kind(),
        e.caseId(), e.subject(), e.before(), e.after(), line.previousHash(), line.hash()};
  }

  static AuditLine line(ResultSet row, int n) throws SQLException {
    OffsetDateTime at = row.getObject("happened_at", OffsetDateTime.class);
    return new AuditLine(row.getLong("number"), new Entry(at.toInstant(), row.getString("actor"),
        row.getString("office"), row.getString("division"), row.getString("kind"), row.getString("case_id"),
        row.getString("subject"), row.getString("value_before"), row.getString("value_after")),
        row.getString("previous_hash"), row.getString("hash"));
  }
}
