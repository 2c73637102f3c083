package benxi.procedures.relief.termination;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An intended termination in its register (第25条至第27条).
 *
 * @param tenantId   township that examines it, where the recipient lives
 * @param ground     code of {@link Ground}
 * @param reportedBy {@code self}, {@code committee}, {@code institution}, {@code township} or {@code county}
 * @param outcome    {@code terminated}, {@code continued}, {@code superseded}, after an earlier end {@code funeral} or
 *                   {@code unfounded}; null while it is open
 */
record Termination(String caseId, String tenantId, String countyCode, String certificateNumber, Ground ground,
    LocalDate groundOn, String details, String reportedBy, String reporter, Instant registeredAt, String registeredBy,
    LocalDate confirmedOn, String confirmedBy, String outcome, LocalDate endedOn) {

  boolean open() {
    return outcome == null;
  }
}
