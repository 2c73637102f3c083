package benxi.procedures.conventions.form;

import benxi.procedures.model.ModelFault;
import java.util.stream.Stream;

/** A form's file is named by its id: kebab, procedure first (not in {@code shared}). */
public final class FileNamedByForm implements FormRule {

  @Override
  public Stream<ModelFault> faults(Form form) {
    String id = form.root().path("id").asText();
    if (!id.matches("[a-z]+(-[a-z]+)*") || !id.equals(form.name())) {
      return Stream.of(form.fault(form.root(), "表单的编号是 " + id + "，应当与文件名相同，小写英文，以连字符相连。"));
    }
    return form.procedure().equals("shared") || id.startsWith(form.procedure() + "-") ? Stream.empty()
        : Stream.of(form.fault(form.root(), "表单的编号 " + id + " 应当以所在文件夹 " + form.procedure() + "- 开头。"));
  }
}
