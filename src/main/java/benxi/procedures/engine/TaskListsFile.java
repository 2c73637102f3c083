package benxi.procedures.engine;

import benxi.procedures.config.ConfigFile;
import benxi.procedures.config.ConfigNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code config/tasklist/lists.yml}: the lists of Tasklist and what its cards show. */
record TaskListsFile(List<TaskList> lists, List<Map<String, String>> columns) {

  static final String NAME = "config/tasklist/lists.yml";

  static TaskListsFile read(Path file, List<String> faults) {
    List<TaskList> lists = new ArrayList<>();
    List<Map<String, String>> columns = new ArrayList<>();
    ConfigFile.read(file, NAME, faults).ifPresent(content -> {
      content.only("lists", "columns");
      content.list("lists").forEach(entry -> list(entry).ifPresent(lists::add));
      content.list("columns").forEach(entry -> column(entry).ifPresent(columns::add));
      if (lists.stream().map(TaskList::key).distinct().count() < lists.size()) {
        content.fault("两个列表的 key 相同，请改成不同的。");
      }
    });
    return new TaskListsFile(lists, columns);
  }

  private static Optional<TaskList> list(ConfigNode entry) {
    entry.only("key", "name", "tasks", "order", "color", "description", "dueWithinDays", "overdue");
    Optional<String> key = entry.text("key");
    Optional<String> name = entry.text("name");
    Optional<String> description = entry.text("description");
    Optional<String> color = entry.text("color");
    Optional<Integer> order = whole(entry, "order");
    Optional<Integer> days = entry.has("dueWithinDays") ? whole(entry, "dueWithinDays") : Optional.empty();
    Optional<TaskList.Scope> scope = entry.text("tasks").flatMap(word -> scope(word, entry));
    if (Stream.of(key, name, description, color, order, scope).anyMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    return Optional.of(new TaskList(key.get(), name.get(), description.get(), scope.get(), order.get(), color.get(),
        days.orElse(null), entry.flag("overdue")));
  }

  private static Optional<Integer> whole(ConfigNode entry, String key) {
    return entry.number(key).flatMap(number -> {
      try {
        return Optional.of(number.intValueExact());
      } catch (ArithmeticException notWhole) {
        entry.fault("“" + key + "”的值“" + number + "”应当是整数。");
        return Optional.empty();
      }
    });
  }

  private static Optional<TaskList.Scope> scope(String word, ConfigNode entry) {
    for (TaskList.Scope scope : TaskList.Scope.values()) {
      if (scope.name().toLowerCase(Locale.ROOT).equals(word)) {
        return Optional.of(scope);
      }
    }
    entry.fault("tasks“" + word + "”不认识，请写 mine、office 或 concerned。");
    return Optional.empty();
  }

  private static Optional<Map<String, String>> column(ConfigNode entry) {
    entry.only("variable", "label");
    Optional<String> label = entry.text("label");
    return entry.text("variable").flatMap(name -> label.map(text -> Map.of("name", name, "label", text)));
  }
}
