package benxi.procedures.form;

import benxi.procedures.form.Field.TimeRules;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Holds a date or time against the way its field writes it. */
record TimeCheck(TimeRules rules, LocalDateTime now) {

  /** Gives the value back, or null and adds what is wrong. */
  Object judge(FieldType type, Object value, List<Fault> faults) {
    int before = faults.size();
    if (!(value instanceof String text)) {
      faults.add(Fault.of("类型不对", "应为文字，写成 " + example(type) + " 的样子"));
    } else {
      switch (type) {
        case DATE -> {
          date(text, faults);
          past(text, faults);
        }
        case TIME -> time(text, faults);
        default -> dateAndTime(text, faults);
      }
    }
    return faults.size() == before ? value : null;
  }

  private void date(String text, List<Fault> faults) {
    if (Dates.iso(text).isEmpty()) {
      faults.add(Fault.of("不是真实的日期", "应写成 2017-11-06 的样子"));
    }
  }

  /** By the day of the office: 2017-10-08T16:30Z is the ninth here. */
  private void past(String text, List<Fault> faults) {
    if (rules.noPast() && Dates.moment(text).filter(moment -> moment.toLocalDate().isBefore(now.toLocalDate())).isPresent()) {
      faults.add(Fault.of("早于今天（" + now.toLocalDate() + "）", "应为今天或以后"));
    }
  }

  private void time(String text, List<Fault> faults) {
    Optional<Times> time = Times.read(text);
    if (time.isEmpty() || !fits(time.get().zone())) {
      faults.add(Fault.of("不是时间", "应写成 " + example(FieldType.TIME) + " 的样子"));
    } else if (time.get().minutes() % rules.interval() != 0) {
      faults.add(Fault.of("时间太细", "分钟应为 " + rules.interval() + " 的整数倍"));
    }
  }

  private void dateAndTime(String text, List<Fault> faults) {
    String[] parts = text.split("T", 2);
    if (parts.length != 2) {
      faults.add(Fault.of("不是日期和时间", "应写成 " + example(FieldType.DATETIME) + " 的样子"));
      return;
    }
    date(parts[0], faults);
    time(parts[1], faults);
    past(text, faults);
  }

  private boolean fits(ZoneOffset zone) {
    return switch (rules.zone()) {
      case NONE -> zone == null;
      case OFFSET -> zone != null;
      case UTC -> ZoneOffset.UTC.equals(zone);
    };
  }

  private String example(FieldType type) {
    String zone = switch (rules.zone()) {
      case NONE -> "";
      case OFFSET -> "+08:00";
      case UTC -> "Z";
    };
    return switch (type) {
      case DATE -> "2017-11-06";
      case TIME -> "15:30" + zone;
      default -> "2017-11-06T15:30" + zone;
    };
  }
}
