package benxi.procedures.organisation;

import benxi.procedures.ProceduresSettings;
import benxi.procedures.StartRefused;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads {@code config/organisation/} once, all files before anything is refused. */
@Configuration
class OrganisationFolder {

  private final Map<String, Division> divisions;
  private final OfficesFile offices;

  OrganisationFolder(ProceduresSettings settings) {
    Path folder = settings.config("organisation");
    List<String> faults = new ArrayList<>();
    divisions = new DivisionsFile(folder.resolve("divisions.csv")).read(faults);
    offices = OfficesFile.read(folder.resolve("offices.yml"), faults);
    if (!faults.isEmpty()) {
      throw new StartRefused(faults);
    }
  }

  @Bean
  Organisation organisation() {
    return new Organisation(divisions);
  }

  @Bean("office")
  Offices offices(Organisation organisation) {
    return new Offices(organisation, offices);
  }
}
