package benxi.procedures.organisation;

import benxi.procedures.ProceduresSettings;
import benxi.procedures.organisation.TrainingPeople.Person;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.context.Context;
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
    return settings.training() ? List.of() : TrainingLeftovers.in(jdbc, people);
  }
}
