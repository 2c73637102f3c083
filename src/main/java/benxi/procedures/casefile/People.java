package benxi.procedures.casefile;

import benxi.procedures.casefile.CasefilePeople.Person;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whom cases are about, over all procedures that keep people. */
@Component
class People {

  private final List<CasefilePeople> procedures;

  People(ObjectProvider<CasefilePeople> procedures) {
    this.procedures = procedures.orderedStream().toList();
  }

  /** Empty for a case that is about nobody in particular. */
  Optional<Person> ofCase(String caseId) {
    return procedures.stream().map(procedure -> procedure.ofCase(caseId)).flatMap(Optional::stream).findFirst();
  }

  List<String> casesOf(Person person) {
    return procedures.stream().flatMap(procedure -> procedure.casesOf(person.identityNumber()).stream()).toList();
  }

  /** @param divisions null: every division */
  List<String> find(Collection<String> divisions, String words, int most) {
    return procedures.stream().flatMap(procedure -> procedure.find(divisions, words, most).stream()).limit(most).toList();
  }

  boolean isCase(String process) {
    return procedures.stream().anyMatch(procedure -> procedure.process().equals(process));
  }
}
