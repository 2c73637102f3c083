package benxi.procedures.calendar;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;

/** Dates as an office writes them. */
final class Words {

  private Words() {}

  /** 2018年3月8日. */
  static String full(LocalDate date) {
    return date.getYear() + "年" + dayOfYear(date);
  }

  /** 3月8日 in the year that the reader has in mind, else with its year. */
  static String in(int year, LocalDate date) {
    return date.getYear() == year ? dayOfYear(date) : full(date);
  }

  /** 2月15日至21日, 9月29日至10月6日, 12月30日至2019年1月1日. */
  static String range(int year, LocalDate from, LocalDate to) {
    if (from.equals(to)) {
      return in(year, from);
    }
    boolean sameMonth = from.getYear() == to.getYear() && from.getMonth() == to.getMonth();
    return in(year, from) + "至" + (sameMonth ? to.getDayOfMonth() + "日" : in(from.getYear(), to));
  }

  /** 星期四. */
  static String weekday(LocalDate date) {
    return date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.CHINA);
  }

  private static String dayOfYear(LocalDate date) {
    return date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
  }
}
