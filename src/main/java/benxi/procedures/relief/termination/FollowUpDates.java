package benxi.procedures.relief.termination;

import benxi.procedures.calendar.DueDate;
import benxi.procedures.calendar.WorkingCalendar;
import benxi.procedures.policy.PolicyBook;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import org.springframework.stereotype.Component;

/** By when the township does what follows the end of support (第27条第2款、第28条、第9条第4项). */
@Component
class FollowUpDates {

  private static final String DELIVERY = "shared/delivery-period";
  private static final String FUNERAL = "relief/funeral-period";

  private final PolicyBook policy;
  private final WorkingCalendar calendar;
  private final Clock clock;

  FollowUpDates(PolicyBook policy, WorkingCalendar calendar, Clock clock) {
    this.policy = policy;
    this.calendar = calendar;
    this.clock = clock;
  }

  /**
   * The last second of the last day of support; where that is over already, because the notice ended with the
   * month or the program comes to it late, that of the period in which a letter is delivered.
   */
  Date beforeSupportEnds(LocalDate until) {
    return LocalDate.now(clock).isAfter(until) ? within(DELIVERY) : DueDate.lastSecond(until, clock.getZone());
  }

  Date funeral() {
    return within(FUNERAL);
  }

  private Date within(String period) {
    LocalDate today = LocalDate.now(clock);
    return DueDate.lastSecond(calendar.after(today, policy.value(period, today).limit()).date(), clock.getZone());
  }
}
