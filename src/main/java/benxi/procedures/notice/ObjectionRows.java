package benxi.procedures.notice;

import static benxi.procedures.notice.NoticeRows.at;
import static benxi.procedures.notice.NoticeRows.moment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The register of objections. */
@Component
class ObjectionRows {

  private final JdbcClient jdbc;

  ObjectionRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  int countOf(String noticeId) {
    return jdbc.sql("select count(*) from objection where notice_id = :notice").param("notice", noticeId)
        .query(Integer.class).single();
  }

  void insert(Objection objection) {
    jdbc.sql("""
        insert into objection (id, number, notice_id, case_id, tenant_id, raised_at, registered_at,
          registered_late, registered_by, channel, objector_name, objector_phone, content)
        values (:id, :number, :notice, :case, :tenant, :raised, :registered,
          :late, :by, :channel, :name, :phone, :content)""")
        .param("id", objection.id()).param("number", objection.number()).param("notice", objection.noticeId())
        .param("case", objection.caseId()).param("tenant", objection.tenantId())
        .param("raised", at(objection.raisedAt())).param("registered", at(objection.registeredAt()))
        .param("late", objection.registeredLate()).param("by", objection.registeredBy())
        .param("channel", objection.channel().code()).param("name", objection.objectorName())
        .param("phone", objection.objectorPhone()).param("content", objection.content()).update();
  }

  Optional<Objection> find(String id) {
    return jdbc.sql("select * from objection where id = :id").param("id", id)
        .query(ObjectionRows::objection).optional();
  }

  List<Objection> ofNotice(String noticeId) {
    return jdbc.sql("select * from objection where notice_id = :notice order by registered_at, number")
        .param("notice", noticeId).query(ObjectionRows::objection).list();
  }

  /**
   * Those that the notice's own procedure has to answer; one registered late is answered by the
   * instance of {@code notice-objection} that registered it.
   */
  List<String> unanswered(String noticeId) {
    return jdbc.sql("""
        select id from objection where notice_id = :notice and answered_at is null and registered_late = false
        order by registered_at, number""")
        .param("notice", noticeId).query(String.class).list();
  }

  /** @return false if it was answered before; the first answer stays */
  boolean answer(String id, Objection.Answer answer) {
    return 1 == jdbc.sql("""
        update objection set conclusion = :conclusion, answer = :text, answered_at = :at, answered_by = :by,
          letter_id = :letter where id = :id and answered_at is null""")
        .param("conclusion", answer.conclusion().code()).param("text", answer.text())
        .param("at", at(answer.answeredAt())).param("by", answer.answeredBy())
        .param("letter", answer.letterId()).param("id", id).update();
  }

  private static Objection objection(ResultSet row, int i) throws SQLException {
    Objection.Answer answer = row.getString("conclusion") == null ? null
        : new Objection.Answer(Conclusion.of(row.getString("conclusion")).orElseThrow(), row.getString("answer"),
            moment(row, "answered_at"), row.getString("answered_by"), row.getString("letter_id"));
    return new Objection(row.getString("id"), row.getString("number"), row.getString("notice_id"),
        row.getString("case_id"), row.getString("tenant_id"), moment(row, "raised_at"),
        moment(row, "registered_at"), row.getBoolean("registered_late"), row.getString("registered_by"),
        Channel.of(row.getString("channel")).orElseThrow(), row.getString("objector_name"),
        row.getString("objector_phone"), row.getString("content"), answer);
  }
}
