package benxi.procedures.organisation;

import benxi.procedures.ProceduresSettings;
import benxi.procedures.StartRefused;
import benxi.procedures.organisation.TrainingPeople.Person;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The training people have accounts in training mode, and nobody has their password outside of it. */
@Component
class TrainingAccounts {

  private final TrainingPeople people;
  private final ProceduresSettings settings;
  private final IdentityService identities;
  private final JdbcClient jdbc;

  private record Membership(String user, String group) {}

  TrainingAccounts(TrainingPeople people, ProceduresSettings settings, IdentityService identities, JdbcClient jdbc) {
    this.people = people;
    this.settings = settings;
    this.identities = identities;
    this.jdbc = jdbc;
  }

  /** @throws StartRefused outside training mode, naming every account that is in the way */
  void write() {
    if (settings.training()) {
      writeAccounts();
    } else {
      refuseLeftovers();
    }
  }

  private void writeAccounts() {
    Set<String> present = jdbc.sql("select ID_ from ACT_ID_USER").query(String.class).set();
    Set<Membership> memberships = jdbc.sql("select USER_ID_, GROUP_ID_ from ACT_ID_MEMBERSHIP")
        .query((row, n) -> new Membership(row.getString(1), row.getString(2))).set();
    for (Person person : people.people()) {
      if (!present.contains(person.id())) {
        User user = identities.newUser(person.id());
        user.setFirstName(person.family());   // the web applications show first name, last name: Chinese order
        user.setLastName(person.given());
        user.setPassword(people.password());
        identities.saveUser(user);
      }
      person.groups().stream().filter(group -> !memberships.contains(new Membership(person.id(), group)))
          .forEach(group -> identities.createMembership(person.id(), group));
    }
  }

  private void refuseLeftovers() {
    Set<String> training = new HashSet<>(people.people().stream().map(Person::id).toList());
    List<String> faults = new ArrayList<>();
    for (User user : identities.createUserQuery().list()) {
      if (training.contains(user.getId())) {
        faults.add("数据库里还有培训账户 " + user.getId() + ":不在培训模式(procedures.training: false)时不能有它,"
            + "请先删去这个账户,或者换一个没有培训过的数据库。");
      } else if (hasTrainingPassword((UserEntity) user)) {
        faults.add("账户 " + user.getId() + " 还在用培训密码:请先换一个密码。");
      }
    }
    if (!faults.isEmpty()) {
      throw new StartRefused(faults);
    }
  }

  /** Not by {@code checkPassword}: that would count as failed sign-ins and lock people out. */
  private boolean hasTrainingPassword(UserEntity user) {
    return user.getPassword() != null && Context.getProcessEngineConfiguration().getPasswordManager()
        .check(EncryptionUtil.saltPassword(people.password(), user.getSalt()), user.getPassword());
  }
}
