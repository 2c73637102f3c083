package benxi.procedures.people;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * What somebody is to do in a case.
 *
 * @param taskId null: there is no such task yet
 * @param step   that gave the task; null: none yet
 * @param from   the task at hand
 */
record Post(TaskRef task, String name, String taskId, String step, DelegateTask from) {

  static Post of(TaskEntity task) {
    return new Post(CaseOfTask.ref(task), task.getName(), task.getId(), CaseOfTask.step(task), task);
  }
}
