package benxi.procedures.organisation;

import benxi.procedures.ProceduresSettings;
import benxi.procedures.organisation.TrainingPeople.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
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

  /** Writes what differs; outside training mode nothing. */
  void write() {
    if (!settings.training()) {
      return;
    }
    Set<String> present = jdbc.sql("select ID_ from ACT_ID_USER").query(String.class).set();
    Set<Membership> memberships = jdbc.sql("select USER_ID_, GROUP_ID_ from ACT_ID_MEMBERSHIP")
        .query((row, n) -> new Membership(row.getString(1), row.getString(2))).set();
    for (Person person : people.people()) {
      if (!present.contains(person.id())) {
        User user = identities.newUser(person.id());
        user.setFirstName(person.family());   // the web applications show first name, last name: Chinese order
        user.setLastName(person.given());
        user.setPassword(people.password());
        // past the policy, which keeps everybody else from taking this password
        Context.getProcessEngineConfiguration().getCommandExecutorTxRequired().execute(new SaveUserCmd(user, true));
      }
      person.groups().stream().filter(group -> !memberships.contains(new Membership(person.id(), group)))
          .forEach(group -> identities.createMembership(person.id(), group));
    }
  }

  /** What keeps the application from starting outside training mode: accounts and passwords of the training. */
  List<String> leftovers() {
    Set<String> training = people.people().stream().map(Person::id).collect(Collectors.toSet());
    List<String> accounts = new ArrayList<>();
    List<String> passwords = new ArrayList<>();
    for (User user : settings.training() ? List.<User>of() : identities.createUserQuery().list()) {
      if (training.contains(user.getId())) {
        accounts.add(user.getId());
      } else if (hasTrainingPassword((UserEntity) user)) {
        passwords.add(user.getId());
      }
    }
    List<String> faults = new ArrayList<>();
    if (!accounts.isEmpty()) {
      faults.add("数据库里还有培训账户 " + String.join("、", accounts) + "：不在培训模式（procedures.training: false）时不能有，"
          + "请先在培训模式下删去，或者换一个没有培训过的数据库。");
    }
    if (!passwords.isEmpty()) {
      faults.add("账户 " + String.join("、", passwords) + " 还在用培训密码：请先在培训模式下换掉。");
    }
    return faults;
  }

  /**
   * What was stored since passwords are hashed slowly says so itself; only what an older installation left
   * is tried, by its quick scheme. Not by {@code checkPassword}: that would lock people out.
   */
  private boolean hasTrainingPassword(UserEntity user) {
    String stored = user.getPassword();
    if (stored == null || !stored.startsWith("{SHA")) {
      return stored != null && stored.contains("}" + TrainingGuide.MARK);
    }
    return Context.getProcessEngineConfiguration().getPasswordManager()
        .check(EncryptionUtil.saltPassword(people.password(), user.getSalt()), stored);
  }
}
