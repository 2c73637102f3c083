package benxi.procedures.safetygrid.programme;

import benxi.procedures.InputRefused;
import benxi.procedures.Published;
import benxi.procedures.deadline.Deadlines;
import benxi.procedures.safetygrid.Entered;
import benxi.procedures.safetygrid.GridClerk;
import benxi.procedures.safetygrid.Participants;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** One county or department on its way through the three phases to its acceptance (第四部分). */
@Component("gridParticipant")
@Published
public class GridParticipant {

  static final String STAFF_HEAD = "gridHead";
  private static final String LIAISON = "safety-grid/liaison-report-end";
  private static final String INSPECTION = "safety-grid/inspection-end";

  private final Programmes programmes;
  private final Participations participations;
  private final Participants participants;
  private final GridTasks tasks;
  private final ParticipantAcceptance acceptance;
  private final Deadlines deadlines;
  private final GridClerk clerk;
  private final Clock clock;

  GridParticipant(Programmes programmes, Participations participations, Participants participants, GridTasks tasks,
      ParticipantAcceptance acceptance, Deadlines deadlines, GridClerk clerk, Clock clock) {
    this.programmes = programmes;
    this.participations = participations;
    this.participants = participants;
    this.tasks = tasks;
    this.acceptance = acceptance;
    this.deadlines = deadlines;
    this.clerk = clerk;
    this.clock = clock;
  }

  /** Each participant has a case of its own, handled by its own office. */
  public void open(DelegateExecution execution) {
    Entered form = new Entered(execution);
    Programme programme = programmes.get(form.text("programmeId"));
    String division = execution.getTenantId();
    String caseId = programme.id() + "-" + division;
    participations.insert(caseId, programme.id(), division);
    execution.setProcessBusinessKey(caseId);
    form.setAll(Map.of("caseId", caseId, "participantName", participants.name(division), "programmeName", programme.name(),
        "participantKind", participants.isDepartment(division) ? "department" : "county"));
  }

  /** The clocks of a phase run from its first day in the plan to its last. */
  public void begin(DelegateExecution execution, String phase) {
    Programme programme = programmes.get(new Entered(execution).text("programmeId"));
    Span span = programme.span(Phase.of(phase));
    switch (Phase.of(phase)) {
      case PREPARATION -> {
        deadlines.startUntil(execution, Phase.PREPARATION.endKey(), STAFF_HEAD, span.from(), span.to());
        deadlines.startUntil(execution, LIAISON, STAFF_HEAD, span.from(), programme.liaisonBy());
      }
      case IMPLEMENTATION -> deadlines.startUntil(execution, Phase.IMPLEMENTATION.endKey(), STAFF_HEAD, span.from(), span.to());
      case ACCEPTANCE -> {
        deadlines.startUntil(execution, INSPECTION, STAFF_HEAD, span.from(), span.to());
        // The acceptance is the city office's: it answers for it when the day has passed.
        deadlines.startUntil(execution, Phase.ACCEPTANCE.endKey(), "gridOffice", span.from(), span.to());
      }
    }
  }

  /** Enters a task as done; late is late, and counts. */
  public void done(DelegateTask task) {
    LocalDate today = LocalDate.now(clock);
    LocalDate due = task.getDueDate() == null ? null : LocalDate.ofInstant(task.getDueDate().toInstant(), clock.getZone());
    participations.done(new Step(caseId(task), task.getName(), today, clerk.id(), due, due != null && today.isAfter(due)));
  }

  /** @throws InputRefused if a part is larger than the whole */
  public void census(DelegateTask task) {
    tasks.census(new Entered(task));
    done(task);
  }

  public void divide(DelegateTask task) {
    tasks.divide(new Entered(task));
    done(task);
  }

  /** @throws InputRefused if a duty has nobody, or there is more than one chief */
  public void namePeople(DelegateTask task) {
    tasks.namePeople(new Entered(task));
    done(task);
  }

  /** @throws InputRefused if a rule is said to have been issued on a day still to come */
  public void writeRules(DelegateTask task) {
    tasks.done(new Entered(task), "gridRules", "issuedOn", "印发日期", LocalDate.now(clock));
    done(task);
  }

  /** @throws InputRefused if a training is still to come */
  public void train(DelegateTask task) {
    tasks.done(new Entered(task), "trainings", "trainedOn", "日期", LocalDate.now(clock));
    done(task);
  }

  public void reportLiaison(DelegateTask task) {
    Entered form = new Entered(task);
    participations.report(new Liaison(caseId(task), form.text("liaisonName"), form.text("liaisonPost"),
        form.text("liaisonPhone"), form.text("reportedPlan"), form.text("systemState"), LocalDate.now(clock)));
    done(task);
    deadlines.end(task.getExecution(), LIAISON);
  }

  /** What the ledger of the participant's area holds and lacks. */
  public void showLedger(DelegateTask task) {
    new Entered(task).set("ledgerText", tasks.ledger(task.getTenantId()));
  }

  /** @throws InputRefused if all is said to be classified while the register says otherwise */
  public void classify(DelegateTask task) {
    tasks.classify(new Entered(task));
    done(task);
  }

  public void hazards(DelegateTask task) {
    tasks.hazards(new Entered(task));
    done(task);
  }

  /** Each acceptance is decided anew. */
  public void prepareAcceptance(DelegateTask task) {
    Entered before = new Entered(task);
    Map<String, Object> blank = new HashMap<>();
    blank.put("acceptanceText", acceptance.standing(caseId(task), before, tasks.ledger(task.getTenantId())));
    blank.put("acceptance", null);
    blank.put("returnReason", null);
    before.setAll(blank);
  }

  /** @throws InputRefused if a participant that did not pass the assessment is to be accepted (第五部分第（一）项) */
  public void accept(DelegateTask task) {
    if ("accepted".equals(new Entered(task).text("acceptance"))) {
      acceptance.refuseIfNotPassed(caseId(task), task.getTenantId());
    } else {
      acceptance.sendBack(caseId(task), task.getTenantId());
    }
    done(task);
  }

  public void accepted(DelegateExecution execution) {
    acceptance.record(execution.getProcessBusinessKey(), execution.getTenantId());
    deadlines.end(execution, Phase.ACCEPTANCE.endKey());
  }

  /** The programme is called off: what is not done is not waited for any more. */
  public void calledOff(DelegateExecution execution) {
    deadlines.endAll(execution.getProcessBusinessKey());
  }

  private static String caseId(DelegateTask task) {
    return task.getExecution().getProcessBusinessKey();
  }
}
