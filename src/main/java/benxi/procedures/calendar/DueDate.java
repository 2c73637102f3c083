package benxi.procedures.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;

/**
 * The last day of a period and why it is that day.
 *
 * @param date        last day; the period ends at its 24:00 in Asia/Shanghai
 * @param provisional true: counted through a year whose days off nobody has published yet
 * @param derivation  the count in Chinese words: every weekend day and holiday skipped, every
 *                    make-up day counted, and what is provisional
 */
public record DueDate(LocalDate date, boolean provisional, String derivation) {

  /** The last second of a last day, as task lists show what is due: 24:00 would be shown as the next day. */
  public static Date lastSecond(LocalDate lastDay, ZoneId zone) {
    return Date.from(lastDay.plusDays(1).atStartOfDay(zone).minusSeconds(1).toInstant());
  }
}
