package benxi.procedures.organisation;

import benxi.procedures.organisation.Division.Level;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The villages of the city by their full names, for forms in which one is chosen. */
@RestController
class VillageChoices {

  /** A village and what it is called from the county down. */
  record Choice(String code, String name) {}

  private final List<Choice> villages;

  VillageChoices(Organisation organisation) {
    this.villages = organisation.divisions(Level.VILLAGE).stream()
        .map(village -> new Choice(village.code(), organisation.fullName(village.code()))).toList();
  }

  @GetMapping("/divisions/villages.json")
  List<Choice> villages() {
    return villages;
  }
}
