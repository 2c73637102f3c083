package benxi.procedures.organisation;

import benxi.procedures.ProceduresSettings;
import benxi.procedures.StartCheck;
import benxi.procedures.StartRefused;
import benxi.procedures.organisation.DivisionsFile.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads {@code config/organisation/} once, all files before anything is refused. */
@Configuration
class OrganisationFolder {

  private final Map<String, Division> divisions;
  private final OfficesFile offices;
  private final RightsFile rights;
  private final TrainingPeople people;

  OrganisationFolder(ProceduresSettings settings) {
    Path folder = settings.config("organisation");
    List<String> faults = new ArrayList<>();
    divisions = new LinkedHashMap<>(new DivisionsFile(folder.resolve("divisions.csv")).read(faults));
    divisions.putAll(new DivisionsFile(folder.resolve("units.csv"), Kind.UNITS).read(faults));
    boolean divisionsRight = faults.isEmpty();
    offices = OfficesFile.read(folder.resolve("offices.yml"), faults);
    rights = offices.roles().isEmpty()   // without the roles every line would look wrong, without divisions every person
        ? null : RightsFile.read(folder.resolve("rights.yml"), offices.roles(), faults);
    if (divisionsRight) {
      offices.check(new Organisation(divisions), faults);
    }
    people = offices.roles().isEmpty() || !divisionsRight ? null
        : TrainingPeople.read(folder.resolve("training/people.yml"), new Organisation(divisions), offices, faults);
    if (!faults.isEmpty()) {
      throw new StartRefused(faults);
    }
  }

  @Bean
  Organisation organisation() {
    return new Organisation(divisions);
  }

  @Bean("office")
  Offices offices(Organisation organisation, RightsFile rights) {
    return new Offices(organisation, offices, rights);
  }

  @Bean
  RightsFile rightsFile() {
    return rights;
  }

  @Bean
  TrainingPeople trainingPeople() {
    return people;
  }

  /** The organisation and its contacts, read once more on their own when a start is refused. */
  static class Check implements StartCheck {

    @Override
    public void check(ProceduresSettings settings) {
      new Contacts(settings, new OrganisationFolder(settings).organisation());
    }
  }
}
