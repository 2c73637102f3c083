package benxi.procedures.kill;

import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("随时被杀掉再启动（PostgreSQL）")
class KillOnPostgresTest extends KillTest {

  private EmbeddedPostgres postgres;

  @Override
  int kills() {
    return Integer.getInteger("kills", 1);
  }

  @Override
  List<String> settings() throws IOException {
    postgres = EmbeddedPostgres.start();
    return List.of("--spring.profiles.active=postgres", "--spring.datasource.url=" + url(),
        "--spring.datasource.username=" + user());
  }

  /** The server lives on and may still be ending what the dead client had begun. */
  @Override
  String database() {
    JdbcClient jdbc = JdbcClient.create(postgres.getPostgresDatabase());
    await().until(() -> jdbc.sql("""
        select count(*) from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()""")
        .query(Integer.class).single() == 0);
    return url();
  }

  @Override
  String user() {
    return "postgres";
  }

  @AfterEach
  void stop() throws IOException {
    postgres.close();
  }

  private String url() {
    return postgres.getJdbcUrl("postgres", "postgres");
  }
}
