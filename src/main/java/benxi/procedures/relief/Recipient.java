package benxi.procedures.relief;

import benxi.procedures.form.IdentityNumber;
import java.time.LocalDate;

/**
 * A person in the register of recipients (第23条第2款).
 *
 * @param certificateNumber 15 digits (第36条)
 * @param entitledFrom      first day of the month after approval
 * @param current           support has not been terminated
 * @param entitledUntil     last day of support; null while it runs (第27条第2款)
 */
public record Recipient(
    String certificateNumber, String caseId, String identityNumber, String name, String countyCode,
    String townshipCode, String villageCode, LocalDate approvedOn, LocalDate entitledFrom, boolean current,
    LocalDate entitledUntil) {

  public String maskedIdentityNumber() {
    return IdentityNumber.masked(identityNumber);
  }
}
