package benxi.procedures.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import benxi.procedures.testing.ProcessTest;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProcessTest
@DisplayName("组织机构：启动时写进引擎")
class OrganisationStartTest {

  private static final List<String> TABLES = List.of("ACT_ID_GROUP", "ACT_ID_TENANT", "ACT_ID_USER",
      "ACT_ID_MEMBERSHIP", "ACT_ID_TENANT_MEMBER", "ACT_RU_AUTHORIZATION", "ACT_RU_FILTER");

  @Autowired OrganisationStart start;
  @Autowired IdentityService identities;
  @Autowired AuthorizationService authorizations;
  @Autowired JdbcClient jdbc;

  @Test
  @DisplayName("564 个区划、31 个部门和 1 个功能区都是租户，岗位组和机构组按层级齐全")
  void writesDivisionsAndOffices() {
    assertThat(identities.createTenantQuery().count()).isEqualTo(564 + 32);
    assertThat(identities.createGroupQuery().groupType("岗位").count()).isEqualTo(11 + 3 + 3);
    assertThat(identities.createGroupQuery().groupType("机构").count()).isEqualTo(3 * 49 + 3 * 6 + 508 + 1 + 7 + 3 + 1 + 2 * (6 + 1 + 31 + 49));
    assertThat(identities.createGroupQuery().groupId("townshipWindow-210521100").singleResult().getName())
        .isEqualTo("本溪满族自治县小市镇受理窗口");
  }

  @ParameterizedTest
  @CsvSource({
      "caiwen, 1, townshipWindow townshipWindow-210521100",           // her township
      "guanshan, 13, countyHead countyHead-210521",                   // the county and its 12 townships
      "yaoguang, 88, cityStaff cityStaff-210500",                     // the city, 6 counties, 49 townships, 31 departments, the zone
      "xiaoyun, 1, gridStaff gridStaff-2105D08",                      // a department sees itself
      "niuyan, 1, saltWindow saltWindow-2105D04",                      // the one department that is competent for salt
      "songlian, 1, villageCommittee villageCommittee-210521100205",
      "qinshu, 0, analyst", "baizhan, 0, accountAdmin", "zhanghua, 0, camunda-admin"})
  @DisplayName("人员：在岗位组和机构组里，由机构组得到租户")
  void people(String user, int tenants, String groups) {
    assertThat(identities.createGroupQuery().groupMember(user).list()).extracting(Group::getId)
        .containsExactlyInAnyOrder(groups.split(" "));
    assertThat(identities.createTenantQuery().userMember(user).includingGroupsOfUser(true).list())
        .extracting(Tenant::getId).hasSize(tenants);
  }

  @Test
  @DisplayName("姓名先姓后名")
  void familyNameFirst() {
    User user = identities.createUserQuery().userId("caiwen").singleResult();
    assertThat(user.getFirstName() + user.getLastName()).isEqualTo("蔡文");
  }

  @Test
  @DisplayName("再启动一次：什么也不写")
  void restartWritesNothing() {
    List<List<Map<String, Object>>> before = content();

    start.afterSingletonsInstantiated();

    assertThat(content()).isEqualTo(before);
  }

  @Test
  @DisplayName("手工改乱的权限和机构，下次启动时改回来；改过的密码不动")
  void restartRepairs() {
    long rows = authorizations.createAuthorizationQuery().count();
    authorizations.deleteAuthorization(rowsOf("manager", Resources.APPLICATION).get(0).getId());
    Authorization more = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    more.setGroupId("townshipWindow");
    more.setResource(Resources.DEPLOYMENT);
    more.setResourceId("*");
    more.addPermission(Permissions.CREATE);
    authorizations.saveAuthorization(more);
    Authorization changed = rowsOf("cityStaff", Resources.PROCESS_DEFINITION).get(0);
    changed.addPermission(ProcessDefinitionPermissions.DELETE_INSTANCE);
    authorizations.saveAuthorization(changed);
    identities.deleteTenantGroupMembership("210521100", "countyHead-210521");
    identities.createTenantGroupMembership("210502012", "countyHead-210521");
    Group group = identities.createGroupQuery().groupId("analyst").singleResult();
    group.setName("别的名称");
    identities.saveGroup(group);
    identities.deleteUser("wuxin");
    User user = identities.createUserQuery().userId("luhai").singleResult();
    user.setPassword("Another-2017");
    identities.saveUser(user);

    start.afterSingletonsInstantiated();

    assertThat(authorizations.createAuthorizationQuery().count()).isEqualTo(rows);
    assertThat(can("townshipWindow", Resources.DEPLOYMENT, "x", Permissions.CREATE)).isFalse();
    assertThat(can("cityStaff", Resources.PROCESS_DEFINITION, "x", ProcessDefinitionPermissions.DELETE_INSTANCE)).isFalse();
    assertThat(can("manager", Resources.APPLICATION, "cockpit", Permissions.ACCESS)).isTrue();
    assertThat(identities.createTenantQuery().groupMember("countyHead-210521").list()).hasSize(13)
        .extracting(Tenant::getId).contains("210521100").doesNotContain("210502012");
    assertThat(identities.createGroupQuery().groupId("analyst").singleResult().getName()).isEqualTo("流程分析师");
    assertThat(identities.createGroupQuery().groupMember("wuxin").count()).isEqualTo(2);
    assertThat(identities.checkPassword("luhai", "Another-2017")).isTrue();

    identities.deleteUser("luhai");
    start.afterSingletonsInstantiated();
    assertThat(identities.checkPassword("luhai", "Benxi-2017")).isTrue();
  }

  @Test
  @DisplayName("权限表：谁能做什么，谁不能")
  void rights() {
    Resource definition = Resources.PROCESS_DEFINITION;
    assertThat(can("townshipWindow", definition, "relief-application", ProcessDefinitionPermissions.CREATE_INSTANCE)).isTrue();
    assertThat(can("townshipWindow", definition, "relief-application-end", ProcessDefinitionPermissions.CREATE_INSTANCE)).isTrue();
    assertThat(can("townshipWindow", definition, "notice-objection", ProcessDefinitionPermissions.CREATE_INSTANCE)).isTrue();
    assertThat(can("townshipWindow", definition, "relief-investigation", ProcessDefinitionPermissions.CREATE_INSTANCE)).isFalse();
    assertThat(can("villageCommittee", definition, "relief-application", ProcessDefinitionPermissions.CREATE_INSTANCE)).isTrue();
    assertThat(can("villageCommittee", definition, "notice-objection", ProcessDefinitionPermissions.CREATE_INSTANCE)).isFalse();
    assertThat(can("villageCommittee", definition, "relief-application", ProcessDefinitionPermissions.READ_INSTANCE)).isFalse();
    for (String clerk : List.of("townshipWindow", "townshipHead", "countyHead", "cityStaff", "manager")) {
      assertThat(can(clerk, definition, "relief-application", ProcessDefinitionPermissions.READ_INSTANCE)).isTrue();
      assertThat(can(clerk, definition, "relief-application", ProcessDefinitionPermissions.DELETE_INSTANCE)).isFalse();
      assertThat(can(clerk, definition, "relief-application", ProcessDefinitionPermissions.SUSPEND_INSTANCE)).isFalse();
      assertThat(can(clerk, definition, "relief-application", ProcessDefinitionPermissions.UPDATE_INSTANCE_VARIABLE)).isFalse();
      assertThat(can(clerk, definition, "relief-application", ProcessDefinitionPermissions.UPDATE_TASK_VARIABLE)).isFalse();
      assertThat(can(clerk, Resources.FILTER, "x", Permissions.CREATE)).isFalse();
    }
    assertThat(can("manager", Resources.TASK, "*", Permissions.READ)).as("监控台的“人工任务”按机构组统计").isTrue();
    assertThat(can("analyst", Resources.TASK, "*", Permissions.READ)).isFalse();
    assertThat(can("manager", Resources.TASK, "x", Permissions.UPDATE)).isFalse();
    assertThat(can("analyst", Resources.DEPLOYMENT, "x", Permissions.CREATE)).isTrue();
    assertThat(can("analyst", definition, "relief-application", ProcessDefinitionPermissions.TASK_WORK)).isFalse();
    assertThat(can("analyst", definition, "relief-application", ProcessDefinitionPermissions.READ_INSTANCE)).isFalse();
    assertThat(can("accountAdmin", Resources.USER, "x", Permissions.CREATE)).isTrue();
    assertThat(can("accountAdmin", definition, "relief-application", Permissions.READ)).isFalse();
    assertThat(can("accountAdmin", Resources.AUTHORIZATION, "x", Permissions.CREATE)).isFalse();
    for (Resource resource : List.of(definition, Resources.USER, Resources.AUTHORIZATION, Resources.FILTER)) {
      assertThat(can("camunda-admin", resource, "x", Permissions.ALL)).isTrue();
    }
  }

  private boolean can(String role, Resource resource, String id, Permission permission) {
    return authorizations.isUserAuthorized("nobody", List.of(role), permission, resource, id);
  }

  private List<Authorization> rowsOf(String role, Resource resource) {
    return authorizations.createAuthorizationQuery().groupIdIn(role).resourceType(resource).list();
  }

  private List<List<Map<String, Object>>> content() {
    return TABLES.stream().map(table -> jdbc.sql("select * from " + table + " order by 1, 2").query().listOfRows()).toList();
  }
}
