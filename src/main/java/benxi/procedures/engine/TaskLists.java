package benxi.procedures.engine;

import benxi.procedures.ProceduresSettings;
import benxi.procedures.StartCheck;
import benxi.procedures.StartRefused;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.filter.Filter;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The lists of {@code config/tasklist/lists.yml} are in Tasklist after every start. What is stored is
 * only a name and a key: the query is made anew for the person who looks ({@link TaskListQueries}), so
 * that no stored query needs an expression.
 */
@Component
class TaskLists implements SmartInitializingSingleton {

  private static final String KEY = "list";

  private final TaskListsFile file;
  private final FilterService filters;

  TaskLists(ProceduresSettings settings, @Lazy FilterService filters) {
    this.file = read(settings);
    this.filters = filters;
  }

  private static TaskListsFile read(ProceduresSettings settings) {
    List<String> faults = new ArrayList<>();
    TaskListsFile file = TaskListsFile.read(settings.config("tasklist").resolve("lists.yml"), faults);
    if (!faults.isEmpty()) {
      throw new StartRefused(faults);
    }
    return file;
  }

  /** The list that a stored filter stands for; empty for one that somebody made. */
  Optional<TaskList> of(Filter filter) {
    Object key = filter.getProperties() == null ? null : filter.getProperties().get(KEY);
    return file.lists().stream().filter(list -> list.key().equals(key)).findFirst();
  }

  @Override
  public void afterSingletonsInstantiated() {
    Map<Object, Filter> present = new LinkedHashMap<>();
    for (Filter filter : filters.createFilterQuery().filterResourceType(EntityTypes.TASK).list()) {
      if (filter.getProperties() != null && filter.getProperties().containsKey(KEY)
          && present.putIfAbsent(filter.getProperties().get(KEY), filter) != null) {
        filters.deleteFilter(filter.getId());
      }
    }
    for (TaskList list : file.lists()) {
      write(list, present.remove(list.key()));
    }
    present.values().forEach(gone -> filters.deleteFilter(gone.getId()));
  }

  private void write(TaskList list, Filter stored) {
    Map<String, Object> properties = properties(list);
    if (stored != null && stored.getName().equals(list.name()) && stored.getProperties().equals(properties)) {
      return;
    }
    Filter filter = stored == null ? filters.newTaskFilter(list.name()) : stored.setName(list.name());
    filters.saveFilter(filter.setProperties(properties));
  }

  private Map<String, Object> properties(TaskList list) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put(KEY, list.key());
    properties.put("description", list.description());
    properties.put("color", list.color());
    properties.put("priority", list.order());
    properties.put("refresh", true);
    properties.put("showUndefinedVariable", false);
    properties.put("variables", file.columns());
    return properties;
  }

  /** The lists, read once more on their own when a start is refused. */
  static class Check implements StartCheck {

    @Override
    public void check(ProceduresSettings settings) {
      read(settings);
    }
  }
}
