package benxi.procedures.safetygrid;

import benxi.procedures.OutOfSight;
import benxi.procedures.access.CaseReaders;
import benxi.procedures.access.SignedIn;
import benxi.procedures.organisation.Division;
import benxi.procedures.organisation.Organisation;
import java.util.List;
import org.camunda.bpm.engine.authorization.Groups;
import org.springframework.stereotype.Component;

/** Whose registers a person reads on our own pages: the same rights and divisions as in the engine. */
@Component
public class GridSight {

  private final CaseReaders readers;
  private final Organisation organisation;

  GridSight(CaseReaders readers, Organisation organisation) {
    this.readers = readers;
    this.organisation = organisation;
  }

  /**
   * The divisions that the person answers for; villages belong to their township.
   *
   * @throws OutOfSight if the person's role has nothing to do with the safety grid
   */
  public List<String> divisions(SignedIn who) {
    if (!reads(who)) {
      throw new OutOfSight();
    }
    return of(who);
  }

  /** Whether there is anything of the safety grid for the person to read. */
  public boolean reads(SignedIn who) {
    return readers.reads(who, "safety-grid-enterprise") && !of(who).isEmpty();
  }

  private List<String> of(SignedIn who) {
    return who.has(Groups.CAMUNDA_ADMIN) ? organisation.divisions().stream().map(Division::code).toList() : who.tenants();
  }
}
