package benxi.procedures.organisation;

import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.task.Task;

/**
 * Rights come from {@code rights.yml} alone. The engine would write a row for each candidate of each
 * task, which makes every list slow, and would let people delete their account and what they deployed.
 */
class NoRowsForTasks extends DefaultAuthorizationProvider {

  private static final AuthorizationEntity[] NONE = null;

  /** People see their own account and change their own password. */
  @Override
  public AuthorizationEntity[] newUser(User user) {
    AuthorizationEntity self = new AuthorizationEntity(Authorization.AUTH_TYPE_GRANT);
    self.setUserId(user.getId());
    self.setResource(Resources.USER);
    self.setResourceId(user.getId());
    self.addPermission(Permissions.READ);
    self.addPermission(Permissions.UPDATE);
    return new AuthorizationEntity[] {self};
  }

  @Override
  public AuthorizationEntity[] newGroup(Group group) {
    return NONE;
  }

  @Override
  public AuthorizationEntity[] tenantMembershipCreated(Tenant tenant, User user) {
    return NONE;
  }

  @Override
  public AuthorizationEntity[] tenantMembershipCreated(Tenant tenant, Group group) {
    return NONE;
  }

  @Override
  public AuthorizationEntity[] newDeployment(Deployment deployment) {
    return NONE;
  }

  @Override
  public AuthorizationEntity[] newTaskAssignee(Task task, String oldAssignee, String newAssignee) {
    return NONE;
  }

  @Override
  public AuthorizationEntity[] newTaskOwner(Task task, String oldOwner, String newOwner) {
    return NONE;
  }

  @Override
  public AuthorizationEntity[] newTaskUserIdentityLink(Task task, String userId, String type) {
    return NONE;
  }

  @Override
  public AuthorizationEntity[] newTaskGroupIdentityLink(Task task, String groupId, String type) {
    return NONE;
  }

  @Override
  public AuthorizationEntity[] deleteTaskUserIdentityLink(Task task, String userId, String type) {
    return NONE;
  }

  @Override
  public AuthorizationEntity[] deleteTaskGroupIdentityLink(Task task, String groupId, String type) {
    return NONE;
  }
}
