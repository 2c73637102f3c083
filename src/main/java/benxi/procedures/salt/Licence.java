package benxi.procedures.salt;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A licence of the register.
 *
 * @param kind       {@code wholesale} or {@code production}
 * @param validUntil last day; it ends at 24:00 of it
 * @param state      {@code running}, {@code expired}, {@code replaced}, {@code revoked} or {@code withdrawn}
 * @param endedAt    null while it runs
 * @param previous   number of the licence that it follows; null: entered as it was found
 * @param caseId     of its renewal
 */
record Licence(String number, String creditCode, String kind, LocalDate validFrom, LocalDate validUntil, String state,
    Instant endedAt, String previous, String caseId) {

  static Licence running(String number, String creditCode, String kind, LocalDate from, LocalDate until, String previous,
      String caseId) {
    return new Licence(number, creditCode, kind, from, until, "running", null, previous, caseId);
  }

  boolean runs() {
    return "running".equals(state);
  }

  boolean replaced() {
    return "replaced".equals(state);
  }

  boolean wholesale() {
    return "wholesale".equals(kind);
  }
}
