package benxi.procedures.casefile;

import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** People and offices by the names that a reader knows them by. */
@Component
class Staff {

  private final IdentityService identities;

  Staff(IdentityService identities) {
    this.identities = identities;
  }

  /** Name and user id, for names are not unique; the id alone of whoever has left; 系统 for the program. */
  String name(String userId) {
    if (userId == null) {
      return "系统";
    }
    User user = identities.createUserQuery().userId(userId).singleResult();
    return Optional.ofNullable(user).map(known -> known.getFirstName() + known.getLastName())
        .filter(name -> !name.isBlank()).map(name -> name + "（" + userId + "）").orElse(userId);
  }

  String office(String groupId) {
    Group group = identities.createGroupQuery().groupId(groupId).singleResult();
    return Optional.ofNullable(group).map(Group::getName).orElse(groupId);
  }
}
