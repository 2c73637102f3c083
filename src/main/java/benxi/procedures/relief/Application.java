package benxi.procedures.relief;

import benxi.procedures.form.IdentityNumber;
import java.time.Instant;
import java.time.LocalDate;

/**
 * An application as the register knows it (第20条).
 *
 * @param caseId        application number
 * @param tenantId      code of the township that handles it
 * @param villageCode   null until the materials are examined
 * @param hukouDivision county of the hukou or {@code outside}; null until the materials are examined
 * @param acceptedOn    null until accepted (第21条)
 * @param outcome       {@code approved}, {@code refused}, {@code withdrawn}, {@code died}; null while open
 */
record Application(
    String caseId, String tenantId, String countyCode, String identityNumber, String applicantName, String filedBy,
    String agentName, LocalDate appliedOn, Instant registeredAt, String registeredBy, String villageCode,
    String hukouDivision, LocalDate acceptedOn, LocalDate decidedOn, String decidedBy, String outcome,
    LocalDate endedOn, String endNote) {

  public String maskedIdentityNumber() {
    return IdentityNumber.masked(identityNumber);
  }

  boolean open() {
    return outcome == null;
  }

  /** 本人 or the one who applied for the person: to whom letters are addressed. */
  String addressee() {
    return agentName == null ? applicantName : agentName;
  }
}
