package benxi.procedures.form;

import benxi.procedures.form.Submission.Kind;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Holds a submission against a form. */
public final class FormCheck {

  private final FormSchema form;
  private final Submission submission;
  private final LocalDateTime now;
  private final DivisionCodes divisions;
  private final List<FieldFault> faults = new ArrayList<>();
  private final Map<String, Object> write = new LinkedHashMap<>();

  private FormCheck(FormSchema form, Submission submission, LocalDateTime now, DivisionCodes divisions) {
    this.form = form;
    this.submission = submission;
    this.now = now;
    this.divisions = divisions;
  }

  /** @param now on the clock of the office */
  public static Outcome check(FormSchema form, Submission submission, LocalDateTime now, DivisionCodes divisions) {
    return new FormCheck(form, submission, now, divisions).run();
  }

  private Outcome run() {
    submission.given().keySet().stream().filter(key -> form.field(key).isEmpty()).sorted().forEach(key ->
        faults.add(FieldFault.uncalled(key, "不在这张表单里")));
    Set<String> hidden = hidden();
    Map<String, Object> data = visibleData(hidden);
    for (Field field : form.fields()) {
      boolean given = submission.given().containsKey(field.key());
      Object value = submission.given().get(field.key());
      if (hidden.contains(field.key())) {
        hidden(field, value);
      } else if (isReadonly(field, data)) {
        unchanged(field, value);
      } else if (given || submission.kind() != Kind.DRAFT) {
        open(field, given, kept(field, given), data);
      }
      fillGap(field);
    }
    return new Outcome(List.copyOf(faults), write);
  }

  /** What a read-only field holds is another task's: hidden, it stays. */
  private void hidden(Field field, Object value) {
    if (!isEmpty(field, value)) {
      wrong(field, value, "按其他各项的填写，这一项现在不出现", "请不要填");
    }
    if (submission.kind() != Kind.DRAFT && !field.readonly() && !isEmpty(field, submission.present().get(field.key()))) {
      write.put(field.key(), empty(field));
    }
  }

  /** Handed back as it was, or left empty (a date that the page cannot show), it stays as it was. */
  private void unchanged(Field field, Object value) {
    Object held = held(field);
    boolean untouched = isEmpty(field, value) || field.type() == FieldType.CHECKBOX && held == null && Boolean.FALSE.equals(value);
    if (!untouched && !SameValue.is(value, held)) {
      wrong(field, value, "这一项只供查看，不能改", isEmpty(field, held) ? "请留空" : "应为「" + shown(held) + "」");
    }
    if (submission.kind() != Kind.DRAFT && !submission.present().containsKey(field.key()) && !isEmpty(field, held)) {
      write.put(field.key(), held);
    }
  }

  /** What the case holds; where it does not know the field, what the form puts into it. */
  private Object held(Field field) {
    return submission.present().containsKey(field.key()) ? submission.present().get(field.key()) : field.original();
  }

  /** What is not handed in stays as the case holds it, and must be right beside what is; a required field is handed in. */
  private Object kept(Field field, boolean given) {
    return given ? submission.given().get(field.key())
        : field.rules().required() ? null : submission.present().get(field.key());
  }

  private void open(Field field, boolean given, Object value, Map<String, Object> data) {
    Verdict verdict = new FieldCheck(field, new Surroundings(form, data, now, divisions))
        .judge(isEmpty(field, value) ? null : value, submission.kind() != Kind.DRAFT);
    // A fault of a table names row and column itself.
    boolean quoted = !isEmpty(field, value) && !(field.columns().isPresent() && value instanceof String);
    verdict.faults().forEach(fault -> faults.add(new FieldFault(field.key(), field.label(), quoted ? fault.at(null, shown(value)) : fault)));
    if (given && verdict.faults().isEmpty()) {
      write.put(field.key(), verdict.value() == null ? empty(field) : verdict.value());
    }
  }

  private void wrong(Field field, Object value, String wrong, String right) {
    faults.add(new FieldFault(field.key(), field.label(), Fault.of(wrong, right).at(null, shown(value))));
  }

  /** After a start or a completion every field's variable exists: a model may ask for it. */
  private void fillGap(Field field) {
    if (submission.kind() != Kind.DRAFT && !submission.present().containsKey(field.key())) {
      write.putIfAbsent(field.key(), empty(field));
    }
  }

  /** A hidden field holds nothing for the conditions of others: asked again until nothing changes. */
  private Set<String> hidden() {
    Set<String> hidden = new HashSet<>();
    for (int round = 0; round <= form.fields().size(); round++) {
      Map<String, Object> data = visibleData(hidden);
      Set<String> now = new HashSet<>();
      form.fields().stream().filter(field -> field.isHidden(data)).forEach(field -> now.add(field.key()));
      if (now.equals(hidden)) {
        break;
      }
      hidden = now;
    }
    return hidden;
  }

  private Map<String, Object> visibleData(Set<String> hidden) {
    Map<String, Object> data = new LinkedHashMap<>(submission.present());
    submission.given().forEach((key, value) -> data.put(key, value instanceof Submission.Alien ? null : value));
    form.fields().forEach(field -> data.putIfAbsent(field.key(), null));
    hidden.forEach(key -> data.put(key, null));
    // Left empty by whoever submits, a read-only field still holds what it held, for the conditions and limits of the others.
    form.fields().stream().filter(field -> field.readonly() && !hidden.contains(field.key()))
        .forEach(field -> data.put(field.key(), held(field)));
    form.fields().stream().filter(field -> field.readonlyIf() != null && !hidden.contains(field.key()) && isReadonly(field, data))
        .forEach(field -> data.put(field.key(), held(field)));
    return data;
  }

  /** A condition that asks for the field's own value means the one it held: it is not lifted by handing in another. */
  private boolean isReadonly(Field field, Map<String, Object> data) {
    if (field.readonlyIf() == null) {
      return field.readonly();
    }
    Map<String, Object> before = new LinkedHashMap<>(data);
    before.put(field.key(), held(field));
    return field.isReadonly(before);
  }

  private static Object empty(Field field) {
    return field.type().isMany() ? List.of() : null;
  }

  private static String shown(Object value) {
    return value instanceof Submission.Alien alien ? alien.type() : Shown.of(value);
  }

  private static boolean isEmpty(Field field, Object value) {
    return value == null || value instanceof String text && Seen.isNothing(text)
        || field.type().isMany() && value instanceof Collection<?> many && many.isEmpty();
  }
}
