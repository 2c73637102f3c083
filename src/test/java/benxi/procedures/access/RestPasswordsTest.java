package benxi.procedures.access;

import static org.assertj.core.api.Assertions.assertThat;

import benxi.procedures.testing.ProcessTest;
import benxi.procedures.testing.TestClock;
import java.time.LocalDateTime;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.util.ReflectionTestUtils;

@ProcessTest
@DisplayName("REST 每次都带密码：慢的核对几分钟里只做一次，账户一变马上进不来")
class RestPasswordsTest {

  private static final String USER = "machine";
  private static final String PASSWORD = "Nine-lanterns-7";
  private static final LocalDateTime NOW = LocalDateTime.of(2017, 10, 9, 9, 0);

  @Autowired IdentityService identities;
  @Autowired ProcessEngineConfigurationImpl engine;
  @Autowired TestClock clock;
  @LocalServerPort int port;

  @BeforeEach
  void account() {
    User user = identities.newUser(USER);
    user.setPassword(PASSWORD);
    identities.saveUser(user);
    clock.set(NOW);
  }

  @AfterEach
  void clean() {
    identities.clearAuthentication();
    identities.deleteUser(USER);
  }

  @Test
  @DisplayName("五十次调用：核对一次；五分钟以后再核对一次")
  void oncePerFewMinutes() {
    long before = computed();
    for (int i = 0; i < 50; i++) {
      assertThat(call(PASSWORD)).isEqualTo(200);
    }
    assertThat(computed() - before).isOne();

    clock.set(NOW.plusMinutes(5));
    assertThat(call(PASSWORD)).isEqualTo(200);
    assertThat(computed() - before).isEqualTo(2);
  }

  @Test
  @DisplayName("不对的密码不记：每次都核对，都算一次失败")
  void wrongOnesAreNotRemembered() {
    long before = computed();
    assertThat(call("wrong")).isEqualTo(401);
    assertThat(call("wrong")).isEqualTo(401);
    assertThat(computed() - before).isEqualTo(2);
  }

  @Test
  @DisplayName("换了密码：旧的马上不行，新的行")
  void changed() {
    assertThat(call(PASSWORD)).isEqualTo(200);
    User user = identities.createUserQuery().userId(USER).singleResult();
    user.setPassword("Eight-lanterns-8");
    identities.saveUser(user);

    assertThat(call(PASSWORD)).isEqualTo(401);
    assertThat(call("Eight-lanterns-8")).isEqualTo(200);
  }

  @Test
  @DisplayName("锁定：马上不行")
  void locked() {
    assertThat(call(PASSWORD)).isEqualTo(200);
    for (int i = 0; i < 5; i++) {
      identities.checkPassword(USER, "wrong");
    }
    assertThat(call(PASSWORD)).isEqualTo(401);
  }

  @Test
  @DisplayName("删了账户：马上不行；重建同名账户、别的密码，旧密码还是不行")
  void deleted() {
    assertThat(call(PASSWORD)).isEqualTo(200);
    identities.deleteUser(USER);
    assertThat(call(PASSWORD)).isEqualTo(401);

    User user = identities.newUser(USER);
    user.setPassword("Eight-lanterns-8");
    identities.saveUser(user);
    assertThat(call(PASSWORD)).isEqualTo(401);
  }

  private int call(String password) {
    return Browser.basic(port, USER, password).get("/engine-rest/engine").statusCode();
  }

  private long computed() {
    PasswordEncryptor hash = engine.getPasswordEncryptor();
    return ((Number) ReflectionTestUtils.invokeMethod(hash, "computed")).longValue();
  }
}
