package benxi.procedures.safetygrid.enterprise;

import benxi.procedures.form.CreditCode;
import benxi.procedures.paging.PageWanted;
import benxi.procedures.paging.Paged;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The ledger of enterprises (第四部分第（二）项：建立企业台账). */
@Repository
public class Enterprises {

  /** Lying in one of these divisions, or in a grid of one, or registered by one and in no grid. */
  static final String IN_SIGHT = """
      (substring(e.village_code, 1, 9) in (:divisions)
        or e.tenant_id in (:divisions) and not exists (select 1 from safety_grid_place p where p.current_code = e.credit_code)
        or exists (select 1 from safety_grid_place p join safety_grid_grid g on g.grid_number = p.grid_number
          where p.current_code = e.credit_code
            and (case when length(g.division) = 12 then substring(g.division, 1, 9) else g.division end) in (:divisions)))""";

  private final JdbcClient sql;

  Enterprises(JdbcClient sql) {
    this.sql = sql;
  }

  public Optional<Enterprise> find(String creditCode) {
    return sql.sql("select * from safety_grid_enterprise where credit_code = ?").param(creditCode)
        .query(Enterprises::read).optional();
  }

  /** What these divisions may see, those that were closed included. */
  Paged<Enterprise> inSight(List<String> divisions, String words, PageWanted page) {
    return Paged.read(sql, page, "select e.* from safety_grid_enterprise e where " + IN_SIGHT
        + " and (e.credit_code = :code or e.name like :words escape '!')", "e.name, e.credit_code",
        Map.of("divisions", divisions, "code", CreditCode.normal(words), "words", Paged.containing(words)), Enterprises::read);
  }

  boolean sees(List<String> divisions, String creditCode) {
    return sql.sql("select count(*) from safety_grid_enterprise e where e.credit_code = :code and " + IN_SIGHT)
        .param("code", creditCode).param("divisions", divisions).query(Integer.class).single() > 0;
  }

  void insert(Enterprise e) {
    sql.sql("""
        insert into safety_grid_enterprise (credit_code, name, kind, address, village_code, tenant_id, direct_by_city,
          high_risk, above_scale, small_or_micro, grid_level, registered_on, registered_by, source)
        values (:code, :name, :kind, :address, :village, :tenant, :city, :risk, :scale, :small, :level, :on, :by, :source)""")
        .param("code", e.creditCode()).param("name", e.name()).param("kind", e.kind()).param("address", e.address())
        .param("village", e.villageCode()).param("tenant", e.division()).param("city", e.facts().directByCity())
        .param("risk", e.facts().highRisk()).param("scale", e.facts().aboveScale())
        .param("small", e.facts().smallOrMicro()).param("level", e.facts().level())
        .param("on", e.registeredOn()).param("by", e.registeredBy()).param("source", e.source()).update();
  }

  /** Its level changes with its facts; one that was closed is supervised again. */
  void change(String creditCode, LevelFacts facts) {
    sql.sql("""
        update safety_grid_enterprise set direct_by_city = :city, high_risk = :risk, above_scale = :scale,
          small_or_micro = :small, grid_level = :level, closed_on = null, close_reason = null where credit_code = :code""")
        .param("city", facts.directByCity()).param("risk", facts.highRisk()).param("scale", facts.aboveScale())
        .param("small", facts.smallOrMicro()).param("level", facts.level()).param("code", creditCode).update();
  }

  /** It is called, or lies, otherwise. */
  void describe(String creditCode, Particulars is) {
    sql.sql("update safety_grid_enterprise set name = ?, kind = ?, address = ?, village_code = ? where credit_code = ?")
        .params(is.name(), is.kind(), is.address(), is.villageCode(), creditCode).update();
  }

  void close(String creditCode, LocalDate on, String reason) {
    sql.sql("update safety_grid_enterprise set closed_on = ?, close_reason = ? where credit_code = ?")
        .params(on, reason, creditCode).update();
  }

  /** Keeps others from registering until this transaction is over. */
  void lock() {
    sql.sql("update safety_grid_number set last_no = last_no where kind = 'QY'").update();
  }

  /** Holds the enterprise until this transaction is over: two who change it come one after the other. */
  void lock(String creditCode) {
    sql.sql("update safety_grid_enterprise set credit_code = credit_code where credit_code = ?").param(creditCode).update();
  }

  static Enterprise read(ResultSet row, int index) throws SQLException {
    return new Enterprise(row.getString("credit_code"), row.getString("name"), row.getString("kind"),
        row.getString("address"), row.getString("village_code"), row.getString("tenant_id"),
        new LevelFacts(row.getBoolean("direct_by_city"), row.getBoolean("high_risk"), row.getBoolean("above_scale"),
            row.getBoolean("small_or_micro"), row.getString("grid_level")),
        row.getObject("registered_on", LocalDate.class), row.getString("registered_by"), row.getString("source"),
        row.getObject("closed_on", LocalDate.class), row.getString("close_reason"));
  }
}
