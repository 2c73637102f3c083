package benxi.procedures.form;

import benxi.procedures.ProceduresApplication;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time of day as a form writes it: {@code 15:30}, {@code 15:30+08:00} or {@code 07:30Z}.
 *
 * @param zone null: none was written, that of the office is meant
 */
record Times(LocalTime time, ZoneOffset zone) {

  private static final Pattern FORM = Pattern.compile("([0-9]{2}:[0-9]{2})(Z|[+-][0-9]{2}:[0-9]{2})?");
  private static final ZoneId OFFICE = ZoneId.of(ProceduresApplication.ZONE);

  static Optional<Times> read(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Times(LocalTime.parse(parts.group(1)),
          parts.group(2) == null ? null : ZoneOffset.of(parts.group(2))));
    } catch (DateTimeException noTime) {
      return Optional.empty();
    }
  }

  /** That moment on the clock of the office. */
  LocalDateTime on(LocalDate day) {
    LocalDateTime written = day.atTime(time);
    return zone == null ? written : written.atOffset(zone).atZoneSameInstant(OFFICE).toLocalDateTime();
  }

  int minutes() {
    return time.toSecondOfDay() / 60;
  }
}
