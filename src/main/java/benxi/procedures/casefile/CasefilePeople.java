package benxi.procedures.casefile;

import java.util.List;
import java.util.Optional;

/** Whom the cases of a procedure are about; a procedure that keeps people contributes it as a bean. */
public interface CasefilePeople {

  /** Empty when this procedure does not know the case. */
  Optional<Person> ofCase(String caseId);

  /** Every case of the person in this procedure, oldest first. */
  List<String> casesOf(String identityNumber);

  /**
   * @param name           as in the identity card
   * @param identityNumber 18 characters, whole; the pages mask it in lists
   */
  record Person(String name, String identityNumber) {}
}
