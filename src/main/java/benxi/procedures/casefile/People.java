package benxi.procedures.casefile;

import benxi.procedures.access.CaseReaders;
import benxi.procedures.access.SignedIn;
import benxi.procedures.casefile.CasefilePeople.Person;
import benxi.procedures.paging.PageWanted;
import benxi.procedures.paging.Paged;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whom cases are about, over all procedures that keep people. */
@Component
class People {

  private final List<CasefilePeople> procedures;
  private final CaseReaders readers;

  People(ObjectProvider<CasefilePeople> procedures, CaseReaders readers) {
    this.readers = readers;
    this.procedures = procedures.orderedStream().toList();
  }

  /** Empty for a case that is about nobody in particular. */
  Optional<Person> ofCase(String caseId) {
    return procedures.stream().map(procedure -> procedure.ofCase(caseId)).flatMap(Optional::stream).findFirst();
  }

  List<String> casesOf(Person person) {
    return procedures.stream().flatMap(procedure -> procedure.casesOf(person.identityNumber()).stream()).toList();
  }

  /** Those procedures whose cases the person may read at all. */
  List<CasefilePeople> readBy(SignedIn person) {
    return procedures.stream().filter(procedure -> readers.reads(person, procedure.process())).toList();
  }

  /**
   * The cases of one procedure after those of the other, of each the newest first.
   *
   * @param divisions null: every division
   */
  static Paged<String> find(List<CasefilePeople> procedures, Collection<String> divisions, String words, PageWanted wanted) {
    List<String> cases = new ArrayList<>();
    int before = 0;
    for (CasefilePeople procedure : procedures) {
      if (cases.size() < PageWanted.ROWS) {
        cases.addAll(procedure.find(divisions, words, Math.max(0, wanted.skipped() - before), PageWanted.ROWS - cases.size()));
      }
      before += procedure.count(divisions, words);
    }
    return new Paged<>(cases, wanted, before);
  }

  boolean isCase(String process) {
    return procedures.stream().anyMatch(procedure -> procedure.process().equals(process));
  }
}
