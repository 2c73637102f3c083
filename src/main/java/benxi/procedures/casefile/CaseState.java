package benxi.procedures.casefile;

import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;

/** How far a case has come, by the instance that is the case itself: clocks and objections have instances too. */
@Component
class CaseState {

  /** The processes of {@code processes/shared}: parts of a case, never the case. */
  static final Set<String> SHARED = Set.of("deadline-watch", "letter-delivery", "notice-objection", "objection-answer", "public-notice");

  private static final Set<String> WAITS = Set.of(ActivityTypes.TASK_USER_TASK, ActivityTypes.TASK_RECEIVE_TASK,
      ActivityTypes.INTERMEDIATE_EVENT_TIMER, ActivityTypes.INTERMEDIATE_EVENT_MESSAGE, ActivityTypes.CALL_ACTIVITY);

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
        .thenComparing(one -> SHARED.contains(one.getProcessDefinitionKey()))
        .thenComparing(one -> one.getSuperProcessInstanceId() != null)
        .thenComparing(one -> instances.size() > 1 && !waited(one))
        .thenComparing(HistoricProcessInstance::getStartTime)).orElseThrow();
    Instant endedAt = Optional.ofNullable(main.getEndTime()).map(Date::toInstant).orElse(null);
    return new State(main, endedAt == null ? "办理中" : outcome(main), endedAt);
  }

  /** Not a start form that only enters something into a register, or opens the case, and is over. */
  private boolean waited(HistoricProcessInstance one) {
    return one.getEndTime() == null || history.createHistoricActivityInstanceQuery().processInstanceId(one.getId()).list().stream()
        .anyMatch(activity -> WAITS.contains(activity.getActivityType()));
  }

  private String outcome(HistoricProcessInstance main) {
    return history.createHistoricActivityInstanceQuery().processInstanceId(main.getId()).finished()
        .orderByHistoricActivityInstanceEndTime().desc().orderPartiallyByOccurrence().desc().list().stream()
        .filter(activity -> activity.getActivityType().endsWith("EndEvent"))
        .findFirst().map(HistoricActivityInstance::getActivityName)
        .orElseGet(() -> "已终止：" + Optional.ofNullable(main.getDeleteReason()).orElse("没有写明原因"));
  }
}
