package benxi.procedures.relief.check;

import benxi.procedures.calendar.WorkingCalendar;
import benxi.procedures.policy.PolicyBook;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import org.springframework.stereotype.Component;

/** The values of the annual check: how long it may take, and from how many abilities lost a grade of care begins. */
@Component
class CheckWindow {

  static final String KEY = "relief/annual-check-window";

  private final PolicyBook policy;
  private final WorkingCalendar calendar;
  private final Clock clock;

  CheckWindow(PolicyBook policy, WorkingCalendar calendar, Clock clock) {
    this.policy = policy;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** Within the year of the check, since each year wants its own (第24条第1款); one that comes after its year has the whole window. */
  LocalDate lastDay(LocalDate openedOn, int year) {
    LocalDate last = calendar.after(openedOn, policy.value(KEY, openedOn).limit()).date();
    LocalDate yearsEnd = LocalDate.of(year, Month.DECEMBER, 31);
    return openedOn.getYear() == year && last.isAfter(yearsEnd) ? yearsEnd : last;
  }

  /** {@code self}, {@code half} or {@code full} (第10条第2项、第13条). */
  String careGrade(int unmet) {
    if (unmet == 0) {
      return "self";
    }
    return unmet < policy.value("relief/full-care-threshold", LocalDate.now(clock)).whole() ? "half" : "full";
  }
}
