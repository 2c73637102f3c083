package benxi.procedures.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as forms write them; 31 February is no date. */
final class Dates {

  private static final DateTimeFormatter COMPACT =
      DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
  private static final Pattern ISO = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern WRITTEN = Pattern.compile("([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?");
  private static final Pattern SECONDS = Pattern.compile("(T[0-9]{2}:[0-9]{2}):[0-9]{2}(\\.[0-9]+)?");
  /** Outside of these years a date is a slip of the hand (0217, 20177). */
  private static final int FIRST_YEAR = 1850;
  private static final int LAST_YEAR = 2199;

  private Dates() {}

  /** Exactly {@code 2017-11-06}. */
  static Optional<LocalDate> iso(String text) {
    return ISO.matcher(text).matches() ? compact(text.replace("-", "")).filter(Dates::likely) : Optional.empty();
  }

  /** As a spreadsheet or a person writes it: 2017-11-6, 2017/11/6, 2017.11.6, 2017年11月6日. */
  static Optional<LocalDate> written(String text) {
    Matcher parts = WRITTEN.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    return compact(parts.group(1) + twoDigits(parts.group(2)) + twoDigits(parts.group(3))).filter(Dates::likely);
  }

  /** {@code 20171106}, any year. */
  static Optional<LocalDate> compact(String digits) {
    try {
      return Optional.of(LocalDate.parse(digits, COMPACT));
    } catch (DateTimeException noDate) {
      return Optional.empty();
    }
  }

  /** The moment that a form's or a stored date or date with time names; midnight without a time, seconds are left out. */
  static Optional<LocalDateTime> moment(Object value) {
    if (!(value instanceof String written)) {
      return Optional.empty();
    }
    String text = SECONDS.matcher(written).replaceFirst("$1");
    String[] parts = text.split("T", 2);
    Optional<LocalDate> date = iso(parts[0]);
    if (parts.length == 1) {
      return date.map(LocalDate::atStartOfDay);
    }
    return date.flatMap(day -> Times.read(parts[1]).map(time -> time.on(day)));
  }

  private static boolean likely(LocalDate date) {
    return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
  }

  private static String twoDigits(String digits) {
    return digits.length() == 1 ? "0" + digits : digits;
  }
}
