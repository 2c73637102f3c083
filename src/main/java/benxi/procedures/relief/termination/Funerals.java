package benxi.procedures.relief.termination;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Funerals handed on to who arranges them and to the office that pays (第9条第4项). */
@Repository
class Funerals {

  static final Map<String, String> ARRANGERS =
      Map.of("institution", "供养服务机构", "committee", "村（居）民委员会", "relative", "亲属");

  private final JdbcClient sql;

  Funerals(JdbcClient sql) {
    this.sql = sql;
  }

  void insert(String caseId, String certificateNumber, String by, String name, boolean paymentWanted, LocalDate on) {
    sql.sql("""
        insert into relief_funeral (case_id, certificate_number, arranged_by, arranger, payment_wanted, handed_on)
        values (?, ?, ?, ?, ?, ?)""").params(caseId, certificateNumber, by, name, paymentWanted, on).update();
  }

  List<Map<String, Object>> ofCase(String caseId) {
    return sql.sql("select * from relief_funeral where case_id = ?").param(caseId).query().listOfRows();
  }
}
