package benxi.procedures.accounts;

import benxi.procedures.access.SignIns;
import benxi.procedures.organisation.GuardedIdentities;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.springframework.beans.factory.ObjectProvider;

/** The engine's accounts as they are kept here: passwords are tried five times, not for ever. */
class CountedSignIns extends GuardedIdentities {

  private final ObjectProvider<PasswordCheck> check;
  private final ObjectProvider<SignIns> signIns;

  /** Providers, because the engine opens this while it is being built itself. */
  CountedSignIns(ObjectProvider<PasswordCheck> check, ObjectProvider<SignIns> signIns) {
    this.check = check;
    this.signIns = signIns;
  }

  @Override
  public boolean checkPassword(String userId, String password) {
    return check.getObject().isRight(userId, password);
  }

  @Override
  public IdentityOperationResult unlockUser(String userId) {
    IdentityOperationResult result = super.unlockUser(userId);
    if (IdentityOperationResult.OPERATION_UNLOCK.equals(result.getOperation())) {
      signIns.getObject().unlocked(userId);
    }
    return result;
  }
}
