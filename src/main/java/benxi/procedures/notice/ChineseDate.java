package benxi.procedures.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Days and moments as letters write them. */
final class ChineseDate {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日H时mm分");

  private ChineseDate() {}

  static String of(LocalDate day) {
    return DAY.format(day);
  }

  static String of(Instant moment, ZoneId zone) {
    return MINUTE.format(moment.atZone(zone));
  }
}
