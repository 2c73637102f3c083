package benxi.procedures.relief.referral;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of referrals; each is answered once (第28条). */
@Repository
class Referrals {

  private final JdbcClient sql;

  Referrals(JdbcClient sql) {
    this.sql = sql;
  }

  void insert(Referral r) {
    sql.sql("""
        insert into relief_referral (id, case_id, certificate_number, aid, reason, sent_on, letter_id)
        values (?, ?, ?, ?, ?, ?, ?)""")
        .params(r.id(), r.caseId(), r.certificateNumber(), r.aid().code, r.reason(), r.sentOn(), r.letterId()).update();
  }

  Optional<Referral> find(String id) {
    return sql.sql("select * from relief_referral where id = ?").param(id).query(Referrals::read).optional();
  }

  List<Referral> ofCase(String caseId) {
    return sql.sql("select * from relief_referral where case_id = ? order by aid").param(caseId).query(Referrals::read).list();
  }

  void answered(String id, LocalDate on, String result, String answer) {
    sql.sql("update relief_referral set answered_on = ?, result = ?, answer = ? where id = ?").params(on, result, answer, id).update();
  }

  private static Referral read(ResultSet row, int number) throws SQLException {
    return new Referral(row.getString("id"), row.getString("case_id"), row.getString("certificate_number"),
        Aid.of(row.getString("aid")), row.getString("reason"), row.getObject("sent_on", LocalDate.class),
        row.getString("letter_id"), row.getObject("answered_on", LocalDate.class), row.getString("result"),
        row.getString("answer"));
  }
}
