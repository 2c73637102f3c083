package benxi.procedures.engine;

import benxi.procedures.ProceduresSettings;
import benxi.procedures.Published;
import benxi.procedures.StartCheck;
import benxi.procedures.StartRefused;
import benxi.procedures.decision.TableCheck;
import benxi.procedures.form.Feel;
import benxi.procedures.form.FormSchema;
import benxi.procedures.model.ModelFault;
import benxi.procedures.model.Models;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** Every model, table and form of the working folders, without the engine: it does not run after a refusal. */
class FoldersCheck implements StartCheck {

  @Override
  public void check(ProceduresSettings settings) {
    List<String> faults = new ArrayList<>();
    Models models = new Models(words());
    TableCheck tables = new TableCheck();
    Feel feel = new Feel(Clock.systemDefaultZone());
    for (Path folder : List.of(settings.processes(), settings.forms())) {
      for (Path file : files(folder, faults)) {
        String name = Path.of(settings.home()).relativize(file).toString().replace('\\', '/');
        try {
          if (name.endsWith(".form")) {
            FormSchema.read(name, FolderFile.text(file), feel, faults);
          } else {
            models.faults(name, FolderFile.bytes(file)).stream().map(ModelFault::toString).forEach(faults::add);
          }
          if (name.endsWith(".dmn")) {
            faults.addAll(tables.faults(name, FolderFile.text(file)));
          }
        } catch (IOException e) {
          faults.add("文件 " + name + " 读不出来（" + e.getMessage() + "）：请确认是 UTF-8 编码且可读。");
        }
      }
    }
    if (!faults.isEmpty()) {
      throw new StartRefused(faults);
    }
  }

  private static List<Path> files(Path folder, List<String> faults) {
    if (!Files.isDirectory(folder)) {
      faults.add("找不到文件夹 " + folder.toAbsolutePath().normalize()
          + "：请从项目的根目录启动，或用属性 procedures.home 指明它所在的文件夹。");
      return List.of();
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(file -> file.getFileName().toString().matches(".+\\.(bpmn|dmn|form)")).sorted().toList();
    } catch (IOException e) {
      faults.add("文件夹 " + folder + " 读不出来（" + e.getMessage() + "）：请检查读取权限。");
      return List.of();
    }
  }

  /** The published words, from the classes: the beans are not there after a refusal. */
  private static Map<String, Set<String>> words() {
    ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
    scan.addIncludeFilter(new AnnotationTypeFilter(Published.class));
    Map<String, Set<String>> words = new TreeMap<>();
    for (BeanDefinition found : scan.findCandidateComponents("benxi.procedures")) {
      Class<?> type = ClassUtils.resolveClassName(found.getBeanClassName(), FoldersCheck.class.getClassLoader());
      // Offices are a bean made by a method, which names it.
      words.put(ModelGate.word(type) == null ? "office" : ModelGate.word(type), ModelGate.verbs(type));
    }
    return words;
  }
}
