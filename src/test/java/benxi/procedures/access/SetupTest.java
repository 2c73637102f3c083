package benxi.procedures.access;

import static org.assertj.core.api.Assertions.assertThat;

import benxi.procedures.testing.ProcessTest;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProcessTest
@DisplayName("CVE-2026-77226：建首个管理员的接口永远不存在，系统管理员组空着也一样")
class SetupTest {

  private static final String FIRST = "{\"profile\":{\"id\":\"intruder\",\"firstName\":\"x\",\"lastName\":\"y\"},"
      + "\"credentials\":{\"password\":\"Intruder-2017\"}}";
  private static final List<String> WAYS = List.of(
      "/camunda/api/admin/setup/default/user/create", "/camunda/api/admin/setup/default/user/create/", "/camunda/api/admin/setup/other/user/create",
      "/camunda/api/admin/setup", "/camunda/api/admin/setup/", "/camunda/api/admin//setup/default/user/create",
      "//camunda/api/admin/setup/default/user/create", "/camunda/./api/admin/setup/default/user/create", "/camunda/api/admin/./setup/default/user/create",
      "/camunda/api/%61dmin/setup/default/user/create", "/camunda/api/admin/%73etup/default/user/create",
      "/camunda/api/admin/x/../setup/default/user/create", "/camunda/api/admin/setup;x=1/default/user/create",
      "/camunda/api/admin;/setup/default/user/create", "/camunda/api/admin/setup%2fdefault/user/create",
      "/camunda/api/admin/%2e%2e/admin/setup/default/user/create", "/camunda/api/admin/setup/default/user/create?x=1",
      "/camunda/api/ADMIN/setup/default/user/create", "/camunda/api/admin/Setup/default/user/create", "/CAMUNDA/api/admin/setup/default/user/create",
      "/camunda/app/admin/default/setup", "/camunda/app/admin/default/setup/", "/camunda/app/admin/other/setup/",
      "/camunda/app/admin/default/%73etup/", "/camunda/app/admin/default/SETUP/");

  @Autowired IdentityService identities;
  @LocalServerPort int port;

  @Test
  @DisplayName("每种写法、每种方法，登录与否，都没有建成")
  void neverThere() {
    List<User> administrators = identities.createUserQuery().memberOfGroup(Groups.CAMUNDA_ADMIN).list();
    assertThat(administrators).isNotEmpty();
    administrators.forEach(one -> identities.deleteMembership(one.getId(), Groups.CAMUNDA_ADMIN));
    try {
      Browser clerk = new Browser(port).signIn("caiwen", "Benxi-2017");
      for (String way : WAYS) {
        Browser stranger = new Browser(port);
        stranger.get("/camunda/app/tasklist/default/");
        for (String method : List.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH")) {
          assertThat(stranger.send(method, way, FIRST, "X-XSRF-TOKEN", stranger.csrfToken()).statusCode())
              .as(method + " " + way).isIn(400, 401, 404);
        }
        assertThat(clerk.send("POST", way, FIRST, "X-XSRF-TOKEN", clerk.csrfToken()).statusCode()).as(way).isIn(400, 401, 403, 404);
      }
      assertThat(new Browser(port).post(WAYS.get(0), FIRST).statusCode()).isEqualTo(404);
      assertThat(identities.createUserQuery().userId("intruder").count()).isZero();
      assertThat(identities.createUserQuery().memberOfGroup(Groups.CAMUNDA_ADMIN).count()).isZero();
    } finally {
      administrators.forEach(one -> identities.createMembership(one.getId(), Groups.CAMUNDA_ADMIN));
    }
  }
}
