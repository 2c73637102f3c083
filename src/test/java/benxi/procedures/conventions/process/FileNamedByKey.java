package benxi.procedures.conventions.process;

import benxi.procedures.conventions.Home;
import benxi.procedures.model.Model;
import benxi.procedures.model.ModelFault;
import benxi.procedures.model.ModelRule;
import java.util.stream.Stream;

/** A model is one process, and its file is named by its key: kebab, procedure first (not in {@code shared}). */
public final class FileNamedByKey implements ModelRule {

  @Override
  public Stream<ModelFault> faults(Model model) {
    long count = model.elements("process").count();
    if (count != 1) {
      return Stream.of(model.fault(model.root(), "一个文件应当正好有一个流程，这里有 " + count + " 个。请拆开。"));
    }
    return model.elements("process").flatMap(process -> {
      String key = process.getAttribute("id");
      String procedure = Home.procedure(model);
      if (!key.matches("[a-z]+(-[a-z]+)*") || !key.equals(Home.name(model))) {
        return Stream.of(model.fault(process, "流程的键是 " + key + "，应当与文件名相同，小写英文，以连字符相连。"));
      }
      return procedure.equals("shared") || key.startsWith(procedure) ? Stream.empty()
          : Stream.of(model.fault(process, "流程的键 " + key + " 应当以所在文件夹 " + procedure + " 开头。"));
    });
  }
}
