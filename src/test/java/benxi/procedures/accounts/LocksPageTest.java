package benxi.procedures.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import benxi.procedures.access.Browser;
import benxi.procedures.testing.ProcessTest;
import java.net.http.HttpResponse;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProcessTest
@ExtendWith(OutputCaptureExtension.class)
@DisplayName("锁定的账户：管账户的人看得见，能解除；日志和操作记录都有")
class LocksPageTest {

  private static final String USER = "suhang";
  private static final String PASSWORD = "Nine-lanterns-7";
  private static final String TRAINING = "Benxi-2017";

  @Autowired IdentityService identities;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;

  @BeforeEach
  void account() {
    User user = identities.newUser(USER);
    user.setPassword(PASSWORD);
    identities.saveUser(user);
  }

  @AfterEach
  void clean() {
    identities.clearAuthentication();
    identities.unlockUser("zhanghua");
    identities.deleteUser(USER);
  }

  @Test
  @DisplayName("账户管理员和系统管理员看得见、能解除；办事人员打不开")
  void keepersSeeAndUnlock() {
    lock(USER);
    for (String keeper : List.of("baizhan", "zhanghua")) {
      Browser browser = Browser.basic(port, keeper, TRAINING);
      assertThat(browser.page("/accounts").body()).contains(USER).contains("连续输错");
    }
    for (String clerk : List.of("caiwen", "mengxi", "qinshu")) {
      Browser browser = Browser.basic(port, clerk, TRAINING);
      assertThat(browser.page("/accounts").statusCode()).isEqualTo(403);
      assertThat(browser.form("/accounts/unlock", "user=" + USER).statusCode()).isEqualTo(403);
    }
    assertThat(identities.checkPassword(USER, PASSWORD)).isFalse();

    assertThat(Browser.basic(port, "baizhan", TRAINING).form("/accounts/unlock", "user=" + USER).statusCode()).isEqualTo(302);
    assertThat(identities.checkPassword(USER, PASSWORD)).isTrue();
    assertThat(Browser.basic(port, "baizhan", TRAINING).page("/accounts").body()).contains("现在没有锁定的账户");
  }

  @Test
  @DisplayName("系统管理员的账户只由系统管理员解除；REST 的解除照旧")
  void administratorsAreForAdministrators() {
    lock("zhanghua");
    HttpResponse<String> refused = Browser.basic(port, "baizhan", TRAINING).form("/accounts/unlock", "user=zhanghua");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("属于系统管理员");
    assertThat(identities.checkPassword("zhanghua", TRAINING)).isFalse();
    identities.unlockUser("zhanghua");

    lock(USER);
    assertThat(Browser.basic(port, "zhanghua", TRAINING).post("/engine-rest/user/" + USER + "/unlock", "").statusCode()).isEqualTo(204);
    assertThat(identities.checkPassword(USER, PASSWORD)).isTrue();
  }

  @Test
  @DisplayName("操作记录：锁定和解除各一行，写明谁解除")
  void linesOfTheTrail() {
    lock(USER);
    Browser.basic(port, "baizhan", TRAINING).form("/accounts/unlock", "user=" + USER);

    List<String> lines = jdbc.sql("select actor || ' ' || subject || ' ' || value_after from audit_line where kind = 'LOCKOUT' and subject = '账户 suhang' order by number")
        .query(String.class).list();
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0)).contains("账户 " + USER).contains("锁定到");
    assertThat(lines.get(1)).startsWith("baizhan 账户 " + USER).contains("解除锁定");
  }

  @Test
  @DisplayName("日志：登录、失败、锁定、解除、退出，各一行：账户、方式、网段；没有密码，不照写没有的用户名")
  void lines(CapturedOutput log) {
    identities.createMembership(USER, "townshipWindow");
    Browser browser = new Browser(port).signIn(USER, PASSWORD);
    browser.post("/camunda/api/admin/auth/user/default/logout", "", "X-XSRF-TOKEN", browser.csrfToken());
    Browser.basic(port, "Secret-typed-here\n2026 INFO 登录：账户 zhanghua", "Other-Secret-1").get("/engine-rest/task");
    for (int i = 0; i < 6; i++) {
      Browser.basic(port, USER, "Wrong-Secret-" + i).get("/engine-rest/task");
    }
    identities.unlockUser(USER);

    assertThat(log).contains("登录：账户 suhang，方式：待办任务的登录页，网段 127.0.0.*", "退出：账户 suhang",
        "没有这个能登录的账户，方式：REST", "密码不对：账户 suhang，连续第 1 次（第 5 次就锁定）",
        "账户锁定：账户 suhang，连续 5 次密码不对", "账户 suhang 正锁定着", "解除锁定：账户 suhang");
    assertThat(log).doesNotContain("Secret").doesNotContain("登录：账户 zhanghua").doesNotContain(PASSWORD);
  }

  private void lock(String user) {
    for (int i = 0; i < 5; i++) {
      identities.checkPassword(user, "wrong");
    }
  }
}
