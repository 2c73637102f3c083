package benxi.procedures.casefile;

import benxi.procedures.access.SignedIn;
import benxi.procedures.casefile.CasefilePeople.Person;
import benxi.procedures.paging.PageWanted;
import benxi.procedures.paging.Paged;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;

/** Finds the files of the divisions that a person answers for. */
@Component
class CaseList {

  record Line(String caseId, String name, String maskedIdentityNumber, String procedure, String division, String state,
      boolean open, String startedAt, List<String> late) {}

  private final People people;
  private final Sight sight;
  private final CaseState states;
  private final CaseReader reader;
  private final Words words;

  CaseList(People people, Sight sight, CaseState states, CaseReader reader, Words words) {
    this.people = people;
    this.sight = sight;
    this.states = states;
    this.reader = reader;
    this.words = words;
  }

  /** The newest first; what the engine does not let the person see is left out. */
  Paged<Line> find(SignedIn person, String sought, PageWanted wanted) {
    if (!isFor(person)) {
      return Paged.none(wanted);
    }
    Paged<String> cases = People.find(people.readBy(person), divisions(person), sought, wanted);
    if (cases.total() == 0 && sight.sees(sought)) {
      cases = new Paged<>(List.of(sought), wanted, 1);   // the number of a case that is about nobody in particular
    }
    Map<String, List<HistoricProcessInstance>> instances = sight.among(cases.rows());
    return new Paged<>(cases.rows().stream().filter(instances::containsKey)
        .map(caseId -> line(caseId, instances.get(caseId))).toList(), wanted, cases.total());
  }

  /** Whether there can be a file for the person to see. */
  boolean isFor(SignedIn person) {
    return (divisions(person) == null || !divisions(person).isEmpty()) && !people.readBy(person).isEmpty();
  }

  /** Null: all of them. */
  private static Collection<String> divisions(SignedIn person) {
    return person.has(Groups.CAMUNDA_ADMIN) ? null : person.tenants();
  }

  private Line line(String caseId, List<HistoricProcessInstance> instances) {
    CaseState.State state = states.of(instances);
    Optional<Person> person = people.ofCase(caseId);
    return new Line(caseId, person.map(Person::name).orElse(Words.NOTHING),
        person.map(Person::maskedIdentityNumber).orElse(Words.NOTHING), state.procedure(),
        reader.division(state.instance().getTenantId()), state.words(), state.endedAt() == null,
        words.of(state.instance().getStartTime()), reader.late(caseId));
  }
}
