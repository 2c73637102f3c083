package benxi.procedures.engine;

import benxi.procedures.audit.Act;
import benxi.procedures.audit.ActKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.impl.cmd.AddIdentityLinkForProcessDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.CreateMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.CreateTenantGroupMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.CreateTenantUserMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteAuthorizationCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteGroupCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteIdentityLinkForProcessDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteTenantCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteTenantGroupMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteTenantUserMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.SaveAuthorizationCmd;
import org.camunda.bpm.engine.impl.cmd.SaveGroupCmd;
import org.camunda.bpm.engine.impl.cmd.SaveTenantCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.springframework.stereotype.Component;

/** Who belongs to which office, which office answers for which division, and who may do what. */
@Component
class RoleActs {

  private static final Map<Class<?>, Way> WAYS = new LinkedHashMap<>();

  private final RoleRows rows;

  /** How a command is looked at before it runs. */
  private interface Way {
    Function<Object, List<Act>> before(RoleRows rows, Object command);
  }

  static {
    links(CreateMembershipCmd.class, DeleteMembershipCmd.class, "userId", "账户", "groupId", "组", "ACT_ID_MEMBERSHIP",
        "USER_ID_", "GROUP_ID_");
    links(CreateTenantUserMembershipCmd.class, DeleteTenantUserMembershipCmd.class, "userId", "账户", "tenantId", "办理单位",
        "ACT_ID_TENANT_MEMBER", "USER_ID_", "TENANT_ID_");
    links(CreateTenantGroupMembershipCmd.class, DeleteTenantGroupMembershipCmd.class, "groupId", "组", "tenantId", "办理单位",
        "ACT_ID_TENANT_MEMBER", "GROUP_ID_", "TENANT_ID_");
    EngineField group = EngineField.of(SaveGroupCmd.class, "group");
    WAYS.put(SaveGroupCmd.class, (rows, command) -> {
      Group saved = group.in(command);
      return change("组 " + saved.getId(), rows.group(saved.getId()), () -> RoleRows.group(saved.getName(), saved.getType()));
    });
    EngineField goneGroup = EngineField.of(DeleteGroupCmd.class, "groupId");
    WAYS.put(DeleteGroupCmd.class, (rows, command) ->
        change("组 " + goneGroup.in(command), rows.group(goneGroup.in(command)), () -> null));
    EngineField tenant = EngineField.of(SaveTenantCmd.class, "tenant");
    WAYS.put(SaveTenantCmd.class, (rows, command) -> {
      Tenant saved = tenant.in(command);
      return change("办理单位 " + saved.getId(), rows.tenant(saved.getId()), saved::getName);
    });
    EngineField goneTenant = EngineField.of(DeleteTenantCmd.class, "tenantId");
    WAYS.put(DeleteTenantCmd.class, (rows, command) ->
        change("办理单位 " + goneTenant.in(command), rows.tenant(goneTenant.in(command)), () -> null));
    EngineField right = EngineField.of(SaveAuthorizationCmd.class, "authorization");
    WAYS.put(SaveAuthorizationCmd.class, (rows, command) -> {
      AuthorizationEntity saved = right.in(command);
      return change("授权", saved.getId() == null ? null : rows.right(saved.getId()), () -> RoleRows.right(saved));
    });
    EngineField goneRight = EngineField.of(DeleteAuthorizationCmd.class, "authorizationId");
    WAYS.put(DeleteAuthorizationCmd.class, (rows, command) -> change("授权", rows.right(goneRight.<String>in(command)), () -> null));
    starters(AddIdentityLinkForProcessDefinitionCmd.class, null, "可以发起");
    starters(DeleteIdentityLinkForProcessDefinitionCmd.class, "可以发起", null);
  }

  RoleActs(RoleRows rows) {
    this.rows = rows;
  }

  static boolean concerns(Command<?> command) {
    return WAYS.containsKey(command.getClass());
  }

  Function<Object, List<Act>> before(Command<?> command) {
    return WAYS.get(command.getClass()).before(rows, command);
  }

  private static void links(Class<?> create, Class<?> delete, String member, String memberWord, String of, String ofWord,
      String table, String memberColumn, String ofColumn) {
    for (Class<?> command : List.of(create, delete)) {
      EngineField whose = EngineField.of(command, member);
      EngineField where = EngineField.of(command, of);
      WAYS.put(command, (rows, running) -> {
        boolean was = rows.linked(table, memberColumn, whose.in(running), ofColumn, where.in(running));
        return change(memberWord + " " + whose.in(running) + " 与" + ofWord + " " + where.in(running),
            was ? "成员" : null, () -> command == create ? "成员" : null);
      });
    }
  }

  private static void starters(Class<?> command, String before, String after) {
    EngineField process = EngineField.of(command, "processDefinitionId");
    EngineField user = EngineField.of(command, "userId");
    EngineField group = EngineField.of(command, "groupId");
    WAYS.put(command, (rows, running) -> change("流程 " + process.in(running) + (user.in(running) == null
        ? " 与组 " + group.in(running) : " 与账户 " + user.in(running)), before, () -> after));
  }

  /** What is afterwards as it was before is no act. */
  private static Function<Object, List<Act>> change(String subject, String before, Supplier<String> after) {
    return result -> {
      String now = after.get();
      return Objects.equals(before, now) ? List.of()
          : List.of(Act.of(ActKind.ROLE_CHANGE).about(subject).changed(before, now));
    };
  }
}
