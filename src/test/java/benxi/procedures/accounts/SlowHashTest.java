package benxi.procedures.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import benxi.procedures.organisation.TrainingGuide;
import benxi.procedures.testing.ProcessTest;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.digest.Sha512HashDigest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProcessTest
@DisplayName("密码怎样存：PBKDF2，加盐，二十一万轮")
class SlowHashTest {

  private static final String PASSWORD = "Nine-lanterns-7";

  @Autowired IdentityService identities;
  @Autowired JdbcClient jdbc;
  @Autowired SlowHash hash;
  @Autowired TrainingGuide training;

  @AfterEach
  void clean() {
    identities.deleteUser("stored1");
    identities.deleteUser("stored2");
  }

  @Test
  @DisplayName("两个人用同一个密码，存下来的不一样，也看不出密码；列里放得下")
  void saltedAndSlow() {
    save("stored1", PASSWORD);
    save("stored2", PASSWORD);

    assertThat(stored("stored1")).startsWith("{PBKDF2}210000:").doesNotContain(PASSWORD).isNotEqualTo(stored("stored2"));
    assertThat(stored("stored1").length()).isLessThanOrEqualTo(255);
    assertThat(identities.checkPassword("stored1", PASSWORD)).isTrue();
    assertThat(identities.checkPassword("stored1", PASSWORD + "x")).isFalse();
  }

  @Test
  @DisplayName("很长的密码、中文密码：每一个字都算")
  void everyCharacterCounts() {
    String longOne = "Aa1-" + "长城".repeat(60);
    save("stored1", longOne + "甲");

    assertThat(identities.checkPassword("stored1", longOne + "甲")).isTrue();
    assertThat(identities.checkPassword("stored1", longOne + "乙")).isFalse();
  }

  @Test
  @DisplayName("旧的 SHA-512 密码还能登录，登录以后改存成 PBKDF2；轮数少的也一样")
  void oldOnesAreStoredAnew() {
    save("stored1", PASSWORD);
    store("{SHA-512}" + new Sha512HashDigest().encrypt(PASSWORD + "salt"), "salt");

    assertThat(identities.checkPassword("stored1", "Wrong-password-1")).isFalse();
    assertThat(stored("stored1")).startsWith("{SHA-512}");
    assertThat(identities.checkPassword("stored1", PASSWORD)).isTrue();
    assertThat(stored("stored1")).startsWith("{PBKDF2}210000:");
    assertThat(identities.checkPassword("stored1", PASSWORD)).isTrue();
    assertThat(hash.outdated("{PBKDF2}1000:00")).isTrue();
    assertThat(hash.outdated(stored("stored1"))).isFalse();
  }

  @Test
  @DisplayName("培训密码带记号：正式启动时不用逐个试就找得到；旧的存法在登录后也带上记号")
  void trainingPasswordIsMarked() {
    assertThat(stored("caiwen")).startsWith("{PBKDF2}training:");
    assertThat(hash.encrypt(training.password())).startsWith("training:");

    save("stored1", PASSWORD);
    store("{SHA-512}" + new Sha512HashDigest().encrypt(training.password() + "salt"), "salt");
    assertThat(identities.checkPassword("stored1", training.password())).isTrue();
    assertThat(stored("stored1")).startsWith("{PBKDF2}training:");
  }

  private void save(String id, String password) {
    User user = identities.newUser(id);
    user.setPassword(password);
    identities.saveUser(user);
  }

  private String stored(String id) {
    return jdbc.sql("select PWD_ from ACT_ID_USER where ID_ = :id").param("id", id).query(String.class).single();
  }

  private void store(String password, String salt) {
    jdbc.sql("update ACT_ID_USER set PWD_ = :password, SALT_ = :salt where ID_ = 'stored1'")
        .param("password", password).param("salt", salt).update();
  }
}
