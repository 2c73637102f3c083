package benxi.procedures.relief.check;

import benxi.procedures.calendar.WorkingCalendar;
import benxi.procedures.policy.PolicyBook;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The values of the annual check: how long it may take, and from how many abilities lost a grade of care begins. */
@Component
class CheckWindow {

  private final PolicyBook policy;
  private final WorkingCalendar calendar;
  private final Clock clock;

  CheckWindow(PolicyBook policy, WorkingCalendar calendar, Clock clock) {
    this.policy = policy;
    this.calendar = calendar;
    this.clock = clock;
  }

  LocalDate lastDay(LocalDate openedOn) {
    return calendar.after(openedOn, policy.value("relief/annual-check-window", openedOn).limit()).date();
  }

  /** {@code self}, {@code half} or {@code full} (第10条第2项、第13条). */
  String careGrade(int unmet) {
    if (unmet == 0) {
      return "self";
    }
    return unmet < policy.value("relief/full-care-threshold", LocalDate.now(clock)).whole() ? "half" : "full";
  }
}
