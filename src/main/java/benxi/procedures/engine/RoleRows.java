package benxi.procedures.engine;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.util.ResourceTypeUtil;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Groups, divisions, memberships and rights in words, as they stand in the engine's tables; null: there is none. */
@Component
class RoleRows {

  private final JdbcClient jdbc;

  RoleRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  String group(String id) {
    return jdbc.sql("select NAME_, TYPE_ from ACT_ID_GROUP where ID_ = ?").param(id)
        .query((row, n) -> group(row.getString(1), row.getString(2))).optional().orElse(null);
  }

  static String group(String name, String type) {
    return name + "（" + type + "）";
  }

  String tenant(String id) {
    return jdbc.sql("select NAME_ from ACT_ID_TENANT where ID_ = ?").param(id).query(String.class).optional().orElse(null);
  }

  boolean linked(String table, String memberColumn, String member, String ofColumn, String of) {
    return jdbc.sql("select count(*) from " + table + " where " + memberColumn + " = ? and " + ofColumn + " = ?")
        .params(member, of).query(Integer.class).single() > 0;
  }

  String right(String id) {
    return jdbc.sql("select TYPE_, USER_ID_, GROUP_ID_, RESOURCE_TYPE_, RESOURCE_ID_, PERMS_ from ACT_RU_AUTHORIZATION where ID_ = ?")
        .param(id).query((row, n) -> right(row.getInt(1), row.getString(2), row.getString(3), row.getInt(4),
            row.getString(5), row.getInt(6))).optional().orElse(null);
  }

  static String right(AuthorizationEntity right) {
    return right(right.getAuthorizationType(), right.getUserId(), right.getGroupId(), right.getResourceType(),
        right.getResourceId(), right.getPermissions());
  }

  private static String right(int type, String user, String group, int resourceType, String resource, int permissions) {
    String whose = user != null ? "账户 " + user : group != null ? "组 " + group : "所有人";
    Resource known = ResourceTypeUtil.getResourceByType(resourceType);
    return whose + (type == Authorization.AUTH_TYPE_REVOKE ? " 不得：" : " 可以：")
        + (known == null ? String.valueOf(resourceType) : known.resourceName()) + " " + resource + " "
        + permissions(resourceType, permissions);
  }

  /** By the engine's names, and the sum, which says it also for what has no name. */
  private static String permissions(int resourceType, int sum) {
    Permission[] known = ResourceTypeUtil.getPermissionsByResourceType(resourceType);
    String names = Arrays.stream(known == null ? new Permission[0] : known)
        .filter(one -> one.getValue() == sum || one.getValue() != 0 && one.getValue() != Integer.MAX_VALUE
            && (sum & one.getValue()) == one.getValue())
        .map(Permission::getName).distinct().collect(Collectors.joining(","));
    return names + "（" + sum + "）";
  }
}
