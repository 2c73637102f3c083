package benxi.procedures.conventions;

import benxi.procedures.conventions.form.ChineseLabels;
import benxi.procedures.conventions.form.FileNamedByForm;
import benxi.procedures.conventions.form.FormIsUsed;
import benxi.procedures.conventions.form.FormRule;
import benxi.procedures.conventions.form.KeysCamel;
import benxi.procedures.conventions.form.NoBrokenWidgets;
import benxi.procedures.conventions.form.NoNumbersOfLaw;
import benxi.procedures.conventions.form.SupportedSchema;
import java.util.List;

/** What a form keeps. */
final class FormRules {

  private FormRules() {}

  static List<FormRule> all(Home home) {
    return List.of(
        new FileNamedByForm(), new KeysCamel(), new ChineseLabels(), new SupportedSchema(),
        new NoBrokenWidgets(), new NoNumbersOfLaw(), new FormIsUsed(home));
  }
}
