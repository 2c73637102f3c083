package benxi.procedures.accounts;

import benxi.procedures.access.SignIns;
import benxi.procedures.audit.Act;
import benxi.procedures.audit.ActKind;
import benxi.procedures.audit.AuditTrail;
import benxi.procedures.paging.PageWanted;
import benxi.procedures.paging.Paged;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.springframework.stereotype.Component;

/** The accounts that wrong passwords have locked: that it happened, that somebody lifted it, and which they are now. */
@Component
class Locks {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

  private final AccountRows rows;
  private final AuditTrail trail;
  private final SignIns signIns;
  private final Clock clock;
  private final ProcessEngineConfigurationImpl engine;

  /** @param until in words, to the minute */
  public record Locked(String userId, int failures, String until) {}

  Locks(AccountRows rows, AuditTrail trail, SignIns signIns, Clock clock,
      ProcessEngineConfigurationImpl engine) {
    this.rows = rows;
    this.trail = trail;
    this.signIns = signIns;
    this.clock = clock;
    this.engine = engine;
  }

  void fallen(String userId, int failures, Instant until) {
    String words = inWords(until);
    signIns.locked(userId, failures, words);
    trail.record(Act.of(ActKind.LOCKOUT).about("账户 " + userId)
        .changed("可以登录", "连续 " + failures + " 次密码不对，锁定到 " + words));
  }

  /** By whoever keeps accounts; by the engine's own command, for its administrators, it is told as any change of an account. */
  void lift(String userId) {
    engine.getCommandExecutorTxRequired().execute(command -> {
      IdentityOperationResult result = command.getWritableIdentityProvider().unlockUser(userId);
      if (IdentityOperationResult.OPERATION_UNLOCK.equals(result.getOperation())) {
        trail.record(Act.of(ActKind.LOCKOUT).about("账户 " + userId).changed("锁定", "解除锁定"));
      }
      return null;
    });
  }

  Paged<Locked> now(PageWanted page) {
    return rows.lockedAt(clock.instant(), page)
        .map(account -> new Locked(account.userId(), account.failures(), inWords(account.lockedUntil())));
  }

  private String inWords(Instant time) {
    return MINUTE.format(LocalDateTime.ofInstant(time, clock.getZone()));
  }
}
