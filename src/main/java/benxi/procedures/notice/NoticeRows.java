package benxi.procedures.notice;

import benxi.procedures.paging.PageWanted;
import benxi.procedures.paging.Paged;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The register of notices. */
@Component
class NoticeRows {

  private static final TypeReference<LinkedHashMap<String, String>> FACTS = new TypeReference<>() {};
  private static final String CURRENT = " withdrawn_at is null and ends_at > :now ";

  private final JdbcClient jdbc;
  private final ObjectMapper json;

  NoticeRows(JdbcClient jdbc, ObjectMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** How many notices the case has had so far. */
  int countOf(String caseId) {
    return jdbc.sql("select count(*) from notice where case_id = :case").param("case", caseId)
        .query(Integer.class).single();
  }

  /** @param letterId the notice as it is posted */
  void insert(Notice notice, String letterId) {
    jdbc.sql("""
        insert into notice (id, number, case_id, tenant_id, process_instance_id, kind, title, village_code,
          opening, facts, published_at, first_day, last_day, ends_at, objections_allowed, answer_role, window_role, letter_id)
        values (:id, :number, :case, :tenant, :instance, :kind, :title, :village,
          :opening, :facts, :published, :first, :last, :ends, :allowed, :answerRole, :window, :letter)""")
        .param("id", notice.id()).param("number", notice.number()).param("case", notice.caseId())
        .param("tenant", notice.tenantId()).param("instance", notice.processInstanceId())
        .param("kind", notice.kind()).param("title", notice.title()).param("village", notice.villageCode())
        .param("opening", notice.opening()).param("facts", written(notice.facts()))
        .param("published", at(notice.publishedAt())).param("first", notice.period().firstDay())
        .param("last", notice.period().lastDay()).param("ends", at(notice.endsAt()))
        .param("allowed", notice.objectionsAllowed()).param("answerRole", notice.answerRole())
        .param("window", notice.window()).param("letter", letterId).update();
  }

  Optional<Notice> find(String id) {
    return jdbc.sql("select * from notice where id = :id").param("id", id).query(this::notice).optional();
  }

  Optional<Notice> byNumber(String number) {
    return jdbc.sql("select * from notice where number = :number").param("number", number)
        .query(this::notice).optional();
  }

  /**
   * The notice, held until the transaction ends: an objection and the end of the period come one after
   * the other, never at once, so that none slips through between the counting and the closing.
   */
  Optional<Notice> hold(String number) {
    return jdbc.sql("select * from notice where number = :number for update").param("number", number)
        .query(this::notice).optional();
  }

  /** The letter that is posted; empty for a notice from before letters were posted. */
  Optional<String> letterOf(String id) {
    return jdbc.sql("select letter_id from notice where id = :id and letter_id is not null").param("id", id)
        .query(String.class).optional();
  }

  List<Notice> ofCase(String caseId) {
    return jdbc.sql("select * from notice where case_id = :case order by published_at, number")
        .param("case", caseId).query(this::notice).list();
  }

  /** What stands on the board of a village now, the newest first. */
  Paged<Notice> current(String villageCode, Instant now, PageWanted page) {
    return Paged.read(jdbc, page, "select * from notice where village_code = :village and" + CURRENT,
        "published_at desc, number", Map.of("village", villageCode, "now", at(now)), this::notice);
  }

  /** How many notices stand on the board now, by village; villages without any are left out. */
  Map<String, Integer> currentByVillage(Instant now) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    jdbc.sql("select village_code, count(*) as notices from notice where" + CURRENT
            + "group by village_code order by village_code")
        .param("now", at(now))
        .query((row, i) -> counts.put(row.getString("village_code"), row.getInt("notices"))).list();
    return counts;
  }

  /** Takes a notice from the board; false: it has left it before, and stays as it was. */
  boolean withdraw(String id, Instant now) {
    return jdbc.sql("update notice set withdrawn_at = :now where id = :id and withdrawn_at is null")
        .param("now", at(now)).param("id", id).update() == 1;
  }

  /** Why those of a case that left the board before their end did so, where nobody has said it before. */
  void explain(String caseId, String because) {
    jdbc.sql("update notice set withdrawn_because = :because where case_id = :case and withdrawn_because is null and withdrawn_at < ends_at")
        .param("because", because).param("case", caseId).update();
  }

  static OffsetDateTime at(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }

  static Instant moment(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private Notice notice(ResultSet row, int i) throws SQLException {
    return new Notice(row.getString("id"), row.getString("number"), row.getString("case_id"),
        row.getString("tenant_id"), row.getString("process_instance_id"), row.getString("kind"),
        row.getString("title"), row.getString("village_code"), row.getString("opening"),
        read(row.getString("facts")), moment(row, "published_at"),
        new NoticePeriod(row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class)),
        moment(row, "ends_at"), row.getBoolean("objections_allowed"), row.getString("answer_role"),
        row.getString("window_role"), moment(row, "withdrawn_at"), row.getString("withdrawn_because"));
  }

  private String written(Map<String, String> facts) {
    try {
      return json.writeValueAsString(facts);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("facts of a notice cannot be written as JSON", e);
    }
  }

  private Map<String, String> read(String facts) {
    try {
      return json.readValue(facts, FACTS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("facts of a notice in the register are not JSON", e);
    }
  }
}
