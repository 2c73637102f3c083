package benxi.procedures.casefile;

import benxi.procedures.OutOfSight;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstanceQuery;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Who may open the file of a case: who sees every instance of it, by the engine's own check of division
 * and right. A case of which only a part is in sight is not in sight.
 */
@Component
class Sight {

  private final HistoryService history;
  private final RuntimeService runtime;
  private final TaskService tasks;
  private final ProcessEngineConfigurationImpl engine;

  Sight(HistoryService history, RuntimeService runtime, TaskService tasks, @Lazy ProcessEngineConfigurationImpl engine) {
    this.history = history;
    this.runtime = runtime;
    this.tasks = tasks;
    this.engine = engine;
  }

  /**
   * The instances of a case, oldest first.
   *
   * @throws OutOfSight also if there is no such case
   */
  List<HistoricProcessInstance> instances(String caseId) {
    List<HistoricProcessInstance> seen = ofCase(caseId).orderByProcessInstanceStartTime().asc().list();
    if (seen.isEmpty() || seen.size() != withoutTenants(() -> ofCase(caseId).count())) {
      throw new OutOfSight();
    }
    return seen;
  }

  boolean sees(String caseId) {
    long seen = ofCase(caseId).count();
    return seen > 0 && seen == withoutTenants(() -> ofCase(caseId).count());
  }

  /** Of many cases those that are in sight, with their instances. */
  Map<String, List<HistoricProcessInstance>> among(List<String> cases) {
    Map<String, List<HistoricProcessInstance>> seen = new HashMap<>(instancesOf(cases));
    Map<String, List<HistoricProcessInstance>> all = withoutTenants(() -> instancesOf(cases));
    seen.entrySet().removeIf(one -> one.getValue().size() != all.get(one.getKey()).size());
    return seen;
  }

  private Map<String, List<HistoricProcessInstance>> instancesOf(List<String> cases) {
    return cases.isEmpty() ? Map.of() : history.createHistoricProcessInstanceQuery()
        .processInstanceBusinessKeyIn(cases.toArray(String[]::new)).list().stream()
        .collect(Collectors.groupingBy(HistoricProcessInstance::getBusinessKey));
  }

  /** @throws OutOfSight if there is no such open task, or none of a case */
  String caseOfTask(String taskId) {
    Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
    ProcessInstance instance = task == null ? null
        : runtime.createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId()).singleResult();
    if (instance == null || instance.getBusinessKey() == null) {
      throw new OutOfSight();
    }
    return instance.getBusinessKey();
  }

  /** What belongs to a file in sight: forms, names and who did what need no further right to be read. */
  <T> T read(Supplier<T> work) {
    return engine.getCommandExecutorTxRequired().execute(context -> context.runWithoutAuthorization(work::get));
  }

  private HistoricProcessInstanceQuery ofCase(String caseId) {
    return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(caseId);
  }

  private <T> T withoutTenants(Supplier<T> work) {
    return engine.getCommandExecutorTxRequired().execute(context -> {
      boolean tenants = context.isTenantCheckEnabled();
      context.disableTenantCheck();
      try {
        return context.runWithoutAuthorization(work::get);
      } finally {
        if (tenants) {
          context.enableTenantCheck();
        }
      }
    });
  }
}
