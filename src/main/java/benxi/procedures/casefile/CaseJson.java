package benxi.procedures.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The data of a case as JSON files that other programs can read: dates and moments as ISO 8601. */
@Component
class CaseJson {

  private final ObjectWriter writer = new ObjectMapper().writerWithDefaultPrettyPrinter();
  private final Clock clock;

  CaseJson(Clock clock) {
    this.clock = clock;
  }

  /** File name → content: the case itself, its forms, and one file for each area. */
  Map<String, byte[]> files(CaseRecord one, Function<Attachment, String> places) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("case.json", bytes(plain(head(one), places)));
    files.put("forms.json", bytes(plain(one.forms().stream().map(CaseJson::form).toList(), places)));
    one.sections().forEach(section -> files.put(section.key() + ".json", bytes(plain(section.rows(), places))));
    return files;
  }

  private static Map<String, Object> head(CaseRecord one) {
    Map<String, Object> head = new LinkedHashMap<>();
    head.put("caseId", one.caseId());
    head.put("name", one.person() == null ? null : one.person().name());
    head.put("identityNumber", one.person() == null ? null : one.person().identityNumber());
    head.put("procedure", one.procedure());
    head.put("division", one.division());
    head.put("state", one.state());
    head.put("startedAt", one.startedAt());
    head.put("endedAt", one.endedAt());
    head.put("late", one.late());
    head.put("openTasks", one.openTasks().stream().map(task -> {
      Map<String, Object> open = new LinkedHashMap<>();
      open.put("name", task.name());
      open.put("who", task.who());
      open.put("since", task.since());
      open.put("dueAt", task.dueAt());
      return open;
    }).toList());
    return head;
  }

  private static Map<String, Object> form(SubmittedForm form) {
    Map<String, Object> written = new LinkedHashMap<>();
    written.put("process", form.process());
    written.put("step", form.step());
    written.put("submittedBy", form.userId());
    written.put("submittedByName", form.by());
    written.put("submittedAt", form.at());
    written.put("fields", form.entries().stream().map(entry -> {
      Map<String, Object> field = new LinkedHashMap<>();
      field.put("key", entry.key());
      field.put("label", entry.label());
      field.put("value", entry.value());
      field.put("shown", entry.shown());
      field.put("table", entry.table() == null ? null
          : Map.of("headings", entry.table().headings(), "rows", entry.table().rows()));
      return field;
    }).toList());
    return written;
  }

  private Object plain(Object value, Function<Attachment, String> places) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> plain = new LinkedHashMap<>();
      map.forEach((key, content) -> plain.put(String.valueOf(key), plain(content, places)));
      return plain;
    }
    if (value instanceof Collection<?> many) {
      return many.stream().map(one -> plain(one, places)).toList();
    }
    if (value instanceof Attachment document) {
      return Map.of("file", places.apply(document), "sha256", document.sha256());
    }
    if (value instanceof Instant moment) {
      return moment.truncatedTo(ChronoUnit.SECONDS).atZone(clock.getZone()).toOffsetDateTime().toString();
    }
    if (value instanceof Date moment) {
      return plain(moment.toInstant(), places);
    }
    return value instanceof LocalDate day ? day.toString() : value;
  }

  private byte[] bytes(Object plain) {
    try {
      return writer.writeValueAsBytes(plain);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the data of a case cannot be written as JSON", e);
    }
  }
}
