package benxi.procedures.relief.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What stood in the register of checks before checks could be handed over. */
@DisplayName("第24条第1款：年度核对登记簿的升级（V17）")
class CheckMigrationTest {

  @Test
  @DisplayName("H2：以前的核对照旧，仍算本年度的一次")
  void onH2() throws SQLException {
    JdbcDataSource h2 = new JdbcDataSource();
    h2.setURL("jdbc:h2:mem:check-migration;DB_CLOSE_DELAY=-1");
    keeps(h2, "set referential_integrity false");
  }

  @Test
  @DisplayName("PostgreSQL：以前的核对照旧，仍算本年度的一次")
  void onPostgres() throws IOException, SQLException {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().setRegisterShutdownHook(false).start()) {
      keeps(postgres.getPostgresDatabase(), "set session_replication_role = replica");
    }
  }

  private static void keeps(DataSource database, String withoutForeignKeys) throws SQLException {
    Flyway.configure().dataSource(database).target("16").load().migrate();
    try (Connection connection = database.getConnection()) {
      JdbcClient sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
      sql.sql(withoutForeignKeys).update();
      sql.sql("""
          insert into relief_recipient (certificate_number, case_id, identity_number, current_identity_number, recipient_name,
            county_code, township_code, village_code, approved_on, entitled_from)
          values ('210521201700001', 'SQ1', '1', '1', '韩守田', '210521', '210521100', '210521100205', date '2017-11-01',
            date '2017-12-01')""").update();
      sql.sql("""
          insert into relief_annual_check (case_id, tenant_id, county_code, certificate_number, check_year, opened_on, due_on,
            checked_on, checked_by, result, care_grade)
          values ('HD1', '210521100', '210521', '210521201700001', 2018, date '2018-01-02', date '2018-02-01',
            date '2018-01-10', 'linfeng', 'reassess', 'half')""").update();
    }
    Flyway.configure().dataSource(database).load().migrate();

    AnnualChecks checks = new AnnualChecks(JdbcClient.create(database));
    assertThat(checks.find("HD1").orElseThrow()).satisfies(check -> {
      assertThat(check.year()).isEqualTo(2018);
      assertThat(check.checkedBy()).isEqualTo("linfeng");
      assertThat(check.result()).isEqualTo("reassess");
      assertThat(check.careGrade()).isEqualTo("half");
      assertThat(check.ledToCaseId()).isNull();
    });
    assertThat(JdbcClient.create(database).sql("select counted_certificate from relief_annual_check").query(String.class).single())
        .isEqualTo("210521201700001");
  }
}
