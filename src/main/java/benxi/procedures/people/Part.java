package benxi.procedures.people;

import java.util.Set;

/**
 * What somebody is in a case by having done one of these tasks, or by doing it: 调查人员, 抽查人员.
 *
 * @param drawn  tasks that the models have
 * @param former tasks that they had: cases that began with them are open
 * @param place  where the file says so
 */
record Part(String key, String name, Set<TaskRef> drawn, Set<TaskRef> former, String place) {

  boolean has(TaskRef task) {
    return drawn.contains(task) || former.contains(task);
  }
}
