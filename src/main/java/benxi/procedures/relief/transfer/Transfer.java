package benxi.procedures.relief.transfer;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A recipient's move to another county of the city (第24条第2款).
 *
 * @param tenantId        township that the recipient leaves
 * @param admissionCaseId the case in which the new county answers; null until it is asked
 * @param paidUntil       last day that the old county pays; null unless it was handed over
 * @param outcome         {@code transferred}, {@code refused} or {@code supportEnded}; null while it is open
 */
record Transfer(String caseId, String tenantId, String certificateNumber, String fromCounty, String toCounty,
    String toTownship, String toVillage, String newAddress, LocalDate movedOn, String reason, Instant registeredAt,
    String registeredBy, LocalDate releasedOn, String releasedBy, String admissionCaseId, LocalDate admittedOn,
    String admittedBy, LocalDate paidUntil, String outcome, LocalDate endedOn) {}
