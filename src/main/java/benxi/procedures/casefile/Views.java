package benxi.procedures.casefile;

import benxi.procedures.casefile.CaseRecord.Kept;
import benxi.procedures.casefile.CaseView.Cell;
import benxi.procedures.casefile.CaseView.Open;
import benxi.procedures.casefile.CaseView.Part;
import benxi.procedures.casefile.CaseView.Row;
import benxi.procedures.casefile.CaseView.Step;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Turns what was read of a case into what is shown. */
@Component
class Views {

  /** A text longer than this makes a column that crowds out the others. */
  private static final int LONGEST_IN_CELL = 48;

  private final Words words;

  Views(Words words) {
    this.words = words;
  }

  /** @param href where a document of the case is opened */
  CaseView of(CaseRecord one, Function<Attachment, String> href) {
    return new CaseView(one.caseId(), one.person() == null ? null : one.person().name(),
        one.person() == null ? null : one.person().identityNumber(),
        one.person() == null ? null : one.person().maskedIdentityNumber(), one.procedure(), one.division(), one.state(),
        one.open(), words.of(one.startedAt()), words.of(one.endedAt()), one.late(),
        one.openTasks().stream().map(task -> new Open(task.name(), task.who(), words.of(task.since()),
            words.of(task.dueAt()))).toList(),
        one.sections().stream().map(kept -> part(kept, href)).toList(),
        one.forms().stream().map(form -> new Step(form.step(), form.process(), form.by(), words.of(form.at()),
            form.entries())).toList());
  }

  Part part(Kept kept, Function<Attachment, String> href) {
    Set<String> labels = kept.rows().stream().flatMap(row -> row.keySet().stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
    List<String> below = labels.stream().filter(label -> kept.rows().stream().map(row -> row.get(label))
        .anyMatch(value -> value instanceof CharSequence && words.of(value).length() > LONGEST_IN_CELL)).toList();
    List<String> headings = labels.stream().filter(label -> !below.contains(label)).toList();
    return new Part(kept.key(), kept.title(), headings,
        kept.rows().stream().map(row -> row(row, headings, below, href)).toList());
  }

  private Row row(Map<String, ?> row, List<String> headings, List<String> below, Function<Attachment, String> href) {
    Map<String, String> texts = new LinkedHashMap<>();
    below.stream().filter(label -> row.get(label) != null).forEach(label -> texts.put(label, words.of(row.get(label))));
    return new Row(headings.stream().map(label -> cell(label, row.get(label), href)).toList(), texts);
  }

  private Cell cell(String label, Object value, Function<Attachment, String> href) {
    return value instanceof Attachment document
        ? new Cell(label, document.name(), href.apply(document), document.sha256())
        : new Cell(label, words.of(value), null, null);
  }
}
