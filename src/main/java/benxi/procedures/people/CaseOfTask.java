package benxi.procedures.people;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * The case in which somebody acts: all process instances of its number, called ones included.
 *
 * @param caseId   its number; null: it has none
 * @param root     the instance that called all others
 * @param division code of the division that handles it; null: none
 */
record CaseOfTask(String caseId, String root, String division) {

  static CaseOfTask of(DelegateTask task) {
    ExecutionEntity execution = ((TaskEntity) task).getExecution();
    return new CaseOfTask(execution.getProcessBusinessKey(), execution.getRootProcessInstanceId(), task.getTenantId());
  }

  static TaskRef ref(TaskEntity task) {
    return new TaskRef(task.getProcessDefinition().getKey(), task.getTaskDefinitionKey());
  }

  /** What gave this task, and at once others of its kind. */
  static String step(TaskEntity task) {
    return task.getExecution().getParentActivityInstanceId();
  }
}
