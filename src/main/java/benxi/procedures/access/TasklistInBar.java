package benxi.procedures.access;

import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way back to the tasks, for whoever has tasks. */
@Component
@Order(10)
class TasklistInBar implements InBar {

  private final AuthorizationService rights;

  TasklistInBar(AuthorizationService rights) {
    this.rights = rights;
  }

  @Override
  public Optional<BarLink> inBar(SignedIn who) {
    return rights.isUserAuthorized(who.userId(), who.groups(), Permissions.ACCESS, Resources.APPLICATION, "tasklist")
        ? Optional.of(new BarLink("待办任务", "/camunda/app/tasklist/default/")) : Optional.empty();
  }
}
