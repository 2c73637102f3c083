package benxi.procedures.conventions.form;

import benxi.procedures.model.ModelFault;
import java.util.stream.Stream;

/** A form is of the schema that Tasklist 7.24 can show. */
public final class SupportedSchema implements FormRule {

  /** Of form-js 1.8, which Tasklist 7.24 brings. */
  private static final int NEWEST = 16;

  @Override
  public Stream<ModelFault> faults(Form form) {
    int version = form.root().path("schemaVersion").asInt();
    String platform = form.root().path("executionPlatform").asText("Camunda Platform");
    if (version < 1 || version > NEWEST) {
      return Stream.of(form.fault(form.root(), "schemaVersion 是 " + version + "，应当在 1 到 " + NEWEST
          + " 之间。请用能存成旧版的建模工具保存。"));
    }
    return platform.equals("Camunda Platform") ? Stream.empty() : Stream.of(form.fault(form.root(),
        "executionPlatform 是 " + platform + "，应当是 Camunda Platform。请在建模工具里选 Camunda 7。"));
  }
}
