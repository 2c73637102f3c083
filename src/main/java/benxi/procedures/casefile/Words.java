package benxi.procedures.casefile;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Date;
import org.springframework.stereotype.Component;

/** Values as a reader of a file is shown them. */
@Component
class Words {

  static final String NOTHING = "—";
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

  private final Clock clock;

  Words(Clock clock) {
    this.clock = clock;
  }

  String of(Object value) {
    if (value instanceof LocalDate day) {
      return DAY.format(day);
    }
    if (value instanceof Instant moment) {
      return MOMENT.format(moment.atZone(clock.getZone()));
    }
    if (value instanceof Date moment) {
      return of(moment.toInstant());
    }
    if (value instanceof Boolean yes) {
      return yes ? "是" : "否";
    }
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    if (value instanceof Collection<?> many) {
      return many.isEmpty() ? NOTHING : String.join("、", many.stream().map(this::of).toList());
    }
    return value == null || value.toString().isBlank() ? NOTHING : value.toString();
  }

  /** A date or moment as forms submit it, 2017-11-06 or 2017-11-06T15:30; anything else as it is. */
  String ofWritten(String text) {
    try {
      return text.contains("T") ? MOMENT.format(LocalDateTime.parse(text)) : DAY.format(LocalDate.parse(text));
    } catch (DateTimeParseException otherwiseWritten) {
      return of(text);
    }
  }
}
