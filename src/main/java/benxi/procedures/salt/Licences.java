package benxi.procedures.salt;

import benxi.procedures.paging.PageWanted;
import benxi.procedures.paging.Paged;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of salt licences, running and ended: of each kind an enterprise has one that runs at most. */
@Repository
class Licences {

  private final JdbcClient sql;

  Licences(JdbcClient sql) {
    this.sql = sql;
  }

  void insert(Licence l) {
    sql.sql("""
        insert into salt_licence (licence_number, credit_code, kind, valid_from, valid_until, running, state, previous, case_id)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(l.number(), l.creditCode(), l.kind(), l.validFrom(), l.validUntil(), l.creditCode() + " " + l.kind(),
            l.state(), l.previous(), l.caseId()).update();
  }

  /** Ends a licence that runs; false if it does no longer. */
  boolean end(String number, String state, Instant at) {
    return sql.sql("update salt_licence set state = ?, ended_at = ?, running = null where licence_number = ? and state = 'running'")
        .params(state, at.atOffset(ZoneOffset.UTC), number).update() == 1;
  }

  /** The province takes a licence away, one that runs or one that served until the licence after it begins. */
  void takeAway(String number, String state, Instant at) {
    sql.sql("""
        update salt_licence set state = ?, ended_at = ?, running = null
        where licence_number = ? and state in ('running', 'replaced')""")
        .params(state, at.atOffset(ZoneOffset.UTC), number).update();
  }

  /** A licence that a later one follows serves until the later one begins. */
  boolean servesOn(Licence licence, LocalDate today) {
    return licence.replaced() && !licence.validUntil().isBefore(today)
        && follower(licence.number()).filter(next -> next.runs() && next.validFrom().isAfter(today)).isPresent();
  }

  Optional<Licence> find(String number) {
    return sql.sql("select * from salt_licence where licence_number = ?").param(number).query(Licences::read).optional();
  }

  Licence get(String number) {
    return find(number).orElseThrow(() -> new IllegalStateException("许可证 " + number + " 不在登记簿中"));
  }

  Optional<Licence> ofCase(String caseId) {
    return sql.sql("select * from salt_licence where case_id = ?").param(caseId).query(Licences::read).optional();
  }

  Optional<Licence> follower(String number) {
    return sql.sql("select * from salt_licence where previous = ?").param(number).query(Licences::read).optional();
  }

  /** Those of an enterprise, the newest last. */
  List<Licence> of(String creditCode) {
    return sql.sql("select * from salt_licence where credit_code = ? order by valid_from, valid_until, licence_number")
        .param(creditCode).query(Licences::read).list();
  }

  Paged<Licence> all(PageWanted page) {
    return Paged.read(sql, page, "select * from salt_licence", "kind desc, credit_code, valid_from, licence_number", Map.of(),
        Licences::read);
  }

  /** Whether some licence of the enterprise holds on a day, as far as is known now. */
  boolean held(String creditCode, LocalDate on, Instant beginning) {
    return of(creditCode).stream().anyMatch(licence -> !licence.validUntil().isBefore(on)
        && (licence.endedAt() == null || licence.endedAt().isAfter(beginning)));
  }

  /** How many other enterprises hold or held a wholesale licence (第二部分：只减不增). */
  int otherWholesaleEnterprises(String creditCode) {
    return sql.sql("select count(distinct credit_code) from salt_licence where kind = 'wholesale' and credit_code <> ?")
        .param(creditCode).query(Integer.class).single();
  }

  private static Licence read(ResultSet row, int number) throws SQLException {
    OffsetDateTime endedAt = row.getObject("ended_at", OffsetDateTime.class);
    return new Licence(row.getString("licence_number"), row.getString("credit_code"), row.getString("kind"),
        row.getObject("valid_from", LocalDate.class), row.getObject("valid_until", LocalDate.class), row.getString("state"),
        endedAt == null ? null : endedAt.toInstant(), row.getString("previous"), row.getString("case_id"));
  }
}
