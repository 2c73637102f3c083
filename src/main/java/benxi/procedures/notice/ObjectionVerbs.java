package benxi.procedures.notice;

import benxi.procedures.InputRefused;
import benxi.procedures.Published;
import benxi.procedures.deadline.Deadlines;
import java.time.LocalDateTime;
import java.time.Clock;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** What models say about an objection: it is handed over, registered and answered. */
@Component("objection")
@Published
public class ObjectionVerbs {

  private final ObjectionRegister register;
  private final ObjectionAnswers answers;
  private final LateObjections late;
  private final Deadlines deadlines;
  private final IdentityService identity;
  private final Clock clock;

  ObjectionVerbs(ObjectionRegister register, ObjectionAnswers answers, LateObjections late, Deadlines deadlines,
      IdentityService identity, Clock clock) {
    this.register = register;
    this.answers = answers;
    this.late = late;
    this.deadlines = deadlines;
    this.identity = identity;
    this.clock = clock;
  }

  /** 第22条第5款: keeps the objection that the message brought, with its number. */
  public void register(DelegateExecution execution) {
    register.register(text(execution, "noticeNumber"), text(execution, "objectionId"),
        text(execution, "objectionEntry"));
  }

  /**
   * 第22条第5款: an objection made in person, by telephone or letter goes to its notice; sets
   * {@code registeredLate}.
   *
   * @throws InputRefused when it cannot be taken; nothing is started then
   */
  public void handOver(DelegateExecution execution) {
    List<String> faults = new ArrayList<>();
    Optional<Channel> channel = Channel.of(text(execution, "objectionChannel")).filter(c -> c != Channel.BOARD);
    if (channel.isEmpty()) {
      faults.add("异议怎样提出“" + text(execution, "objectionChannel") + "”不对：请选当面、电话或书信。");
    }
    Optional<LocalDateTime> received = received(text(execution, "objectionReceivedAt"));
    if (received.isEmpty()) {
      faults.add("收到异议的时刻“" + text(execution, "objectionReceivedAt") + "”不对：请填日期和时刻，如 2017-11-13T15:30。");
    }
    if (!faults.isEmpty()) {
      throw new InputRefused(faults);
    }
    Objection objection = register.raise(NoticeNumber.read(text(execution, "noticeNumber")),
        execution.getTenantId(), UUID.randomUUID().toString(), new ObjectionEntry(channel.get(),
            received.get().atZone(clock.getZone()).toInstant(), text(execution, "objectorName"),
            text(execution, "objectorPhone"), text(execution, "objectionContent"), user()));
    execution.setProcessBusinessKey(objection.caseId());
    execution.setVariable("objectionId", objection.id());
    execution.setVariable("objectionNumber", objection.number());
    execution.setVariable("registeredLate", objection.registeredLate());
  }

  /** Which role answers an objection that was registered after its notice had ended. */
  public String lateAnswerRole(DelegateExecution execution) {
    return late.answerRole(register.get(text(execution, "objectionId")));
  }

  /** 第22条第5款: the ids of the objections that are to be answered, in the order they were registered. */
  public List<String> unanswered(DelegateExecution execution) {
    return answers.open(text(execution, "objectionId"), text(execution, "noticeId"));
  }

  /** Shows whoever answers what was objected; the answer's fields are the objection's own. */
  public void show(DelegateExecution execution) {
    answers.shown(text(execution, "objectionId")).forEach(execution::setVariableLocal);
  }

  /**
   * When the answer is due: with the clock {@code answerDeadlineKey} of the case, else by the policy value
   * {@code answerPeriodKey}; null if neither is given.
   */
  public Date answerDue(DelegateExecution execution) {
    String running = text(execution, "answerDeadlineKey");
    return running != null ? deadlines.dueDate(execution, running) : answers.due(text(execution, "answerPeriodKey"), execution.getTenantId());
  }

  /** 第22条第5款: records the answer and writes the letter. */
  public void answer(DelegateExecution execution) {
    answers.give(text(execution, "objectionId"), text(execution, "objectionConclusion"),
        text(execution, "objectionAnswer"), user());
  }

  /** The objections of a notice in words, for those who investigate anew; empty when there is none. */
  public String inWords(String noticeId) {
    return answers.inWords(noticeId);
  }

  private String user() {
    Authentication authentication = identity.getCurrentAuthentication();
    return authentication == null ? null : authentication.getUserId();
  }

  private static Optional<LocalDateTime> received(String written) {
    try {
      return Optional.ofNullable(written).map(LocalDateTime::parse);
    } catch (DateTimeParseException notAMoment) {
      return Optional.empty();
    }
  }

  private static String text(DelegateExecution execution, String variable) {
    return execution.getVariable(variable) instanceof String text ? text : null;
  }
}
