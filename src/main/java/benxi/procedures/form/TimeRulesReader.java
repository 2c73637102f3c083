package benxi.procedures.form;

import benxi.procedures.form.Field.TimeRules;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Consumer;

/** Reads how a date or time is to be written. */
record TimeRulesReader(JsonNode component, Consumer<String> faults) {

  /** Those that the browser keeps to; it takes the default for any other. */
  private static final List<Integer> INTERVALS = List.of(1, 5, 10, 15, 30, 60);
  private static final int DEFAULT_INTERVAL = 15;

  /** Null for fields of other types. */
  TimeRules read(FieldType type) {
    if (type != FieldType.DATE && type != FieldType.TIME && type != FieldType.DATETIME) {
      return null;
    }
    int interval = component.path("timeInterval").asInt(DEFAULT_INTERVAL);
    if (!INTERVALS.contains(interval)) {
      faults.accept("时间间隔 timeInterval 是 " + interval + "：应为 " + INTERVALS + " 中的一个（分钟）");
    }
    return new TimeRules(component.path("disallowPassedDates").asBoolean(false), interval, zone());
  }

  private TimeRules.Zone zone() {
    String format = component.path("timeSerializingFormat").asText("no_timezone");
    return switch (format) {
      case "no_timezone" -> TimeRules.Zone.NONE;
      case "utc_offset" -> TimeRules.Zone.OFFSET;
      case "utc_normalized" -> TimeRules.Zone.UTC;
      default -> {
        faults.accept("时间格式「" + Shown.of(format) + "」不认识：请用 no_timezone");
        yield TimeRules.Zone.NONE;
      }
    };
  }
}
