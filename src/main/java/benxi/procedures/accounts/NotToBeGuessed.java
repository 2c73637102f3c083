package benxi.procedures.accounts;

import benxi.procedures.organisation.TrainingGuide;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyUserDataRuleImpl;

/** The engine's rule against a person's own data, and one against the password that everybody can read. */
class NotToBeGuessed extends PasswordPolicyUserDataRuleImpl {

  private final TrainingGuide training;

  NotToBeGuessed(TrainingGuide training) {
    this.training = training;
  }

  /** The engine asks this way where it does not know whose password it will be. */
  @Override
  public boolean execute(String password) {
    return execute(password, null);
  }

  @Override
  public boolean execute(String password, User user) {
    return !training.containsTrainingPassword(password) && super.execute(password, user);
  }
}
