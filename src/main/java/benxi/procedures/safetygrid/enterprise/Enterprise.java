package benxi.procedures.safetygrid.enterprise;

import java.time.LocalDate;

/**
 * An object of supervision in the ledger: an enterprise, or a school, hospital or home where many people gather.
 *
 * @param creditCode   unified social credit code, one entry each
 * @param villageCode  where it lies
 * @param division     whose office registered it
 * @param facts        what its level follows from, and the level itself
 * @param source       number of the case or of the import that brought it
 * @param closedOn     null while it is supervised
 * @param closeReason  null while it is supervised
 */
public record Enterprise(String creditCode, String name, String kind, String address, String villageCode,
    String division, LevelFacts facts, LocalDate registeredOn, String registeredBy, String source, LocalDate closedOn,
    String closeReason) {

  public boolean open() {
    return closedOn == null;
  }

  Particulars particulars() {
    return new Particulars(name, kind, address, villageCode);
  }

  Enterprise with(Particulars other) {
    return new Enterprise(creditCode, other.name(), other.kind(), other.address(), other.villageCode(), division, facts,
        registeredOn, registeredBy, source, closedOn, closeReason);
  }

  Enterprise with(LevelFacts other) {
    return new Enterprise(creditCode, name, kind, address, villageCode, division, other, registeredOn, registeredBy,
        source, closedOn, closeReason);
  }
}
