package benxi.procedures.organisation;

import benxi.procedures.ProceduresSettings;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Who can sign in to learn, and what to do first; empty outside training mode. */
@Component
public class TrainingGuide {

  /** Begins what is stored of a password, after the name of the scheme, when it is the training password. */
  public static final String MARK = "training:";

  private final TrainingPeople people;
  private final Organisation organisation;
  private final boolean training;

  /**
   * @param office division and role, e.g. 本溪满族自治县小市镇受理窗口
   * @param does   what the person does
   */
  public record Learner(String id, String name, String office, String does) {}

  TrainingGuide(TrainingPeople people, Organisation organisation, ProceduresSettings settings) {
    this.people = people;
    this.organisation = organisation;
    this.training = settings.training();
  }

  public boolean isTraining() {
    return training;
  }

  public List<Learner> learners() {
    return training ? people.people().stream().map(this::learner).toList() : List.of();
  }

  public String password() {
    return training ? people.password() : "";
  }

  /** In every mode, for it stands in a file that everybody can read. */
  public boolean isTrainingPassword(String password) {
    return people.password().equals(password);
  }

  /** Whether it is the training password, or only dresses it up. */
  public boolean containsTrainingPassword(String password) {
    return !people.password().isEmpty()
        && password.toLowerCase(Locale.ROOT).contains(people.password().toLowerCase(Locale.ROOT));
  }

  public String firstStep() {
    return training ? people.firstStep() : "";
  }

  private Learner learner(TrainingPeople.Person person) {
    String division = person.office() == null ? "" : organisation.fullName(person.office().division().code());
    return new Learner(person.id(), person.family() + person.given(), division + person.role().name(),
        person.role().does());
  }
}
