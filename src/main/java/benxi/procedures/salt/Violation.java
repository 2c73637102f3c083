package benxi.procedures.salt;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A case against an enterprise.
 *
 * @param ground     one of {@code ground} in {@code config/vocabulary/salt.yml}
 * @param firstMonth of the reports that it rests on; null: it rests on none
 * @param outcome    {@code unfounded}, {@code fellAway}, {@code remedied}, {@code notRequested}, {@code kept},
 *                   {@code revoked} or {@code withdrawn}; null while open
 */
record Violation(String caseId, String creditCode, String ground, String facts, YearMonth firstMonth, YearMonth lastMonth,
    String outcome, LocalDate endedOn) {

  boolean open() {
    return outcome == null;
  }

  /** A case that was closed because the reports, computed anew, no longer showed its ground has used nothing up. */
  boolean hasUsedUp(YearMonth month) {
    return restsOn(month) && !"fellAway".equals(outcome);
  }

  /** Whether the reports have shown its ground; else it was opened by hand, on other facts. */
  boolean restsOnReports() {
    return firstMonth != null;
  }

  /** Whether it rests on the report of this month. */
  boolean restsOn(YearMonth month) {
    return firstMonth != null && !month.isBefore(firstMonth) && !month.isAfter(lastMonth);
  }
}
