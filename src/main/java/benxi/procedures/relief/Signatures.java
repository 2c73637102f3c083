package benxi.procedures.relief;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who signed the findings of which round, and who would not and why (第22条第1款). */
@Repository
class Signatures {

  /** @param reason null when agreed */
  record Signature(int round, String signedAs, String signer, boolean agreed, String reason, LocalDate on) {}

  private final JdbcClient sql;

  Signatures(JdbcClient sql) {
    this.sql = sql;
  }

  void insert(String caseId, int round, String signedAs, String signer, boolean agreed, String reason, LocalDate on) {
    sql.sql("""
        insert into relief_signature (id, case_id, round_no, signed_as, signer, agreed, reason, signed_on)
        values (?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(UUID.randomUUID().toString(), caseId, round, signedAs, signer, agreed, reason, on).update();
  }

  List<Signature> ofCase(String caseId) {
    return sql.sql("select * from relief_signature where case_id = ? order by round_no, signed_on, signed_as desc, signer")
        .param(caseId).query(Signatures::read).list();
  }

  private static Signature read(ResultSet row, int number) throws SQLException {
    return new Signature(row.getInt("round_no"), row.getString("signed_as"), row.getString("signer"),
        row.getBoolean("agreed"), row.getString("reason"), row.getObject("signed_on", LocalDate.class));
  }
}
