package benxi.procedures.accounts;

import benxi.procedures.organisation.GuardedIdentities;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.springframework.beans.factory.ObjectProvider;

/** The engine's accounts as they are kept here: passwords are tried five times, not for ever. */
class CountedSignIns extends GuardedIdentities {

  private final ObjectProvider<PasswordCheck> check;
  private final ObjectProvider<Locks> locks;

  /** Providers, because the engine opens this while it is being built itself. */
  CountedSignIns(ObjectProvider<PasswordCheck> check, ObjectProvider<Locks> locks) {
    this.check = check;
    this.locks = locks;
  }

  @Override
  public boolean checkPassword(String userId, String password) {
    return check.getObject().isRight(userId, password);
  }

  @Override
  public IdentityOperationResult unlockUser(String userId) {
    IdentityOperationResult result = super.unlockUser(userId);
    if (IdentityOperationResult.OPERATION_UNLOCK.equals(result.getOperation())) {
      locks.getObject().lifted(userId);
    }
    return result;
  }
}
