package benxi.procedures.relief;

import benxi.procedures.OutOfSight;
import benxi.procedures.access.CaseReaders;
import benxi.procedures.access.SignedIn;
import benxi.procedures.organisation.Division;
import benxi.procedures.organisation.Organisation;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who reads the registers of relief: the counties, and the city (第23条第2款、第24条第1款). */
@Component
public class RegisterReaders {

  private final CaseReaders readers;
  private final Organisation organisation;

  RegisterReaders(CaseReaders readers, Organisation organisation) {
    this.readers = readers;
    this.organisation = organisation;
  }

  /**
   * Codes of the counties that the person answers for.
   *
   * @throws OutOfSight if the person's office has nothing to do with relief, though it lies in the same county
   */
  public List<String> counties(SignedIn who) {
    if (!reads(who)) {
      throw new OutOfSight();
    }
    return organisation.divisions(Division.Level.COUNTY).stream().map(Division::code).filter(who::answersFor).toList();
  }

  boolean reads(SignedIn who) {
    return readers.reads(who, "relief-application");
  }
}
