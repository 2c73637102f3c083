package benxi.procedures.casefile;

import benxi.procedures.form.IdentityNumber;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Whom the cases of a procedure are about; a procedure that keeps people contributes it as a bean. */
public interface CasefilePeople {

  /** Key of the model by which a case of this procedure runs, such as {@code relief-application}. */
  String process();

  /** Empty when this procedure does not know the case. */
  Optional<Person> ofCase(String caseId);

  /** Every case of the person in this procedure, oldest first. */
  List<String> casesOf(String identityNumber);

  /**
   * The cases that some divisions handle, the newest first.
   *
   * @param divisions codes, at least one; null: every division, for administrators
   * @param words     part of the application number or of the name; empty: every case
   * @param first     how many of the newest are left out
   * @param most      how many at most
   */
  List<String> find(Collection<String> divisions, String words, int first, int most);

  /** How many {@link #find} finds in all. */
  int count(Collection<String> divisions, String words);

  /**
   * @param name           as in the identity card
   * @param identityNumber 18 characters, whole; the pages mask it in lists
   */
  record Person(String name, String identityNumber) {

    /** The date of birth stays hidden: 210521********1234. */
    public String maskedIdentityNumber() {
      return IdentityNumber.masked(identityNumber);
    }
  }
}
