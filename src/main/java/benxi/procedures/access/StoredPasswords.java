package benxi.procedures.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is stored of a password now, read anew each time: an account that is changed, locked or deleted is out at once. */
@Component
class StoredPasswords {

  private final JdbcClient jdbc;
  private final Clock clock;

  StoredPasswords(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Empty: there is no such account. */
  Optional<String> of(String userId) {
    return jdbc.sql("select coalesce(PWD_, '') from ACT_ID_USER where ID_ = :id")
        .param("id", userId).query(String.class).optional();
  }

  /** Empty also while the account is locked. */
  Optional<String> unlessLocked(String userId) {
    return jdbc.sql("""
        select PWD_ from ACT_ID_USER
        where ID_ = :id and PWD_ is not null and (LOCK_EXP_TIME_ is null or LOCK_EXP_TIME_ <= :now)""")
        .param("id", userId).param("now", Timestamp.from(clock.instant())).query(String.class).optional();
  }
}
