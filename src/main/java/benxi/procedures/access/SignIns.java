package benxi.procedures.access;

import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The log of who came in, was kept out and left, each one line: the account, by which way, from which
 * part of the network. Never the password; and nothing of what was typed where no account has that name,
 * for people type passwords there, and attackers lines of a log.
 */
@Component
public class SignIns {

  private static final Logger LOG = LoggerFactory.getLogger(SignIns.class);

  private final ObjectProvider<IdentityService> identities;

  SignIns(ObjectProvider<IdentityService> identities) {
    this.identities = identities;
  }

  public void succeeded(String userId) {
    LOG.info("登录：账户 {}，{}", userId, way());
  }

  public void failed(String userId, int failures, int most) {
    LOG.warn("密码不对：账户 {}，连续第 {} 次（第 {} 次就锁定），{}", userId, failures, most, way());
  }

  public void unknown() {
    LOG.warn("登录失败：没有这个能登录的账户，{}", way());
  }

  public void stillLocked(String userId) {
    LOG.warn("登录失败：账户 {} 正锁定着，{}", userId, way());
  }

  public void locked(String userId, int failures, String until) {
    LOG.warn("账户锁定：账户 {}，连续 {} 次密码不对，锁定到 {}，{}", userId, failures, until, way());
  }

  public void unlocked(String userId) {
    String by = Optional.ofNullable(identities.getObject().getCurrentAuthentication())
        .map(Authentication::getUserId).orElse("系统");
    LOG.info("解除锁定：账户 {}，由 {} 解除，{}", userId, by, way());
  }

  public void signedOut(String userId) {
    LOG.info("退出：账户 {}，{}", userId, way());
  }

  /** The session is gone by itself. */
  public void timedOut(String userId) {
    LOG.info("会话结束：账户 {}", userId);
  }

  private static String way() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now
        ? Way.of(now.getRequest()).toString() : "由程序核对";
  }
}
