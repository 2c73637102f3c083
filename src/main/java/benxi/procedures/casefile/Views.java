package benxi.procedures.casefile;

import benxi.procedures.casefile.CaseRecord.Kept;
import benxi.procedures.casefile.CaseView.Cell;
import benxi.procedures.casefile.CaseView.Open;
import benxi.procedures.casefile.CaseView.Part;
import benxi.procedures.casefile.CaseView.Row;
import benxi.procedures.casefile.CaseView.Step;
import benxi.procedures.casefile.CaseView.Text;
import benxi.procedures.casefile.SubmittedForm.Entry;
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
  /** More columns than this do not fit on a page: each entry is then a list of its own. */
  private static final int MOST_COLUMNS = 7;
  /** A text longer than this is folded. */
  private static final int LONGEST_OPEN = 400;

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
        one.forms().stream().map(this::step).toList());
  }

  private Step step(SubmittedForm form) {
    return new Step(form.step(), form.process(), form.by(), words.of(form.at()),
        form.entries().stream().filter(entry -> !entry.blank()).toList(),
        form.entries().stream().filter(Entry::blank).map(Entry::label).toList());
  }

  Part part(Kept kept, Function<Attachment, String> href) {
    Set<String> labels = kept.rows().stream().flatMap(row -> row.keySet().stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
    List<String> below = labels.stream().filter(label -> kept.rows().stream().map(row -> row.get(label))
        .anyMatch(value -> value instanceof CharSequence && words.of(value).length() > LONGEST_IN_CELL)).toList();
    List<String> headings = labels.stream().filter(label -> !below.contains(label)).toList();
    return new Part(kept.key(), kept.title(), headings.size() <= MOST_COLUMNS, headings,
        kept.rows().stream().map(row -> row(row, headings, below, href)).toList());
  }

  private Row row(Map<String, ?> row, List<String> headings, List<String> below, Function<Attachment, String> href) {
    return new Row(headings.stream().map(label -> cell(label, row.get(label), href)).toList(),
        below.stream().filter(label -> row.get(label) != null).map(label -> text(label, words.of(row.get(label)))).toList());
  }

  private static Text text(String label, String text) {
    return new Text(label, text, text.length() > LONGEST_OPEN);
  }

  private Cell cell(String label, Object value, Function<Attachment, String> href) {
    return value instanceof Attachment document
        ? new Cell(label, document.name(), href.apply(document), document.sha256())
        : new Cell(label, words.of(value), null, null);
  }
}
