package benxi.procedures.casefile;

import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;

/** How far a case has come, by the instance that is the case itself: clocks and objections have instances too. */
@Component
class CaseState {

  /** @param endedAt null while open */
  record State(HistoricProcessInstance instance, String words, Instant endedAt) {

    String procedure() {
      return Optional.ofNullable(instance.getProcessDefinitionName()).orElse(instance.getProcessDefinitionKey());
    }
  }

  private final HistoryService history;
  private final People people;

  CaseState(HistoryService history, People people) {
    this.history = history;
    this.people = people;
  }

  /** @param instances of one case, at least one */
  State of(List<HistoricProcessInstance> instances) {
    HistoricProcessInstance main = instances.stream().min(Comparator
        .comparing((HistoricProcessInstance one) -> !people.isCase(one.getProcessDefinitionKey()))
        .thenComparing(one -> one.getSuperProcessInstanceId() != null)
        .thenComparing(HistoricProcessInstance::getStartTime)).orElseThrow();
    Instant endedAt = Optional.ofNullable(main.getEndTime()).map(Date::toInstant).orElse(null);
    return new State(main, endedAt == null ? "办理中" : outcome(main), endedAt);
  }

  private String outcome(HistoricProcessInstance main) {
    return history.createHistoricActivityInstanceQuery().processInstanceId(main.getId()).finished()
        .orderByHistoricActivityInstanceEndTime().desc().orderPartiallyByOccurrence().desc().list().stream()
        .filter(activity -> activity.getActivityType().endsWith("EndEvent"))
        .findFirst().map(HistoricActivityInstance::getActivityName)
        .orElseGet(() -> "已终止：" + Optional.ofNullable(main.getDeleteReason()).orElse("没有写明原因"));
  }
}
