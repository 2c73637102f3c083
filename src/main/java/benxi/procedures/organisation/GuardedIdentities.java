package benxi.procedures.organisation;

import benxi.procedures.InputRefused;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/**
 * Whoever keeps the accounts cannot become more by it: accounts of administrators are for
 * administrators, and nobody else puts themselves into an office.
 */
public class GuardedIdentities extends DbIdentityServiceProvider {

  @Override
  public IdentityOperationResult saveUser(User user) {
    if (((UserEntity) user).getRevision() > 0) {
      guardAdministrator(user.getId());
    }
    return super.saveUser(user);
  }

  @Override
  public IdentityOperationResult deleteUser(String userId) {
    guardAdministrator(userId);
    return super.deleteUser(userId);
  }

  @Override
  public IdentityOperationResult unlockUser(String userId) {
    guardAdministrator(userId);
    return super.unlockUser(userId);
  }

  @Override
  public IdentityOperationResult createMembership(String userId, String groupId) {
    guardMembership(userId, groupId);
    return super.createMembership(userId, groupId);
  }

  @Override
  public IdentityOperationResult deleteMembership(String userId, String groupId) {
    guardMembership(userId, groupId);
    return super.deleteMembership(userId, groupId);
  }

  @Override
  public IdentityOperationResult createTenantUserMembership(String tenantId, String userId) {
    guardTenant(tenantId, userId);
    return super.createTenantUserMembership(tenantId, userId);
  }

  @Override
  public IdentityOperationResult deleteTenantUserMembership(String tenantId, String userId) {
    guardTenant(tenantId, userId);
    return super.deleteTenantUserMembership(tenantId, userId);
  }

  private void guardTenant(String tenantId, String userId) {
    Authentication person = restricted();
    if (person != null && person.getUserId().equals(userId)) {
      throw new InputRefused("不能改动自己所在的单位（" + tenantId + "）：请由另一位账户管理员或系统管理员办理。");
    }
    guardAdministrator(userId);
  }

  private void guardAdministrator(String userId) {
    Authentication person = restricted();
    if (person != null && !person.getUserId().equals(userId) && existsMembership(userId, Groups.CAMUNDA_ADMIN)) {
      throw new InputRefused("账户 " + userId + " 属于系统管理员，您不能改动：请由系统管理员办理。");
    }
  }

  private void guardMembership(String userId, String groupId) {
    Authentication person = restricted();
    if (person == null) {
      return;
    }
    if (groupId.equals(Groups.CAMUNDA_ADMIN)) {
      throw new InputRefused("系统管理员组的成员只能由系统管理员增减：请由系统管理员办理。");
    }
    if (person.getUserId().equals(userId)) {
      throw new InputRefused("不能改动自己所在的组（" + groupId + "）：请由另一位账户管理员或系统管理员办理。");
    }
    guardAdministrator(userId);
  }

  /** The person who is signed in and no administrator; null if the program itself is at work. */
  private static Authentication restricted() {
    Authentication person = Context.getCommandContext().getAuthentication();
    boolean free = person == null || person.getUserId() == null
        || person.getGroupIds() != null && person.getGroupIds().contains(Groups.CAMUNDA_ADMIN);
    return free ? null : person;
  }
}
