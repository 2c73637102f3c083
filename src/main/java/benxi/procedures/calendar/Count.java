package benxi.procedures.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** One count of working days, day by day, that remembers what it skipped and why. */
final class Count {

  private static final String WEEKEND = "周末";

  private record Run(String why, LocalDate first, LocalDate last) {

    boolean continuesWith(String reason, LocalDate day) {
      return why.equals(reason) && (day.equals(last.plusDays(1)) || day.equals(first.minusDays(1)));
    }

    Run with(LocalDate day) {
      return new Run(why, day.isBefore(first) ? day : first, day.isAfter(last) ? day : last);
    }
  }

  private final WorkingCalendar calendar;
  private final LocalDate start;
  private final List<Run> skipped = new ArrayList<>();
  private final List<String> madeUp = new ArrayList<>();
  private final TreeSet<Integer> unpublished = new TreeSet<>();

  Count(WorkingCalendar calendar, LocalDate start) {
    this.calendar = calendar;
    this.start = start;
  }

  /** The n-th working day after (step 1) or before (step -1) the start, which is not counted. */
  LocalDate go(int n, int step) {
    LocalDate day = start;
    for (int counted = 0; counted < n; ) {
      day = day.plusDays(step);
      if (visit(day)) {
        counted++;
      }
    }
    return day;
  }

  boolean provisional() {
    return !unpublished.isEmpty();
  }

  private boolean visit(LocalDate day) {
    if (!calendar.isPublished(day.getYear())) {
      unpublished.add(day.getYear());
    }
    if (calendar.isWorkingDay(day)) {
      calendar.makeUpFor(day).ifPresent(holiday -> madeUp.add(
          Words.in(start.getYear(), day) + "（" + Words.weekday(day) + "，" + holiday + "调休）"));
      return true;
    }
    String why = calendar.holiday(day).map(holiday -> holiday + "放假").orElse(WEEKEND);
    int last = skipped.size() - 1;
    if (last >= 0 && skipped.get(last).continuesWith(why, day)) {
      skipped.set(last, skipped.get(last).with(day));
    } else {
      skipped.add(new Run(why, day, day));
    }
    return false;
  }

  /** What was skipped, what was made up, what is provisional; empty when there was nothing. */
  String words() {
    StringBuilder words = new StringBuilder();
    if (!skipped.isEmpty()) {
      words.append("不计入：").append(String.join("、", skipped.stream().map(this::words).toList())).append("。");
    }
    if (!madeUp.isEmpty()) {
      words.append("调休上班，计入：").append(String.join("、", madeUp)).append("。");
    }
    for (int year : unpublished) {
      words.append(year).append("年的放假安排没有公布（没有 config/calendar/").append(year)
          .append(".json），该年暂按周六、周日休息推算，公布后重新计算。");
    }
    return words.toString();
  }

  private String words(Run run) {
    String why = run.why().equals(WEEKEND)
        ? Words.weekday(run.first()) + (run.first().equals(run.last()) ? "" : "、" + Words.weekday(run.last()))
        : run.why();
    return Words.range(start.getYear(), run.first(), run.last()) + "（" + why + "）";
  }
}
