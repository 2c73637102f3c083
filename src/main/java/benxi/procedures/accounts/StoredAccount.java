package benxi.procedures.accounts;

import java.time.Instant;

/**
 * What the engine stores to let somebody in.
 *
 * @param password    scheme and hash; null: the account has none, nobody can sign in with it
 * @param salt        of the schemes that do not salt by themselves; null or empty
 * @param failures    wrong passwords since the last right one
 * @param lockedUntil null: not locked
 */
record StoredAccount(String userId, String password, String salt, int failures, Instant lockedUntil) {

  boolean isLocked(Instant now) {
    return lockedUntil != null && lockedUntil.isAfter(now);
  }

  /** A lock that has run out takes its failures with it. */
  int failuresThatCount() {
    return lockedUntil == null ? failures : 0;
  }
}
