package benxi.procedures.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import benxi.procedures.access.Browser;
import benxi.procedures.testing.ProcessTest;
import benxi.procedures.testing.TestClock;
import java.net.http.HttpResponse;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ExecutorService;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProcessTest
@ExtendWith(OutputCaptureExtension.class)
@DisplayName("连续五次密码不对：锁定十五分钟")
class LockoutTest {

  private static final String USER = "suhang";
  private static final String PASSWORD = "Nine-lanterns-7";
  private static final LocalDateTime NOW = LocalDateTime.of(2017, 10, 9, 9, 0);

  @Autowired IdentityService identities;
  @Autowired JdbcClient jdbc;
  @Autowired SlowHash hash;
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
  @DisplayName("四次不对，第五次对：马上能进，重新从零算起")
  void fourAreForgiven() {
    wrong(4);
    assertThat(right()).isTrue();
    wrong(4);
    assertThat(right()).isTrue();
  }

  @Test
  @DisplayName("五次不对：对的也进不来，满十五分钟才行；那以后又有五次")
  void fiveLock() {
    wrong(5);
    assertThat(right()).isFalse();
    clock.set(NOW.plusMinutes(15).minusSeconds(1));
    assertThat(right()).isFalse();

    clock.set(NOW.plusMinutes(15));
    wrong(4);
    assertThat(right()).isTrue();
  }

  @Test
  @DisplayName("锁定期间再试，不延长锁定：别人不能让账户一直锁着又看不出来")
  void triesMeanwhileDoNotCount() {
    wrong(5);
    clock.set(NOW.plusMinutes(14));
    wrong(3);
    clock.set(NOW.plusMinutes(15));
    assertThat(right()).isTrue();
  }

  @Test
  @DisplayName("网页登录、REST、页面、核对密码的接口加在一起算")
  void allWaysCountTogether() {
    assertThat(new Browser(port).tryToSignIn(USER, "wrong", "tasklist").statusCode()).isEqualTo(401);
    assertThat(new Browser(port).tryToSignIn(USER, "wrong", "admin").statusCode()).isEqualTo(401);
    assertThat(Browser.basic(port, USER, "wrong").get("/engine-rest/task").statusCode()).isEqualTo(401);
    assertThat(Browser.basic(port, USER, "wrong").get("/casefile").statusCode()).isEqualTo(401);
    Browser.basic(port, "baizhan", "Benxi-2017").post("/engine-rest/identity/verify",
        "{\"username\":\"" + USER + "\",\"password\":\"wrong\"}");

    assertThat(new Browser(port).tryToSignIn(USER, PASSWORD, "welcome").statusCode()).isEqualTo(401);
    assertThat(Browser.basic(port, USER, PASSWORD).get("/engine-rest/engine").statusCode()).isEqualTo(401);
  }

  @Test
  @DisplayName("锁定的、没有的、密码不对的：回答一个样，花的功夫也一样")
  void nobodyLearnsWhichAccountsThereAre() {
    HttpResponse<String> wrong = Browser.basic(port, USER, "wrong").get("/engine-rest/task");
    wrong(4);
    for (String[] other : new String[][] {{USER, PASSWORD}, {USER, "wrong"}, {"nobodyatall", "wrong"}, {"no\nbody", "x"}, {"", ""}}) {
      long before = hash.computed();
      HttpResponse<String> answer = Browser.basic(port, other[0], other[1]).get("/engine-rest/task");
      assertThat(answer.statusCode()).isEqualTo(wrong.statusCode());
      assertThat(answer.body()).isEqualTo(wrong.body());
      assertThat(hash.computed() - before).as(other[0]).isOne();
    }
    assertThat(onPage("nobodyatall")).isEqualTo(onPage(USER)).contains("401");
  }

  @Test
  @DisplayName("没有密码的账户：谁也进不来，也不出错")
  void withoutPassword() {
    jdbc.sql("update ACT_ID_USER set PWD_ = null where ID_ = :id").param("id", USER).update();

    assertThat(identities.checkPassword(USER, "")).isFalse();
    assertThat(identities.checkPassword(USER, null)).isFalse();
    assertThat(identities.checkPassword(null, "x")).isFalse();
    assertThat(Browser.basic(port, USER, "").get("/engine-rest/task").statusCode()).isEqualTo(401);
  }

  @Test
  @DisplayName("同时试十五个：只有五个真的比对过，第六个起即使猜中也进不来")
  void atTheSameTimeAreStillFive(CapturedOutput log) {
    ExecutorService threads = Executors.newFixedThreadPool(15);
    try {
      List<CompletableFuture<Boolean>> tries = IntStream.range(0, 15)
          .mapToObj(i -> CompletableFuture.supplyAsync(() -> identities.checkPassword(USER, "Wrong-lantern-" + i), threads))
          .toList();
      assertThat(tries).extracting(CompletableFuture::join).doesNotContain(true);
    } finally {
      threads.shutdown();
    }

    for (int failure = 1; failure < 5; failure++) {
      assertThat(log.getOut()).containsOnlyOnce("密码不对：账户 " + USER + "，连续第 " + failure + " 次");
    }
    assertThat(log.getOut()).containsOnlyOnce("账户锁定：账户 " + USER);
    assertThat(jdbc.sql("select ATTEMPTS_ from ACT_ID_USER where ID_ = :id").param("id", USER).query(Integer.class).single())
        .isEqualTo(5);
    assertThat(right()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = 8)
  @DisplayName("同时用对的密码：都进得来，没有人被锁")
  void rightOnesAtTheSameTime(int many) {
    wrong(4);
    assertThat(right()).isTrue();
    List<CompletableFuture<Boolean>> tries =
        IntStream.range(0, many).mapToObj(i -> CompletableFuture.supplyAsync(this::right)).toList();
    assertThat(tries).extracting(CompletableFuture::join).doesNotContain(false);
  }

  private String onPage(String user) {
    return new Browser(port).tryToSignIn(user, "x", "tasklist").body().replaceFirst("\"timestamp\":\"[^\"]*\"", "");
  }

  private void wrong(int times) {
    for (int i = 0; i < times; i++) {
      assertThat(identities.checkPassword(USER, "Wrong-lantern-" + i)).isFalse();
    }
  }

  private boolean right() {
    return identities.checkPassword(USER, PASSWORD);
  }
}
