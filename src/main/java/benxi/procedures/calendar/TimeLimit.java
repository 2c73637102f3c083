package benxi.procedures.calendar;

/**
 * How long something may take (期限), in the unit that its rule names.
 *
 * @param days        number of days, not negative
 * @param workingDays true: only working days count; false: rest days count too
 */
public record TimeLimit(int days, boolean workingDays) {

  public TimeLimit {
    if (days < 0) {
      throw new IllegalArgumentException("期限的天数不能是负数：" + days);
    }
  }

  /** 20个工作日 or 7日. */
  @Override
  public String toString() {
    return days + (workingDays ? "个工作日" : "日");
  }
}
