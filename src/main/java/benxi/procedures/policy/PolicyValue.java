package benxi.procedures.policy;

import benxi.procedures.calendar.TimeLimit;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One value that a decree sets, with its unit, article and date of effect.
 *
 * @param key      file under {@code config/policy} without ending, e.g. {@code relief/notice-period}
 * @param description what it is, in words
 * @param number   the value; null for a share (unit 比例), a day (unit 日期) and an option (unit 选项)
 * @param text     the value as the file writes it
 * @param unit     工作日, 日, 月, 年, 岁, 人, 项, 家, %, 比例, 倍, 元, 元/月, 分, 日期 or 选项
 * @param article  the article that sets it, or that it is an internal arrangement
 * @param source   where that was published
 * @param from     first day of effect
 * @param division division code that it is for; null: for the whole city
 * @param training true: nobody has published it, made up for training
 */
public record PolicyValue(String key, String description, BigDecimal number, String text, String unit, String article,
    String source, LocalDate from, String division, boolean training) {

  /** A period in its own unit, 工作日 or 日. */
  public TimeLimit limit() {
    boolean workingDays = unit.equals(Unit.WORKING_DAYS.word());
    if (!workingDays && !unit.equals(Unit.DAYS.word())) {
      throw new IllegalStateException("政策值 " + key + " 的单位是“" + unit + "”，不是期限（工作日或日）。");
    }
    return new TimeLimit(number.intValueExact(), workingDays);
  }

  /** A day that a plan sets, of unit 日期. */
  public LocalDate date() {
    if (!unit.equals(Unit.DATE.word())) {
      throw new IllegalStateException("政策值 " + key + " 的单位是“" + unit + "”，不是日期。");
    }
    return LocalDate.parse(text);
  }

  /** A number of persons, months, years or days. */
  public int whole() {
    if (number == null) {
      throw new IllegalStateException("政策值 " + key + " 是“" + text + "”，不是数字。");
    }
    return number.intValueExact();
  }

  /** A share, exact, of unit % or 比例. */
  public Fraction fraction() {
    if (unit.equals(Unit.PERCENT.word())) {
      return Fraction.ofPercent(number);
    }
    if (!unit.equals(Unit.SHARE.word())) {
      throw new IllegalStateException("政策值 " + key + " 的单位是“" + unit + "”，不是比例（% 或 比例）。");
    }
    return Fraction.parse(text);
  }

  /** Value and unit as an office says them: 20个工作日, 30%, 2/3. */
  public String words() {
    return Unit.named(unit).map(known -> known.say(text)).orElse(text);
  }
}
