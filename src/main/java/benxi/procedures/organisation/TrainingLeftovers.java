package benxi.procedures.organisation;

import benxi.procedures.ProceduresSettings;
import benxi.procedures.StartCheck;
import benxi.procedures.StartRefused;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.camunda.bpm.engine.impl.digest.Sha512HashDigest;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What the training has left in a database: its people, and whoever still has its password. */
final class TrainingLeftovers {

  private static final PasswordManager QUICK_SCHEMES = new PasswordManager(new Sha512HashDigest(), List.of());

  private record Stored(String userId, String password, String salt) {}

  private TrainingLeftovers() {}

  /** Each a sentence that names all of its accounts; empty: nothing is left. */
  static List<String> in(JdbcClient jdbc, TrainingPeople people) {
    Set<String> training = people.people().stream().map(TrainingPeople.Person::id).collect(Collectors.toSet());
    List<String> accounts = new ArrayList<>();
    List<String> passwords = new ArrayList<>();
    for (Stored user : jdbc.sql("select ID_, PWD_, SALT_ from ACT_ID_USER order by ID_")
        .query((row, n) -> new Stored(row.getString(1), row.getString(2), row.getString(3))).list()) {
      if (training.contains(user.userId())) {
        accounts.add(user.userId());
      } else if (isTrainingPassword(user, people.password())) {
        passwords.add(user.userId());
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
  private static boolean isTrainingPassword(Stored user, String password) {
    if (user.password() == null || !user.password().startsWith("{SHA")) {
      return user.password() != null && user.password().contains("}" + TrainingGuide.MARK);
    }
    return QUICK_SCHEMES.check(EncryptionUtil.saltPassword(password, user.salt()), user.password());
  }

  /** When a start is refused before the database was asked, it is asked here, so that all is said at once. */
  static class Check implements StartCheck.OfSurroundings {

    @Override
    public void check(ProceduresSettings settings, Environment environment) {
      String url = environment.getProperty("spring.datasource.url");
      if (settings.training() || url == null) {
        return;
      }
      TrainingPeople people = new OrganisationFolder(settings).trainingPeople();
      JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(url,
          environment.getProperty("spring.datasource.username", ""), environment.getProperty("spring.datasource.password", "")));
      List<String> faults;
      try {
        faults = in(jdbc, people);
      } catch (DataAccessException noneYet) {
        return;   // a database that is not there or still empty is told by whoever needs it
      }
      if (!faults.isEmpty()) {
        throw new StartRefused(faults);
      }
    }
  }
}
