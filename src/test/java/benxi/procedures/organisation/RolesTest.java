package benxi.procedures.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import benxi.procedures.InputRefused;
import benxi.procedures.access.Browser;
import benxi.procedures.testing.ProcessTest;
import java.net.http.HttpResponse;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProcessTest
@DisplayName("岗位：各能做什么")
class RolesTest {

  private static final String PASSWORD = "Benxi-2017";

  @Autowired IdentityService identities;
  @Autowired RepositoryService repository;
  @LocalServerPort int port;

  @AfterEach
  void clean() {
    identities.deleteUser("newcomer");
    repository.createDeploymentQuery().deploymentName("by-test").list()
        .forEach(one -> repository.deleteDeployment(one.getId(), true));
  }

  @ParameterizedTest
  @CsvSource({
      "caiwen,   tasklist welcome",
      "gaoyuan,  tasklist welcome",
      "songlian, tasklist welcome",
      "yaoguang, tasklist welcome",
      "mengxi,   cockpit tasklist welcome",
      "qinshu,   cockpit welcome",
      "baizhan,  admin welcome",
      "zhanghua, admin cockpit tasklist welcome"})
  @DisplayName("登录以后能用哪些应用")
  void applications(String user, String applications) {
    Browser browser = new Browser(port);
    HttpResponse<String> answer = browser.tryToSignIn(user, PASSWORD, applications.split(" ")[0]);
    assertThat(answer.statusCode()).isEqualTo(200);
    for (String application : "admin cockpit tasklist".split(" ")) {
      assertThat(answer.body().contains('"' + application + '"')).as(application)
          .isEqualTo(applications.contains(application));
    }
    if (!applications.contains("tasklist")) {
      assertThat(new Browser(port).tryToSignIn(user, PASSWORD, "tasklist").statusCode()).isEqualTo(403);
    }
  }

  @Test
  @DisplayName("账户管理员：管人，看不到案件，当不了系统管理员，也不能把自己放进机构")
  void accountAdministratorKeepsAccountsOnly() {
    Browser keeper = as("baizhan");
    String user = "{\"profile\":{\"id\":\"newcomer\",\"firstName\":\"新\",\"lastName\":\"人\"},\"credentials\":{\"password\":\"Quite-new-2017\"}}";
    assertThat(keeper.post("/engine-rest/user/create", user).statusCode()).isEqualTo(204);
    assertThat(keeper.put("/engine-rest/group/townshipWindow/members/newcomer", "").statusCode()).isEqualTo(204);
    assertThat(keeper.put("/engine-rest/group/townshipWindow-210521100/members/newcomer", "").statusCode()).isEqualTo(204);
    assertThat(as("newcomer", "Quite-new-2017").get("/engine-rest/task").body()).isEqualTo("[]");
    assertThat(identities.createTenantQuery().userMember("newcomer").includingGroupsOfUser(true).count()).isOne();

    assertThat(keeper.get("/engine-rest/process-definition").body()).isEqualTo("[]");
    assertRefused(keeper.put("/engine-rest/group/camunda-admin/members/newcomer", ""), "系统管理员组");
    assertRefused(keeper.put("/engine-rest/group/countyHead-210521/members/baizhan", ""), "不能改动自己所在的组");
    assertRefused(keeper.delete("/engine-rest/user/zhanghua"), "属于系统管理员");
    assertRefused(keeper.put("/engine-rest/user/zhanghua/credentials",
        "{\"password\":\"Taken-over-1\",\"authenticatedUserPassword\":\"" + PASSWORD + "\"}"), "属于系统管理员");
    assertThat(keeper.post("/engine-rest/authorization/create",
        "{\"type\":1,\"permissions\":[\"ALL\"],\"userId\":\"baizhan\",\"resourceType\":6,\"resourceId\":\"*\"}").statusCode()).isEqualTo(403);
    assertThat(identities.checkPassword("zhanghua", PASSWORD)).isTrue();
  }

  @Test
  @DisplayName("账户管理员：不能把自己放进单位，也不能动系统管理员所在的单位")
  void accountAdministratorStaysOutOfDivisions() {
    identities.setAuthentication("baizhan", List.of("accountAdmin"));
    assertThatThrownBy(() -> identities.createTenantUserMembership("210521100", "baizhan"))
        .isInstanceOf(InputRefused.class).hasMessageContaining("不能改动自己所在的单位");
    assertThatThrownBy(() -> identities.deleteTenantUserMembership("210521100", "zhanghua"))
        .isInstanceOf(InputRefused.class).hasMessageContaining("属于系统管理员");
    identities.clearAuthentication();
  }

  @Test
  @DisplayName("每个人能改自己的密码，不能删自己的账户")
  void peopleKeepTheirOwnPassword() {
    assertThat(as("zhoujie").delete("/engine-rest/user/zhoujie").statusCode()).isEqualTo(403);
    assertThat(as("zhoujie").put("/engine-rest/user/chenming/credentials",
        "{\"password\":\"Taken-over-1\",\"authenticatedUserPassword\":\"" + PASSWORD + "\"}").statusCode()).isEqualTo(403);
    User newcomer = identities.newUser("newcomer");
    newcomer.setPassword("Quite-new-2017");
    identities.saveUser(newcomer);
    String own = "{\"password\":\"Of-my-own-1\",\"authenticatedUserPassword\":\"Quite-new-2017\"}";
    assertThat(as("newcomer", "Quite-new-2017").put("/engine-rest/user/newcomer/credentials", own).statusCode()).isEqualTo(204);
    assertThat(identities.checkPassword("newcomer", "Of-my-own-1")).isTrue();
  }

  @Test
  @DisplayName("办事人员不能新建任务、过滤器、部署，不能删部署")
  void clerksHaveNoOtherWays() {
    for (String user : new String[] {"caiwen", "gaoyuan", "guanshan", "mengxi", "songlian"}) {
      assertThat(as(user).post("/engine-rest/task/create", "{\"name\":\"x\"}").statusCode()).as(user).isIn(400, 403);
      assertThat(as(user).post("/engine-rest/filter/create", "{\"resourceType\":\"Task\",\"name\":\"x\",\"query\":{}}").statusCode())
          .as(user).isEqualTo(403);
      String deployment = repository.createDeploymentQuery().list().stream().findFirst().map(d -> d.getId()).orElse("none");
      assertThat(as(user).delete("/engine-rest/deployment/" + deployment).statusCode()).as(user).isIn(403, 404);
    }
  }

  private Browser as(String user) {
    return as(user, PASSWORD);
  }

  private Browser as(String user, String password) {
    return Browser.basic(port, user, password);
  }

  private static void assertRefused(HttpResponse<String> answer, String why) {
    assertThat(answer.body()).contains(why);
    assertThat(answer.statusCode()).isEqualTo(400);
  }
}
