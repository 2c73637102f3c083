package benxi.procedures.accounts;

import benxi.procedures.access.SignIns;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The engine keeps accounts by our rules: which passwords, how they are stored, how often they are tried. */
@Component
@Order(55)
class AccountsPlugin extends AbstractProcessEnginePlugin {

  private final SlowHash hash;
  private final PasswordRules rules;
  private final ObjectProvider<PasswordCheck> check;
  private final ObjectProvider<SignIns> signIns;

  AccountsPlugin(SlowHash hash, PasswordRules rules, ObjectProvider<PasswordCheck> check, ObjectProvider<SignIns> signIns) {
    this.hash = hash;
    this.rules = rules;
    this.check = check;
    this.signIns = signIns;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    engine.setPasswordEncryptor(hash);
    engine.setSaltGenerator(() -> "");   // the scheme salts by itself
    engine.setEnablePasswordPolicy(true);
    engine.setPasswordPolicy(rules);
    engine.setIdentityService(new AccountsOfEngine(rules));
    engine.setIdentityProviderSessionFactory(new Sessions());
  }

  private final class Sessions implements SessionFactory {

    @Override
    public Class<?> getSessionType() {
      return CountedSignIns.class;
    }

    @Override
    public Session openSession() {
      return new CountedSignIns(check, signIns);
    }
  }
}
