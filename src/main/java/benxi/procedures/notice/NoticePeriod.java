package benxi.procedures.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The days on which a notice stands in public (第22条第4款: 公示期为7天).
 *
 * <p>The article counts days, not working days: days off count, and a period that ends on one is not
 * prolonged. Objections can be raised on the board at any hour, so a Sunday cuts nobody short.
 *
 * @param firstDay the day after the publication, which is itself not counted
 * @param lastDay  the period ends at its 24:00
 */
record NoticePeriod(LocalDate firstDay, LocalDate lastDay) {

  static NoticePeriod after(LocalDate publishedOn, LocalDate lastDay) {
    return new NoticePeriod(publishedOn.plusDays(1), lastDay);
  }

  /** 24:00 of the last day; this instant itself is already outside. */
  Instant endsAt(ZoneId zone) {
    return lastDay.plusDays(1).atStartOfDay(zone).toInstant();
  }
}
