package benxi.procedures.calendar;

import benxi.procedures.config.ConfigFile;
import benxi.procedures.config.ConfigNode;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads one {@code config/calendar/<year>.json} and gathers all that is wrong with it. */
final class CalendarFile {

  private final int year;
  private final Map<LocalDate, String> daysOff = new TreeMap<>();
  private final Map<LocalDate, String> makeUpDays = new TreeMap<>();

  private CalendarFile(int year) {
    this.year = year;
  }

  static Optional<CalendarYear> read(Path file, List<String> faults) {
    String name = "config/calendar/" + file.getFileName();
    if (!file.getFileName().toString().matches("[0-9]{4}\\.json")) {
      faults.add(name + "：文件名不对，应当是“年份.json”，例如 2027.json。");
      return Optional.empty();
    }
    int year = Integer.parseInt(file.getFileName().toString().substring(0, 4));
    return ConfigFile.read(file, name, faults).map(content -> new CalendarFile(year).read(content));
  }

  private CalendarYear read(ConfigNode content) {
    content.only("year", "notices", "holidays", "makeUpDays");
    content.number("year").filter(written -> written.intValue() != year).ifPresent(written ->
        content.fault("year 写的是 " + written + "，与文件名的 " + year + " 年不一致，请改成 " + year + "。"));
    notices(content);
    content.list("holidays").forEach(this::holiday);
    content.list("makeUpDays").forEach(this::makeUpDay);
    return new CalendarYear(year, daysOff, makeUpDays);
  }

  private static void notices(ConfigNode content) {
    List<ConfigNode> notices = content.list("notices");
    if (notices.isEmpty()) {
      content.fault("notices 没有写公布放假安排的通知，请写上国务院办公厅通知的标题和网址。");
    }
    for (ConfigNode notice : notices) {
      notice.only("title", "address");
      notice.text("title");
      notice.text("address").filter(address -> !address.matches("https?://\\S+")).ifPresent(address ->
          notice.fault("address 的值“" + address + "”不是网址，应当以 http:// 或 https:// 开头。"));
    }
  }

  private void holiday(ConfigNode entry) {
    entry.only("name", "from", "to");
    Optional<String> holiday = entry.text("name");
    Optional<LocalDate> from = entry.date("from");
    Optional<LocalDate> to = entry.date("to");
    if (holiday.isEmpty() || from.isEmpty() || to.isEmpty()) {
      return;
    }
    if (to.get().isBefore(from.get())) {
      entry.fault(holiday.get() + "的 to（" + to.get() + "）早于 from（" + from.get() + "）。");
      return;
    }
    if (ofThisYear(entry, from.get()) && ofThisYear(entry, to.get())) {
      from.get().datesUntil(to.get().plusDays(1)).forEach(day -> put(entry, daysOff, day, holiday.get()));
    }
  }

  private void makeUpDay(ConfigNode entry) {
    entry.only("date", "for");
    Optional<LocalDate> date = entry.date("date");
    Optional<String> holiday = entry.text("for");
    if (date.isEmpty() || holiday.isEmpty() || !ofThisYear(entry, date.get())) {
      return;
    }
    DayOfWeek weekday = date.get().getDayOfWeek();
    if (weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY) {
      entry.fault(date.get() + " 是" + Words.weekday(date.get()) + "，本来就上班；调休上班日只能是周六或周日。");
      return;
    }
    put(entry, makeUpDays, date.get(), holiday.get());
  }

  /** A notice may publish days of the year before (元旦); they stand in that year's own file. */
  private boolean ofThisYear(ConfigNode entry, LocalDate date) {
    if (date.getYear() == year) {
      return true;
    }
    entry.fault(date + " 不在 " + year + " 年，请写到 config/calendar/" + date.getYear() + ".json 里，并在那里写上公布它的通知。");
    return false;
  }

  private void put(ConfigNode entry, Map<LocalDate, String> days, LocalDate day, String holiday) {
    if (daysOff.containsKey(day) || makeUpDays.containsKey(day)) {
      entry.fault(day + " 写了两次，同一天只能写一次，请删去一处。");
      return;
    }
    days.put(day, holiday);
  }
}
