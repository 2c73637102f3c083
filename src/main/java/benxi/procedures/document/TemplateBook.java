package benxi.procedures.document;

import benxi.procedures.InputRefused;
import benxi.procedures.ProceduresSettings;
import benxi.procedures.StartCheck;
import benxi.procedures.StartRefused;
import benxi.procedures.config.ConfigFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Every template of {@code config/templates}, each checked against its declaration before the start.
 * The files that Word keeps beside an open document (~$…) are passed over.
 */
@Component
class TemplateBook {

  private static final String PLACE = "[a-z0-9-]+/[a-z0-9-]+";

  private final Map<String, Template> templates = new TreeMap<>();

  @Autowired
  TemplateBook(ProceduresSettings settings) {
    this(settings.config("templates"));
  }

  TemplateBook(Path folder) {
    List<String> faults = new ArrayList<>();
    Set<String> words = new TreeSet<>();
    Set<String> declarations = new TreeSet<>();
    for (Path file : ConfigFile.under(folder, faults)) {
      String path = folder.relativize(file).toString().replace('\\', '/');
      String name = path.replaceFirst("\\.[^.]*$", "");
      if (path.matches(PLACE + "\\.docx")) {
        words.add(name);
        new TemplateReader(name, file, faults).read().ifPresent(template -> templates.put(name, template));
      } else if (path.matches(PLACE + "\\.yml")) {
        declarations.add(name);
      } else if (!file.getFileName().toString().startsWith("~$")) {
        faults.add("config/templates/" + path + "：位置或文件名不对，应当是“流程/名称.docx”和“流程/名称.yml”，"
            + "用小写字母、数字和连字符，例如 relief/acceptance.docx。");
      }
    }
    declarations.removeAll(words);
    declarations.forEach(name -> faults.add("config/templates/" + name + ".yml：没有对应的模板 " + name
        + ".docx，请放入模板，或删去这份说明。"));
    if (!faults.isEmpty()) {
      throw new StartRefused(faults);
    }
  }

  Template template(String name) {
    Template template = templates.get(name);
    if (template == null) {
      throw new InputRefused("没有名为“" + name + "”的文书模板：请从现有的 " + String.join("、", templates.keySet()) + " 中选用。");
    }
    return template;
  }

  Map<String, Template> all() {
    return Collections.unmodifiableMap(templates);
  }

  /** The templates, read once more on their own when a start is refused. */
  static class Check implements StartCheck {

    @Override
    public void check(ProceduresSettings settings) {
      new TemplateBook(settings);
    }
  }
}
