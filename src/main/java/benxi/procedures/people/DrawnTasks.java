package benxi.procedures.people;

import benxi.procedures.model.Model;
import benxi.procedures.model.ModelUnreadable;
import benxi.procedures.model.PlainXml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The user tasks of models, by process key and id, with their names.
 *
 * @param complete false: a model could not be read, which others say
 */
record DrawnTasks(Map<String, Map<String, String>> processes, boolean complete) {

  static DrawnTasks of(Path folder) {
    Map<String, Map<String, String>> found = new LinkedHashMap<>();
    if (!Files.isDirectory(folder)) {
      return new DrawnTasks(found, false);
    }
    boolean complete = true;
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.filter(path -> path.toString().endsWith(".bpmn")).sorted().toList()) {
        complete &= read(file.getFileName().toString(), Files.readAllBytes(file), found);
      }
    } catch (IOException unreadable) {
      complete = false;
    }
    return new DrawnTasks(found, complete);
  }

  static DrawnTasks of(String file, byte[] bytes) {
    Map<String, Map<String, String>> found = new LinkedHashMap<>();
    return new DrawnTasks(found, read(file, bytes, found));
  }

  boolean has(TaskRef task) {
    return processes.getOrDefault(task.process(), Map.of()).containsKey(task.task());
  }

  /** As the drawing calls it; the id of a task that it does not have. */
  String name(TaskRef task) {
    return processes.getOrDefault(task.process(), Map.of()).getOrDefault(task.task(), task.task());
  }

  List<String> tasksOf(String process) {
    return List.copyOf(processes.getOrDefault(process, Map.of()).keySet());
  }

  private static boolean read(String file, byte[] bytes, Map<String, Map<String, String>> found) {
    try {
      PlainXml.read(file, bytes).elements("process").forEach(process -> found.put(process.getAttribute("id"),
          new Model(file, process).elements("userTask").collect(Collectors.toMap(task -> task.getAttribute("id"),
              task -> task.getAttribute("name"), (one, same) -> one, LinkedHashMap::new))));
      return true;
    } catch (ModelUnreadable said) {
      return false;
    }
  }
}
