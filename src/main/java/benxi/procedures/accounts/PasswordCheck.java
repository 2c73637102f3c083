package benxi.procedures.accounts;

import benxi.procedures.access.SignIns;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.springframework.stereotype.Component;

/**
 * Whether somebody may come in with this password. After the fifth wrong one in a row the account is
 * locked for a while, for the right password as well; before that, nothing delays whoever mistyped.
 * An account that is locked, has no password or does not exist costs the same work as a wrong password
 * and gets the same answer, so that nobody learns which accounts there are. Tries at the same time come
 * one after the other: a hundred at once are still five.
 */
@Component
class PasswordCheck {

  private final AccountRows rows;
  private final SlowHash hash;
  private final Locks locks;
  private final SignIns signIns;
  private final ProcessEngineConfigurationImpl engine;
  private final Clock clock;

  PasswordCheck(AccountRows rows, SlowHash hash, Locks locks, SignIns signIns, ProcessEngineConfigurationImpl engine,
      Clock clock) {
    this.rows = rows;
    this.hash = hash;
    this.locks = locks;
    this.signIns = signIns;
    this.engine = engine;
    this.clock = clock;
  }

  /** Within the engine's transaction, which commits also when the answer is no. */
  boolean isRight(String userId, String password) {
    StoredAccount account = userId == null ? null : rows.held(userId).orElse(null);
    if (account == null || account.password() == null) {
      hash.pretend(password);
      signIns.unknown();
      return false;
    }
    if (account.isLocked(clock.instant())) {
      hash.pretend(password);
      signIns.stillLocked(userId);
      return false;
    }
    if (password != null && matches(account, password)) {
      welcome(account, password);
      return true;
    }
    count(account);
    return false;
  }

  private boolean matches(StoredAccount account, String password) {
    return engine.getPasswordManager().check(EncryptionUtil.saltPassword(password, account.salt()), account.password());
  }

  private void welcome(StoredAccount account, String password) {
    if (account.failures() > 0 || account.lockedUntil() != null) {
      rows.count(account.userId(), 0, null);
    }
    if (hash.outdated(account.password())) {
      rows.storeAnew(account.userId(), engine.getPasswordManager().encrypt(password));
    }
    signIns.succeeded(account.userId());
  }

  private void count(StoredAccount account) {
    int failures = account.failuresThatCount() + 1;
    if (failures < engine.getLoginMaxAttempts()) {
      rows.count(account.userId(), failures, null);
      signIns.failed(account.userId(), failures, engine.getLoginMaxAttempts());
      return;
    }
    Instant until = clock.instant().plus(Duration.ofSeconds(engine.getLoginDelayMaxTime()));
    rows.count(account.userId(), failures, until);
    locks.fallen(account.userId(), failures, until);
  }
}
