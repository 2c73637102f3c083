package benxi.procedures.form;

import benxi.procedures.InputRefused;
import java.util.List;

/** A submission is refused by its form: every field at once, for people in sentences, for programs by key. */
public class FormRefused extends InputRefused {

  private final transient List<FieldFault> fields;

  public FormRefused(List<FieldFault> fields) {
    super(fields.stream().map(FieldFault::sentence).toList());
    this.fields = List.copyOf(fields);
  }

  public List<FieldFault> fields() {
    return fields;
  }
}
