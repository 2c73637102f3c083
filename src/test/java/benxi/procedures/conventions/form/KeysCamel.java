package benxi.procedures.conventions.form;

import benxi.procedures.model.ModelFault;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** The key of a field is the name of a variable: camel; each stands once. */
public final class KeysCamel implements FormRule {

  @Override
  public Stream<ModelFault> faults(Form form) {
    Set<String> seen = new HashSet<>();
    return form.widgets().filter(widget -> widget.has("key")).flatMap(widget -> {
      String key = widget.path("key").asText();
      if (!key.matches("[a-z][A-Za-z0-9]*")) {
        return Stream.of(form.fault(widget, "键「" + key + "」应当是小写开头的英文变量名，例如 materialsComplete。"));
      }
      return seen.add(key) ? Stream.empty() : Stream.of(form.fault(widget, "键「" + key + "」出现了两次。请改名或删去一个。"));
    });
  }
}
