package benxi.procedures.calendar;

import benxi.procedures.StartRefused;
import benxi.procedures.config.ConfigFile;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Working days as the General Office of the State Council publishes them: weekends and holidays
 * off, make-up days on. A year that nobody has published is counted with weekends only.
 */
public final class WorkingCalendar {

  private final Map<Integer, CalendarYear> years;

  private WorkingCalendar(Map<Integer, CalendarYear> years) {
    this.years = Map.copyOf(years);
  }

  /**
   * Reads {@code <year>.json} of each year in the folder.
   *
   * @throws StartRefused naming everything that is wrong with the files, file and place
   */
  public static WorkingCalendar load(Path folder) {
    List<String> faults = new ArrayList<>();
    Map<Integer, CalendarYear> years = new TreeMap<>();
    for (Path file : ConfigFile.under(folder, faults)) {
      CalendarFile.read(file, faults).ifPresent(year -> years.put(year.year(), year));
    }
    if (years.isEmpty() && faults.isEmpty()) {
      faults.add("文件夹 " + folder + " 里没有放假安排：请放入各年的文件，例如 2026.json。");
    }
    if (!faults.isEmpty()) {
      throw new StartRefused(faults);
    }
    return new WorkingCalendar(years);
  }

  /** The last day of a time limit; the start (the day of acceptance) is not counted. */
  public DueDate after(LocalDate start, TimeLimit limit) {
    return limit.workingDays() ? workingDaysAfter(start, limit.days()) : daysAfter(start, limit.days());
  }

  /** The first day of a time limit that ends with a due date, which is not counted: when to remind of it. */
  public DueDate before(LocalDate due, TimeLimit limit) {
    return limit.workingDays() ? workingDaysBefore(due, limit.days()) : daysBefore(due, limit.days());
  }

  /** The last day of a period of n working days; the start (the day of acceptance) is not counted. */
  public DueDate workingDaysAfter(LocalDate start, int n) {
    Count count = new Count(this, start);
    LocalDate due = count.go(notNegative(n), 1);
    return new DueDate(due, count.provisional(), counted(start, 1) + "数" + n + "个工作日，" + ends(due) + count.words());
  }

  /** The last day of a period of n calendar days; the start is not counted, rest days are. */
  public DueDate daysAfter(LocalDate start, int n) {
    LocalDate due = start.plusDays(notNegative(n));
    return new DueDate(due, false, counted(start, 1) + "数" + n + "日，" + ends(due) + "按日计算，休息日和节假日也计入。");
  }

  /** The n-th working day before a due date, which is not counted: when to remind of it. */
  public DueDate workingDaysBefore(LocalDate due, int n) {
    Count count = new Count(this, due);
    LocalDate day = count.go(notNegative(n), -1);
    return new DueDate(day, count.provisional(), counted(due, -1) + "往前数" + n + "个工作日，为"
        + Words.full(day) + "（" + Words.weekday(day) + "）。" + count.words());
  }

  private static DueDate daysBefore(LocalDate due, int n) {
    LocalDate day = due.minusDays(notNegative(n));
    return new DueDate(day, false, counted(due, -1) + "往前数" + n + "日，为"
        + Words.full(day) + "（" + Words.weekday(day) + "）。按日计算，休息日和节假日也计入。");
  }

  /** Whether offices work on this day; in a year without data: Monday to Friday. */
  public boolean isWorkingDay(LocalDate day) {
    if (makeUpFor(day).isPresent()) {
      return true;
    }
    return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && holiday(day).isEmpty();
  }

  /** Whether the days off of this year have been published (there is a file for it). */
  public boolean isPublished(int year) {
    return years.containsKey(year);
  }

  Optional<String> holiday(LocalDate day) {
    return Optional.ofNullable(years.get(day.getYear())).map(year -> year.daysOff().get(day));
  }

  Optional<String> makeUpFor(LocalDate day) {
    return Optional.ofNullable(years.get(day.getYear())).map(year -> year.makeUpDays().get(day));
  }

  private static String counted(LocalDate start, int step) {
    return Words.full(start) + "当日不计，从" + Words.in(start.getYear(), start.plusDays(step)) + "起";
  }

  private static String ends(LocalDate due) {
    return "到" + Words.full(due) + "（" + Words.weekday(due) + "）24时届满。";
  }

  private static int notNegative(int n) {
    if (n < 0) {
      throw new IllegalArgumentException("期限的天数不能是负数：" + n);
    }
    return n;
  }
}
