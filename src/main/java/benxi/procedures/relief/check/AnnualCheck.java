package benxi.procedures.relief.check;

import java.time.LocalDate;

/**
 * The check of one recipient in one year (第24条第1款).
 *
 * @param dueOn       last day of the window in which it is to be done
 * @param result      {@code unchanged}, {@code reassess}, {@code terminate}, {@code supportEnded} or {@code transferred};
 *                    null while it is open
 * @param ledToCaseId the termination that it led to, or the check of the township to which the file went; else null
 */
record AnnualCheck(String caseId, String tenantId, String countyCode, String certificateNumber, int year,
    LocalDate openedOn, LocalDate dueOn, LocalDate checkedOn, String checkedBy, String result, String careGrade,
    String ledToCaseId) {

  boolean open() {
    return result == null;
  }

  public boolean overdue(LocalDate today) {
    return open() && today.isAfter(dueOn);
  }
}
