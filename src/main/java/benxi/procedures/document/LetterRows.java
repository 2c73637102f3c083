package benxi.procedures.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of letters, and the count that numbers them within their case. */
@Repository
class LetterRows {

  private static final String COLUMNS = "id, case_id, tenant_id, template, title, number, created_at, created_by, "
      + "sha256, data, delivered_on, delivered_how, delivered_to, delivery_recorded_by";

  private final JdbcClient jdbc;

  LetterRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The next place in the case, from 1; waits for a letter of the same case that is being written. */
  int next(String caseId) {
    if (jdbc.sql("update letter_count set taken = taken + 1 where case_id = ?").param(caseId).update() == 0) {
      jdbc.sql("insert into letter_count (case_id, taken) values (?, 1)").param(caseId).update();
    }
    return jdbc.sql("select taken from letter_count where case_id = ?").param(caseId).query(Integer.class).single();
  }

  void insert(Letter letter, byte[] content) {
    jdbc.sql("insert into letter (id, case_id, tenant_id, template, title, number, created_at, created_by, sha256, "
            + "data, content) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(letter.id(), letter.caseId(), letter.tenantId(), letter.template(), letter.title(), letter.number(),
            letter.createdAt().atOffset(ZoneOffset.UTC), letter.createdBy(), letter.sha256(), letter.data(), content)
        .update();
  }

  Optional<Letter> find(String id) {
    return jdbc.sql("select " + COLUMNS + " from letter where id = ?").param(id).query(LetterRows::letter).optional();
  }

  List<Letter> ofCase(String caseId) {
    return jdbc.sql("select " + COLUMNS + " from letter where case_id = ? order by number")
        .param(caseId).query(LetterRows::letter).list();
  }

  Optional<byte[]> content(String id) {
    return jdbc.sql("select content from letter where id = ?").param(id)
        .query((row, n) -> row.getBytes(1)).optional();
  }

  /** False when the letter has been delivered before: the first record stands. */
  boolean deliver(String id, Delivery delivery) {
    return jdbc.sql("update letter set delivered_on = ?, delivered_how = ?, delivered_to = ?, "
            + "delivery_recorded_by = ? where id = ? and delivered_on is null")
        .params(delivery.on(), delivery.how(), delivery.to(), delivery.recordedBy(), id).update() == 1;
  }

  private static Letter letter(ResultSet row, int n) throws SQLException {
    LocalDate on = row.getObject("delivered_on", LocalDate.class);
    Delivery delivery = on == null ? null : new Delivery(on, row.getString("delivered_how"),
        row.getString("delivered_to"), row.getString("delivery_recorded_by"));
    return new Letter(row.getString("id"), row.getString("case_id"), row.getString("tenant_id"),
        row.getString("template"), row.getString("title"), row.getString("number"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(), row.getString("created_by"),
        row.getString("sha256"), row.getString("data"), delivery);
  }
}
