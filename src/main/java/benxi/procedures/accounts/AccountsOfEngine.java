package benxi.procedures.accounts;

import benxi.procedures.InputRefused;
import java.util.concurrent.Semaphore;
import org.camunda.bpm.engine.identity.PasswordPolicyResult;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/**
 * The engine's accounts, with two things that it lacks: a password that the policy refuses is told in
 * words, and those who sign in wait for their turn before they take a connection to the database, so
 * that a flood of wrong passwords cannot hold up everybody who is at work.
 */
class AccountsOfEngine extends IdentityServiceImpl {

  /** As many as there are processors, for the slow work needs one; fewer than connections. */
  private static final int AT_A_TIME = Math.min(4, Runtime.getRuntime().availableProcessors());
  private static final int MOST_WAITING = 50;

  private final PasswordRules rules;
  private final Semaphore turns = new Semaphore(AT_A_TIME, true);

  AccountsOfEngine(PasswordRules rules) {
    this.rules = rules;
  }

  @Override
  public boolean checkPassword(String userId, String password) {
    if (turns.getQueueLength() >= MOST_WAITING) {
      throw new InputRefused("现在登录的人太多，这一次没有核对密码：请过一会儿再登录。");
    }
    turns.acquireUninterruptibly();
    try {
      return super.checkPassword(userId, password);
    } finally {
      turns.release();
    }
  }

  /** Called with the account itself when a new password is about to be saved, with its data alone to try one out. */
  @Override
  public PasswordPolicyResult checkPasswordAgainstPolicy(String password, User user) {
    PasswordPolicyResult result = super.checkPasswordAgainstPolicy(password, user);
    if (!result.isValid() && user instanceof UserEntity account && account.hasNewPassword()) {
      throw new InputRefused(rules.sentence(account.getId(), result.getViolatedRules()));
    }
    return result;
  }
}
