package benxi.procedures.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import benxi.procedures.InputRefused;
import benxi.procedures.access.Browser;
import benxi.procedures.testing.ProcessTest;
import java.net.http.HttpResponse;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProcessTest
@DisplayName("什么样的密码可以用")
class PasswordRulesTest {

  private static final String GOOD = "Nine-lanterns-7";

  @Autowired IdentityService identities;
  @LocalServerPort int port;

  private User user;

  @BeforeEach
  void account() {
    user = identities.newUser("mali");
    user.setFirstName("马");
    user.setLastName("丽");
    user.setEmail("ml@benxi.example");
    user.setPassword(GOOD);
    identities.saveUser(user);
  }

  @AfterEach
  void clean() {
    identities.deleteUser("mali");
    identities.deleteUser("another");
  }

  @ParameterizedTest
  @CsvSource({
      "Ab-45678,              至少要有 10 个字符",
      "NINE-LANTERNS-7,       要有小写字母",
      "nine-lanterns-7,       要有大写字母",
      "Nine-lanterns-x,       要有数字",
      "NineLanterns77,        特殊字符",
      "Nine-Mali-77777,       不能含有用户名",
      "Nine-lantern-马-7,     不能含有用户名、姓名",
      "Nine-ML@benxi.example7, 电子邮箱",
      "Benxi-2017,            培训密码",
      "bENXI-2017-More,       培训密码"})
  @DisplayName("不合要求的：Java 接口、REST 都拒绝，说缺什么，不重复密码")
  void refused(String password, String why) {
    User again = identities.createUserQuery().userId("mali").singleResult();
    again.setPassword(password);
    assertThatThrownBy(() -> identities.saveUser(again)).isInstanceOf(InputRefused.class)
        .hasMessageContaining(why).hasMessageNotContaining(password);

    HttpResponse<String> own = Browser.basic(port, "mali", GOOD).put("/engine-rest/user/mali/credentials", change(password));
    assertThat(own.statusCode()).isEqualTo(400);
    assertThat(own.body()).contains(why).doesNotContain(password);
    assertThat(identities.checkPassword("mali", GOOD)).isTrue();
  }

  @Test
  @DisplayName("说出全部缺的，不是一次一样；新建账户一样")
  void saysAllAtOnce() {
    HttpResponse<String> answer = Browser.basic(port, "baizhan", "Benxi-2017").post("/engine-rest/user/create",
        "{\"profile\":{\"id\":\"another\",\"firstName\":\"某\",\"lastName\":\"人\"},\"credentials\":{\"password\":\"short\"}}");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("至少要有 10 个字符", "大写字母", "数字", "特殊字符");
    assertThat(identities.createUserQuery().userId("another").count()).isZero();
  }

  @Test
  @DisplayName("网页应用（欢迎页改自己的密码）也拒绝；合要求的就改")
  void inWebApplications() {
    Browser browser = new Browser(port);
    assertThat(browser.tryToSignIn("mali", GOOD, "welcome").statusCode()).isEqualTo(200);
    browser.get("/camunda/app/welcome/default/");
    String path = "/camunda/api/engine/engine/default/user/mali/credentials";

    HttpResponse<String> refused = browser.put(path, change("short"), "X-XSRF-TOKEN", browser.csrfToken());
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("至少要有 10 个字符");

    assertThat(browser.put(path, change("Eight-lanterns-8"), "X-XSRF-TOKEN", browser.csrfToken()).statusCode()).isEqualTo(204);
    assertThat(identities.checkPassword("mali", "Eight-lanterns-8")).isTrue();
  }

  @Test
  @DisplayName("边输入边核对的接口：只回答合不合，不存")
  void tryingOut() {
    HttpResponse<String> answer = Browser.basic(port, "mali", GOOD)
        .post("/engine-rest/identity/password-policy", "{\"password\":\"short\",\"profile\":{\"id\":\"mali\"}}");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("PASSWORD_POLICY_LENGTH").contains("\"valid\":false");
  }

  private static String change(String password) {
    return "{\"password\":\"" + password + "\",\"authenticatedUserPassword\":\"" + GOOD + "\"}";
  }
}
