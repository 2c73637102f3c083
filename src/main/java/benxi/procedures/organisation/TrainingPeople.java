package benxi.procedures.organisation;

import benxi.procedures.config.ConfigFile;
import benxi.procedures.config.ConfigNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code training/people.yml}: invented people to learn with; they exist in training mode only.
 *
 * @param password  of all of them
 * @param firstStep the one thing to try first
 */
record TrainingPeople(String password, String firstStep, List<Person> people) {

  static final String NAME = "config/organisation/training/people.yml";

  /** @param office null for a role that belongs to no division */
  record Person(String id, String family, String given, Role role, Office office) {

    List<String> groups() {
      return office == null ? List.of(role.key()) : List.of(role.key(), office.group());
    }
  }

  static TrainingPeople read(Path file, Organisation organisation, OfficesFile offices, List<String> faults) {
    List<Person> people = new ArrayList<>();
    Optional<ConfigNode> content = ConfigFile.read(file, NAME, faults);
    content.ifPresent(c -> c.only("password", "firstStep", "people"));
    content.map(c -> c.list("people")).orElse(List.of()).forEach(entry ->
        person(entry, organisation, offices).ifPresent(person -> {
          if (people.stream().anyMatch(p -> p.id().equals(person.id()))) {
            entry.fault("id“" + person.id() + "”写了两次：请换一个。");
          }
          people.add(person);
        }));
    return new TrainingPeople(content.flatMap(c -> c.text("password")).orElse(""),
        content.flatMap(c -> c.text("firstStep")).orElse(""), people);
  }

  private static Optional<Person> person(ConfigNode entry, Organisation organisation, OfficesFile offices) {
    entry.only("id", "family", "given", "role", "at");
    Optional<String> id = entry.text("id");
    Optional<String> family = entry.text("family");
    Optional<String> given = entry.text("given");
    Optional<Role> role = entry.text("role").map(offices.roles()::get);
    if (entry.has("role") && role.isEmpty()) {
      entry.fault("没有岗位“" + entry.text("role").orElse("") + "”：请写 offices.yml 中的岗位。");
    }
    if (id.isEmpty() || family.isEmpty() || given.isEmpty() || role.isEmpty()) {
      return Optional.empty();
    }
    if (role.get().levels().isEmpty()) {
      return Optional.of(new Person(id.get(), family.get(), given.get(), role.get(), null));
    }
    return entry.text("at").flatMap(at -> {
      Optional<Division> division = organisation.find(at).filter(role.get()::at);
      if (division.isEmpty()) {
        entry.fault("区划“" + at + "”没有岗位 " + role.get().key() + "：请写 divisions.csv 中相应层级的代码。");
      }
      return division;
    }).map(division ->
        new Person(id.get(), family.get(), given.get(), role.get(), new Office(role.get(), division)));
  }
}
