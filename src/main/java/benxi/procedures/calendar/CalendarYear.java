package benxi.procedures.calendar;

import java.time.LocalDate;
import java.util.Map;

/** One year's days off and make-up working days, each with the name of its holiday. */
record CalendarYear(int year, Map<LocalDate, String> daysOff, Map<LocalDate, String> makeUpDays) {

  CalendarYear {
    daysOff = Map.copyOf(daysOff);
    makeUpDays = Map.copyOf(makeUpDays);
  }
}
