package benxi.procedures.training;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What waits for its time next, in the cases that the person who is signed in may see. */
@Component
@ConditionalOnProperty(name = "procedures.training", havingValue = "true", matchIfMissing = true)
class WaitingTimers {

  /**
   * A timer that waits.
   *
   * @param event  its label in the drawing
   * @param caseId application number; null: of no case
   */
  record Waiting(Job job, String event, String caseId) {}

  private final ManagementService management;
  private final RepositoryService repository;
  private final RuntimeService runtime;

  WaitingTimers(ManagementService management, RepositoryService repository, RuntimeService runtime) {
    this.management = management;
    this.repository = repository;
    this.runtime = runtime;
  }

  List<Waiting> next(int most) {
    return management.createJobQuery().timers().active().withRetriesLeft().orderByJobDuedate().asc().listPage(0, most)
        .stream().map(job -> new Waiting(job, event(job), caseId(job))).toList();
  }

  private String event(Job job) {
    ProcessDefinition process = repository.createProcessDefinitionQuery()
        .processDefinitionId(job.getProcessDefinitionId()).singleResult();
    if (process == null) {   // seen as a job, but not as a model: another right of the engine
      return job.getProcessDefinitionKey();
    }
    String drawn = management.createJobDefinitionQuery().jobDefinitionId(job.getJobDefinitionId()).singleResult().getActivityId();
    FlowElement element = repository.getBpmnModelInstance(process.getId()).getModelElementById(drawn);
    return Optional.ofNullable(element).map(FlowElement::getName).map(name -> name.replaceAll("\\s+", ""))
        .orElse(process.getName());
  }

  /** Null also for a timer that begins a case: it belongs to none yet. */
  private String caseId(Job job) {
    return Optional.ofNullable(job.getProcessInstanceId())
        .map(id -> runtime.createProcessInstanceQuery().processInstanceId(id).singleResult())
        .map(ProcessInstance::getBusinessKey).orElse(null);
  }
}
