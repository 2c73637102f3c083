package benxi.procedures.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every expected date is counted by hand from the State Council's notices. */
@DisplayName("工作日历")
class WorkingCalendarTest {

  private final WorkingCalendar calendar = WorkingCalendar.load(Path.of("config/calendar"));

  @ParameterizedTest(name = "第22条: {0} 受理，20个工作日到 {1}({2})")
  @CsvSource({
      "2017-10-09, 2017-11-06, 其间没有节假日",
      "2018-02-05, 2018-03-08, 春节；2月11日和24日调休上班",
      "2020-01-13, 2020-02-17, 2020年春节假期延长",
      "2024-09-09, 2024-10-12, 中秋节和国庆节；届满日本身是调休上班日",
      "2024-12-16, 2025-01-14, 跨年",
      "2017-09-29, 2017-11-02, 从国庆节前的调休上班日数起",
      "2018-12-10, 2019-01-08, 元旦的假期和调休由下一年的通知公布",
      "2022-12-12, 2023-01-10, 12月31日由下一年的通知公布为假日"})
  void twentyWorkingDays(LocalDate accepted, LocalDate due, String why) {
    assertThat(calendar.workingDaysAfter(accepted, 20)).as(why).satisfies(opinion -> {
      assertThat(opinion.date()).isEqualTo(due);
      assertThat(opinion.provisional()).isFalse();
    });
  }

  @Test
  @DisplayName("第22条: 2027年没有公布，届满日是暂定的，并且写明")
  void unpublishedYearIsProvisional() {
    DueDate opinion = calendar.workingDaysAfter(LocalDate.of(2026, 12, 10), 20);

    assertThat(opinion.date()).isEqualTo(LocalDate.of(2027, 1, 7));
    assertThat(opinion.provisional()).isTrue();
    assertThat(opinion.derivation()).contains("2027年的放假安排没有公布（没有 config/calendar/2027.json）");
  }

  @Test
  @DisplayName("届满日还在已公布的年份内：不是暂定的")
  void lastPublishedDayIsFinal() {
    DueDate opinion = calendar.workingDaysAfter(LocalDate.of(2026, 12, 3), 20);

    assertThat(opinion.date()).isEqualTo(LocalDate.of(2026, 12, 31));
    assertThat(opinion.provisional()).isFalse();
    assertThat(opinion.derivation()).doesNotContain("没有公布");
  }

  @Test
  @DisplayName("推算过程逐一写明不计入的休息日、节假日和计入的调休上班日")
  void derivationNamesEveryDay() {
    assertThat(calendar.workingDaysAfter(LocalDate.of(2018, 2, 5), 20).derivation()).isEqualTo(
        "2018年2月5日当日不计，从2月6日起数20个工作日，到2018年3月8日（星期四）24时届满。"
            + "不计入：2月10日（星期六）、2月15日至21日（春节放假）、2月25日（星期日）、3月3日至4日（星期六、星期日）。"
            + "调休上班，计入：2月11日（星期日，春节调休）、2月24日（星期六，春节调休）。");
  }

  @Test
  @DisplayName("跨年的推算写明年份，一个假期连着写")
  void derivationAcrossTheYearEnd() {
    assertThat(calendar.workingDaysAfter(LocalDate.of(2018, 12, 27), 4).derivation()).isEqualTo(
        "2018年12月27日当日不计，从12月28日起数4个工作日，到2019年1月3日（星期四）24时届满。"
            + "不计入：12月30日至2019年1月1日（元旦放假）。"
            + "调休上班，计入：12月29日（星期六，元旦调休）。");
  }

  @Test
  @DisplayName("第22条: 公示7天按日计算，节假日也计入，当日不计")
  void calendarDaysRunThroughHolidays() {
    DueDate notice = calendar.daysAfter(LocalDate.of(2017, 9, 28), 7);

    assertThat(notice.date()).isEqualTo(LocalDate.of(2017, 10, 5));
    assertThat(notice.provisional()).isFalse();
    assertThat(notice.derivation()).isEqualTo("2017年9月28日当日不计，从9月29日起数7日，"
        + "到2017年10月5日（星期四）24时届满。按日计算，休息日和节假日也计入。");
  }

  @Test
  @DisplayName("提醒日：从届满日往前数3个工作日，越过假期和调休")
  void workingDaysBeforeTheDueDate() {
    DueDate reminder = calendar.workingDaysBefore(LocalDate.of(2024, 10, 12), 6);

    assertThat(reminder.date()).isEqualTo(LocalDate.of(2024, 9, 29));
    assertThat(reminder.derivation()).isEqualTo("2024年10月12日当日不计，从10月11日起往前数6个工作日，为2024年9月29日（星期日）。"
        + "不计入：10月1日至7日（国庆节放假）。调休上班，计入：9月29日（星期日，国庆节调休）。");
  }

  @ParameterizedTest(name = "2017-09-29 起 {0}{1}：到 {2}；2017-10-12 前 {0}{1}：从 {3}")
  @CsvSource({
      "5, true, 2017-10-12, 2017-09-29",    // 30 September was a make-up day, 1 to 8 October were off
      "5, false, 2017-10-04, 2017-10-07"})
  @DisplayName("期限按它自己的单位数：工作日，或者日")
  void inItsOwnUnit(int days, boolean workingDays, LocalDate last, LocalDate first) {
    TimeLimit limit = new TimeLimit(days, workingDays);

    assertThat(calendar.after(LocalDate.of(2017, 9, 29), limit).date()).isEqualTo(last);
    assertThat(calendar.before(LocalDate.of(2017, 10, 12), limit).date()).isEqualTo(first);
  }

  @ParameterizedTest(name = "{0} 上班：{1}({2})")
  @CsvSource({
      "2017-10-08, false, 国庆节、中秋节放假的最后一天",
      "2017-10-09, true, 假期后第一天",
      "2017-09-30, true, 周六调休上班",
      "2020-02-02, false, 延长的春节假期的最后一天",
      "2020-02-03, true, 2月3日起正常上班",
      "2022-12-31, false, 由2023年的通知公布",
      "2027-10-01, true, 没有公布的年份只按周末休息",
      "2027-10-02, false, 周六"})
  void workingDays(LocalDate day, boolean works, String why) {
    assertThat(calendar.isWorkingDay(day)).as(why).isEqualTo(works);
  }
}
