package benxi.procedures.accounts;

import benxi.procedures.paging.PageWanted;
import benxi.procedures.paging.Paged;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The engine's table of accounts, where its own interface has no lock and no list of who is locked out. */
@Component
class AccountRows {

  private static final String SELECT = "select ID_, PWD_, SALT_, ATTEMPTS_, LOCK_EXP_TIME_ from ACT_ID_USER ";

  private final JdbcClient jdbc;

  AccountRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Held until the transaction ends: whoever tries the same account at the same time comes after it. */
  Optional<StoredAccount> held(String userId) {
    return jdbc.sql(SELECT + "where ID_ = :id for update").param("id", userId).query(AccountRows::account).optional();
  }

  Paged<StoredAccount> lockedAt(Instant now, PageWanted page) {
    return Paged.read(jdbc, page, SELECT + "where LOCK_EXP_TIME_ > :now", "LOCK_EXP_TIME_, ID_",
        Map.of("now", Timestamp.from(now)), AccountRows::account);
  }

  /** @param lockedUntil null: not locked */
  void count(String userId, int failures, Instant lockedUntil) {
    jdbc.sql("update ACT_ID_USER set ATTEMPTS_ = :failures, LOCK_EXP_TIME_ = :until where ID_ = :id")
        .param("failures", failures).param("until", lockedUntil == null ? null : Timestamp.from(lockedUntil))
        .param("id", userId).update();
  }

  void storeAnew(String userId, String password) {
    jdbc.sql("update ACT_ID_USER set PWD_ = :password, SALT_ = '' where ID_ = :id")
        .param("password", password).param("id", userId).update();
  }

  private static StoredAccount account(ResultSet row, int number) throws SQLException {
    Timestamp until = row.getTimestamp("LOCK_EXP_TIME_");
    return new StoredAccount(row.getString("ID_"), row.getString("PWD_"), row.getString("SALT_"),
        row.getInt("ATTEMPTS_"), until == null ? null : until.toInstant());
  }
}
