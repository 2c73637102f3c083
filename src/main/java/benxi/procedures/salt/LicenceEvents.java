package benxi.procedures.salt;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened to each licence, in the order in which it happened; nothing is taken back. */
@Repository
class LicenceEvents {

  /** @param kind one of {@code licenceEvent} in {@code config/vocabulary/salt.yml} */
  record Event(Instant at, String kind, String officer, String caseId, String note) {}

  private final JdbcClient sql;
  private final Clerk clerk;
  private final Clock clock;

  LicenceEvents(JdbcClient sql, Clerk clerk, Clock clock) {
    this.sql = sql;
    this.clerk = clerk;
    this.clock = clock;
  }

  void add(String licenceNumber, String kind, String caseId, String note) {
    sql.sql("""
        insert into salt_licence_event (id, licence_number, happened_at, kind, officer, case_id, note)
        values (?, ?, ?, ?, ?, ?, ?)""")
        .params(UUID.randomUUID().toString(), licenceNumber, clock.instant().atOffset(ZoneOffset.UTC), kind, clerk.id(),
            caseId, note).update();
  }

  boolean happened(String licenceNumber, String kind) {
    return of(licenceNumber).stream().anyMatch(event -> event.kind().equals(kind));
  }

  List<Event> of(String licenceNumber) {
    return sql.sql("select * from salt_licence_event where licence_number = ? order by entry_no").param(licenceNumber)
        .query((row, number) -> new Event(row.getObject("happened_at", OffsetDateTime.class).toInstant(),
            row.getString("kind"), row.getString("officer"), row.getString("case_id"), row.getString("note"))).list();
  }
}
