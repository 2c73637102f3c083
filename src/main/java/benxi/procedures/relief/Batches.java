package benxi.procedures.relief;

import benxi.procedures.number.RunningNumber;
import benxi.procedures.paging.PageWanted;
import benxi.procedures.paging.Paged;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The batches of each county's spot check and what was drawn from them (第23条第1款). */
@Repository
class Batches {

  /** @param drawHash null until drawn; @param drawn null until drawn */
  record Member(String caseId, Instant joinedAt, String drawHash, Boolean drawn) {}

  /** @param cases how many are in it */
  record Counted(Batch batch, int cases) {}

  private final JdbcClient sql;

  Batches(JdbcClient sql) {
    this.sql = sql;
  }

  void insert(Batch b) {
    sql.sql("""
        insert into relief_batch (batch_id, county_code, open_county, opened_at, wait_until, seed, seed_hash, share)
        values (:id, :county, :county, :openedAt, :waitUntil, :seed, :hash, :share)""")
        .param("id", b.batchId()).param("county", b.countyCode()).param("openedAt", utc(b.openedAt()))
        .param("waitUntil", utc(b.waitUntil())).param("seed", b.seed()).param("hash", b.seedHash())
        .param("share", b.share()).update();
  }

  Optional<Batch> open(String countyCode) {
    return sql.sql("select * from relief_batch where open_county = ?").param(countyCode).query(Batches::read).optional();
  }

  Optional<Batch> find(String batchId) {
    return sql.sql("select * from relief_batch where batch_id = ?").param(batchId).query(Batches::read).optional();
  }

  Batch get(String batchId) {
    return find(batchId).orElseThrow(() -> new IllegalStateException("批次 " + batchId + " 不在登记簿中"));
  }

  /** The newest first, of every county. */
  Paged<Counted> all(PageWanted page) {
    return Paged.read(sql, page, """
        select b.*, (select count(*) from relief_batch_case c where c.batch_id = b.batch_id) as cases from relief_batch b""",
        "opened_at desc, batch_id desc", Map.of(), (row, number) -> new Counted(read(row, number), row.getInt("cases")));
  }

  Optional<String> ofCase(String caseId) {
    return sql.sql("select batch_id from relief_batch_case where case_id = ?").param(caseId).query(String.class).optional();
  }

  /** The next number of the county in this year; the caller holds the county's lock. */
  String nextBatchId(String countyCode, int year) {
    return RunningNumber.next(sql, "relief_batch", "batch_id", "CC" + countyCode + "-" + year + "-", 4);
  }

  void join(String batchId, String caseId, Instant at) {
    sql.sql("insert into relief_batch_case (batch_id, case_id, joined_at) values (?, ?, ?)")
        .params(batchId, caseId, utc(at)).update();
  }

  /** A case that ended before the draw is not drawn from. */
  void leave(String caseId) {
    sql.sql("delete from relief_batch_case where case_id = ? and drawn is null").param(caseId).update();
  }

  /** All of them, however many: whoever does the draw again needs the whole pool. */
  List<Member> members(String batchId) {
    return sql.sql("select * from relief_batch_case where batch_id = ? order by case_id").param(batchId)
        .query((row, number) -> new Member(row.getString("case_id"),
            row.getObject("joined_at", OffsetDateTime.class).toInstant(), row.getString("draw_hash"),
            row.getObject("drawn", Boolean.class))).list();
  }

  /** Closes the batch for good; false if it was drawn before. */
  boolean drawn(String batchId, Instant at, String by, String algorithm) {
    return sql.sql("""
        update relief_batch set drawn_at = ?, closed_by = ?, algorithm = ?, open_county = null
        where batch_id = ? and drawn_at is null""").params(utc(at), by, algorithm, batchId).update() == 1;
  }

  void result(String batchId, String caseId, String drawHash, boolean drawn) {
    sql.sql("update relief_batch_case set draw_hash = ?, drawn = ? where batch_id = ? and case_id = ?")
        .params(drawHash, drawn, batchId, caseId).update();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static Batch read(ResultSet row, int number) throws SQLException {
    OffsetDateTime drawnAt = row.getObject("drawn_at", OffsetDateTime.class);
    return new Batch(row.getString("batch_id"), row.getString("county_code"),
        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
        row.getObject("wait_until", OffsetDateTime.class).toInstant(), row.getString("seed"),
        row.getString("seed_hash"), row.getString("share"), row.getString("closed_by"),
        drawnAt == null ? null : drawnAt.toInstant(), row.getString("algorithm"));
  }
}
