package benxi.procedures.access;

import static org.assertj.core.api.Assertions.assertThat;

import benxi.procedures.testing.LogLines;
import benxi.procedures.testing.ProcessTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.apache.catalina.Context;
import org.apache.catalina.Session;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.embedded.tomcat.TomcatWebServer;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

@ProcessTest
@DisplayName("会话")
class SessionsTest {

  private static final String USER = "machine";
  private static final String PASSWORD = "Nine-lanterns-7";
  private static final String TASKS = "/camunda/api/engine/engine/default/task";

  @Autowired IdentityService identities;
  @Autowired ServletWebServerApplicationContext server;
  @LocalServerPort int port;

  @BeforeEach
  void account() {
    User user = identities.newUser(USER);
    user.setPassword(PASSWORD);
    identities.saveUser(user);
    identities.createMembership(USER, "townshipWindow");
  }

  @AfterEach
  void clean() {
    identities.clearAuthentication();
    identities.deleteUser(USER);
  }

  @Test
  @DisplayName("三十分钟没有动作就结束")
  void endAfterHalfAnHour() throws IOException {
    assertThat(context().getSessionTimeout()).isEqualTo(30);
    Browser browser = signedIn();
    assertThat(context().getManager().findSessions()).allSatisfy(session ->
        assertThat(session.getMaxInactiveInterval()).isEqualTo((int) Duration.ofMinutes(30).toSeconds()));

    try (LogLines log = new LogLines()) {
      context().getManager().findSession(browser.cookie("JSESSIONID")).expire();
      assertThat(log.all()).anyMatch(line -> line.contains("会话结束：账户 " + USER));
    }

    assertThat(browser.get(TASKS).statusCode()).isEqualTo(401);
    assertThat(browser.get("/casefile").statusCode()).isEqualTo(401);
  }

  @Test
  @DisplayName("登录以后换一个会话号：事先塞给人的号没有用")
  void anotherIdAfterSignIn() {
    Browser browser = new Browser(port);
    browser.get("/camunda/app/tasklist/default/");
    String before = browser.cookie("JSESSIONID");
    assertThat(browser.tryToSignIn(USER, PASSWORD, "tasklist").statusCode()).isEqualTo(200);
    String after = browser.cookie("JSESSIONID");

    assertThat(after).isNotEqualTo(before);
    assertThat(new Browser(port).withCookie("JSESSIONID", before).get(TASKS).statusCode()).isEqualTo(401);
    assertThat(new Browser(port).withCookie("JSESSIONID", after).get(TASKS).statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("在网页应用里退出：会话在服务器上结束，留着的会话号没有用")
  void signOutOfWebApplications() {
    Browser browser = signedIn();
    String id = browser.cookie("JSESSIONID");
    assertThat(browser.post("/camunda/api/admin/auth/user/default/logout", "", "X-XSRF-TOKEN", browser.csrfToken())
        .statusCode()).isEqualTo(200);

    assertThat(browser.get(TASKS).statusCode()).isEqualTo(401);
    assertThat(new Browser(port).withCookie("JSESSIONID", id).get("/casefile").statusCode()).isEqualTo(401);
    assertThat(sessionIds()).doesNotContain(id);
  }

  @Test
  @DisplayName("别的网站发来的退出不算：没有口令就还登录着或者干脆拒绝，不会当成本人退出")
  void forgedSignOut() {
    Browser browser = signedIn();
    assertThat(browser.post("/camunda/api/admin/auth/user/default/logout", "").statusCode()).isEqualTo(403);
  }

  @Test
  @DisplayName("改了密码：用旧密码开的会话都结束，别处开着的也一样")
  void endWithTheirPassword() {
    Browser here = signedIn();
    Browser there = signedIn();
    assertThat(here.get(TASKS).statusCode()).isEqualTo(200);
    assertThat(there.get("/casefile").statusCode()).isEqualTo(200);

    User user = identities.createUserQuery().userId(USER).singleResult();
    user.setPassword("Eight-lanterns-8");
    identities.saveUser(user);

    assertThat(here.get(TASKS).statusCode()).isEqualTo(401);
    assertThat(there.get("/casefile").statusCode()).isEqualTo(401);
  }

  @Test
  @DisplayName("改姓名、改邮箱、被人试错密码：会话不受影响")
  void doNotEndOtherwise() {
    Browser browser = signedIn();
    User user = identities.createUserQuery().userId(USER).singleResult();
    user.setFirstName("机");
    identities.saveUser(user);
    for (int i = 0; i < 5; i++) {
      identities.checkPassword(USER, "wrong");
    }
    assertThat(browser.get(TASKS).statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("账户删了：会话马上结束；移出机构组：马上少了那份权限")
  void followTheAccount() {
    Browser browser = signedIn();
    assertThat(browser.get("/camunda/api/engine/engine/default/process-definition/count").body()).doesNotContain("\"count\":0");
    identities.deleteMembership(USER, "townshipWindow");
    assertThat(browser.get("/camunda/api/engine/engine/default/process-definition/count").body()).contains("\"count\":0");

    identities.deleteUser(USER);
    assertThat(browser.get(TASKS).statusCode()).isEqualTo(401);
  }

  @Test
  @DisplayName("会话的 cookie：脚本读不到，别的网站带不走；防伪口令只给本站")
  void cookies() {
    HttpResponse<String> answer = new Browser(port).get("/camunda/app/tasklist/default/");
    List<String> cookies = answer.headers().allValues("Set-Cookie");

    assertThat(cookies).anySatisfy(cookie -> assertThat(cookie).startsWith("JSESSIONID=")
        .containsIgnoringCase("HttpOnly").containsIgnoringCase("SameSite=Lax"));
    assertThat(cookies).anySatisfy(cookie -> assertThat(cookie).startsWith("XSRF-TOKEN=")
        .containsIgnoringCase("SameSite=Lax"));
    assertThat(cookies).allSatisfy(cookie -> assertThat(cookie).containsOnlyOnce("SameSite"));
  }

  private Browser signedIn() {
    Browser browser = new Browser(port).signIn(USER, PASSWORD);
    assertThat(browser.get(TASKS).statusCode()).isEqualTo(200);
    return browser;
  }

  private List<String> sessionIds() {
    return List.of(context().getManager().findSessions()).stream().map(Session::getId).toList();
  }

  private Context context() {
    return (Context) ((TomcatWebServer) server.getWebServer()).getTomcat().getHost().findChildren()[0];
  }
}
