package benxi.procedures.safetygrid.enterprise;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What each enterprise was called and where it lay, until it was renamed or moved. */
@Repository
class FormerParticulars {

  /** @param untilOn the day of the change, whose reason it gives */
  record Former(Particulars particulars, LocalDate untilOn, String reason, String changedBy) {}

  private final JdbcClient sql;

  FormerParticulars(JdbcClient sql) {
    this.sql = sql;
  }

  /** The latest first. */
  List<Former> history(String creditCode) {
    return sql.sql("select * from safety_grid_particulars where credit_code = ? order by until_on desc, id desc")
        .param(creditCode).query(FormerParticulars::read).list();
  }

  /** The caller holds the enterprise. */
  void insert(String creditCode, Former former) {
    Particulars was = former.particulars();
    sql.sql("""
        insert into safety_grid_particulars (id, credit_code, name, kind, address, village_code, until_on, reason, changed_by)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(nextId(creditCode), creditCode, was.name(), was.kind(), was.address(), was.villageCode(), former.untilOn(),
            former.reason(), former.changedBy()).update();
  }

  /** In the order of entering, also on one day. */
  private String nextId(String creditCode) {
    int had = sql.sql("select count(*) from safety_grid_particulars where credit_code = ?").param(creditCode).query(Integer.class).single();
    return "%s-%04d".formatted(creditCode, had + 1);
  }

  private static Former read(ResultSet row, int index) throws SQLException {
    return new Former(new Particulars(row.getString("name"), row.getString("kind"), row.getString("address"),
        row.getString("village_code")), row.getObject("until_on", LocalDate.class), row.getString("reason"), row.getString("changed_by"));
  }
}
