package benxi.procedures.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import benxi.procedures.InputRefused;
import benxi.procedures.access.Browser;
import benxi.procedures.audit.ActKind;
import benxi.procedures.audit.Entry;
import benxi.procedures.audit.Written;
import benxi.procedures.digest.Sha256;
import benxi.procedures.organisation.TrainingGuide;
import benxi.procedures.testing.ProcessTest;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@ProcessTest
@DisplayName("账户、岗位权限、部署的变动各是一行：不论谁、从哪条路改")
class AuditedCommandsTest {

  private static final String WINDOW = "townshipWindow-210521100";

  @LocalServerPort int port;
  @Autowired IdentityService identities;
  @Autowired AuthorizationService authorizations;
  @Autowired RepositoryService repository;
  @Autowired TrainingGuide guide;
  @Autowired JdbcTemplate jdbc;

  private Written written;

  @BeforeEach
  void mark() {
    written = new Written(jdbc);
  }

  @AfterEach
  void clean() {
    identities.clearAuthentication();
    identities.deleteUser("newcomer");
    identities.deleteGroup("guests");
    repository.createDeploymentQuery().deploymentName("audited").list()
        .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
  }

  @Test
  @DisplayName("账户管理员从网上建账户、改密码、加进窗口、移出、删去：五行，都是他；没有姓名和密码")
  void accountsOverRest() {
    Browser keeper = Browser.basic(port, keeper(), guide.password());
    assertThat(keeper.post("/engine-rest/user/create", """
        {"profile":{"id":"newcomer","firstName":"韩","lastName":"新来"},"credentials":{"password":"Benxi-2026-xin"}}""")
        .statusCode()).isEqualTo(204);
    assertThat(keeper.put("/engine-rest/user/newcomer/credentials",
        "{\"password\":\"Benxi-2027-xin\",\"authenticatedUserPassword\":\"" + guide.password() + "\"}").statusCode()).isEqualTo(204);
    assertThat(keeper.put("/engine-rest/group/" + WINDOW + "/members/newcomer", "{}").statusCode()).isEqualTo(204);
    assertThat(keeper.delete("/engine-rest/group/" + WINDOW + "/members/newcomer").statusCode()).isEqualTo(204);
    assertThat(keeper.delete("/engine-rest/user/newcomer").statusCode()).isEqualTo(204);

    List<Entry> lines = written.all();
    assertThat(lines).extracting(Entry::kind).containsExactly("ACCOUNT_CHANGE", "ACCOUNT_CHANGE", "ROLE_CHANGE", "ROLE_CHANGE",
        "ACCOUNT_CHANGE");
    assertThat(lines).extracting(Entry::actor).containsOnly(keeper());
    assertThat(lines).extracting(Entry::office).containsOnly("账户管理员");
    assertThat(lines).extracting(Entry::before).containsExactly(null, "原有的", null, "成员", "有这个账户");
    assertThat(lines).extracting(Entry::after).containsExactly("建立", "改了密码", "成员", null, null);
    assertThat(lines.get(2).subject()).isEqualTo("账户 newcomer 与组 " + WINDOW);
    assertThat(lines.toString()).doesNotContain("新来", "Benxi-2026-xin", "Benxi-2027-xin");
  }

  @Test
  @DisplayName("被拒绝的、什么也没有改变的：没有一行")
  void refusedOrWithoutEffect() {
    identities.setAuthentication(keeper(), List.of("accountAdmin"));
    assertThatThrownBy(() -> identities.createMembership(keeper(), WINDOW)).isInstanceOf(InputRefused.class);
    assertThatThrownBy(() -> identities.createMembership("caiwen", "camunda-admin")).isInstanceOf(InputRefused.class);
    identities.deleteMembership("caiwen", "townshipHead-210521100");
    identities.clearAuthentication();
    identities.deleteUser("nobody");
    identities.unlockUser("caiwen");
    identities.saveUser(identities.createUserQuery().userId("caiwen").singleResult());
    assertThat(written.all()).isEmpty();
  }

  @Test
  @DisplayName("组、办理单位的归属、授权：建、改、删各一行，改前改后")
  void rolesInJava() {
    var group = identities.newGroup("guests");
    group.setName("客人");
    group.setType("岗位");
    identities.saveGroup(group);
    identities.createTenantGroupMembership("210521100", "guests");
    identities.deleteTenantGroupMembership("210521100", "guests");
    Authorization right = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    right.setGroupId("guests");
    right.setResource(Resources.APPLICATION);
    right.setResourceId("cockpit");
    right.addPermission(Permissions.ACCESS);
    right = authorizations.saveAuthorization(right);
    right.setResourceId("tasklist");
    authorizations.saveAuthorization(right);
    authorizations.deleteAuthorization(right.getId());
    identities.deleteGroup("guests");

    assertThat(written.of(ActKind.ROLE_CHANGE)).extracting(Entry::before).containsExactly(null, null, "成员", null,
        "组 guests 可以：Application cockpit ACCESS（32）", "组 guests 可以：Application tasklist ACCESS（32）", "客人（岗位）");
    assertThat(written.of(ActKind.ROLE_CHANGE)).extracting(Entry::after).containsExactly("客人（岗位）", "成员", null,
        "组 guests 可以：Application cockpit ACCESS（32）", "组 guests 可以：Application tasklist ACCESS（32）", null, null);
    assertThat(written.all()).hasSize(7).extracting(Entry::actor).containsOnly("系统");
  }

  @Test
  @DisplayName("部署：新的文件、改了的文件、去掉的文件和校验和；没有改动的部署没有一行；删除部署也是一行")
  void deployments() {
    String first = model("甲");
    String second = model("乙");
    String other = model("丙").replace("test-audited", "test-audited-too");
    repository.createDeployment().name("audited").addString("a.bpmn", first).deploy();
    repository.createDeployment().name("audited").enableDuplicateFiltering(false).addString("a.bpmn", first).deploy();
    String changed = repository.createDeployment().name("audited").addString("a.bpmn", second).addString("b.bpmn", other).deploy().getId();
    repository.deleteDeployment(changed);

    List<Entry> lines = written.of(ActKind.DEPLOYMENT);
    assertThat(lines).extracting(Entry::before).containsExactly(null, "a.bpmn " + Sha256.of(first),
        "a.bpmn " + Sha256.of(second) + "\nb.bpmn " + Sha256.of(other));
    assertThat(lines).extracting(Entry::after).containsExactly("a.bpmn " + Sha256.of(first),
        "a.bpmn " + Sha256.of(second) + "\nb.bpmn " + Sha256.of(other), null);
    assertThat(lines.get(2).subject()).isEqualTo("删除部署 audited（" + changed + "）");
  }

  @Test
  @DisplayName("拒绝部署的模型没有一行；启动时部署的每个文件夹有一行")
  void refusedDeployment() {
    assertThatThrownBy(() -> repository.createDeployment().name("audited").addString("bad.bpmn", "<!DOCTYPE a><a/>").deploy())
        .isInstanceOf(InputRefused.class);
    assertThat(written.all()).isEmpty();
    assertThat(jdbc.queryForList("select distinct subject from audit_line where kind = 'DEPLOYMENT'", String.class))
        .anyMatch(subject -> subject.matches("部署 relief（[-0-9a-f]+，来自 processes/relief）"))
        .anyMatch(subject -> subject.startsWith("部署 shared（"));
  }

  @Test
  @DisplayName("启动时按 config/organisation 写入的机构组和授权也在记录里")
  void organisationAtStart() {
    assertThat(jdbc.queryForList("select subject from audit_line where kind = 'ROLE_CHANGE'", String.class))
        .contains("组 " + WINDOW, "账户 caiwen 与组 " + WINDOW, "授权", "组 " + WINDOW + " 与办理单位 210521100");
  }

  private String keeper() {
    return identities.createUserQuery().memberOfGroup("accountAdmin").list().stream().map(User::getId).findFirst().orElseThrow();
  }

  private static String model(String name) {
    return Bpmn.convertToString(Bpmn.createExecutableProcess("test-audited").name(name)
        .camundaHistoryTimeToLiveString("P1D").startEvent().endEvent().done());
  }
}
