package benxi.procedures.casefile;

import benxi.procedures.access.SignedIn;
import benxi.procedures.casefile.CasefilePeople.Person;
import java.util.ArrayList;
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

  static final int MOST = 100;
  private static final int AT_A_TIME = 20;

  /** @param more there are more than are shown: the search is to be narrowed */
  record Found(List<Line> lines, boolean more) {}

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
  Found find(SignedIn person, String sought) {
    Collection<String> divisions = person.has(Groups.CAMUNDA_ADMIN) ? null : person.tenants();
    if (divisions != null && divisions.isEmpty()) {
      return new Found(List.of(), false);
    }
    List<String> cases = people.find(divisions, sought, MOST + 1);
    Map<String, List<HistoricProcessInstance>> instances = sight.among(cases);
    return new Found(cases.stream().limit(MOST).filter(instances::containsKey)
        .map(caseId -> line(caseId, instances.get(caseId))).toList(), cases.size() > MOST);
  }

  /** A few cases at a time: one query does not read endlessly many instances. */
  private Line line(String caseId, List<HistoricProcessInstance> instances) {
    CaseState.State state = states.of(instances);
    Optional<Person> person = people.ofCase(caseId);
    return new Line(caseId, person.map(Person::name).orElse(Words.NOTHING),
        person.map(Person::maskedIdentityNumber).orElse(Words.NOTHING), state.procedure(),
        reader.division(state.instance().getTenantId()), state.words(), state.endedAt() == null,
        words.of(state.instance().getStartTime()), reader.late(caseId));
  }
}
