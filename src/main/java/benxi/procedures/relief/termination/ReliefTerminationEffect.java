package benxi.procedures.relief.termination;

import benxi.procedures.InputRefused;
import benxi.procedures.Published;
import benxi.procedures.audit.Act;
import benxi.procedures.audit.ActKind;
import benxi.procedures.audit.AuditTrail;
import benxi.procedures.document.Letters;
import benxi.procedures.relief.CaseData;
import benxi.procedures.relief.Recipient;
import benxi.procedures.relief.Recipients;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Date;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** What follows when support ends: register, certificate, reasons in writing, the way home, after a death the funeral (第27条、第9条第4项). */
@Component("reliefTerminationEffect")
@Published
public class ReliefTerminationEffect {

  private static final String SUPPORT_ENDED = "relief.supportEnded";

  private final Terminations terminations;
  private final Recipients recipients;
  private final Funerals funerals;
  private final FollowUpDates dates;
  private final TerminationLetters letters;
  private final Letters sent;
  private final AuditTrail trail;
  private final RuntimeService runtime;
  private final Clock clock;

  ReliefTerminationEffect(Terminations terminations, Recipients recipients, Funerals funerals,
      FollowUpDates dates, TerminationLetters letters, Letters sent, AuditTrail trail, RuntimeService runtime, Clock clock) {
    this.terminations = terminations;
    this.recipients = recipients;
    this.funerals = funerals;
    this.dates = dates;
    this.letters = letters;
    this.sent = sent;
    this.trail = trail;
    this.runtime = runtime;
    this.clock = clock;
  }

  /** 第27条第2款: from the month after the one in which the notice ended, whenever the program comes to it. */
  public void terminate(DelegateExecution execution) {
    CaseData data = CaseData.of(execution);
    Termination termination = terminations.get(data.text("caseId"));
    LocalDate lastDay = LocalDate.ofInstant(((Date) execution.getVariable("noticeEndsOn")).toInstant(), clock.getZone());
    LocalDate until = YearMonth.from(lastDay).atEndOfMonth();
    LocalDate today = LocalDate.now(clock);
    if (!recipients.end(termination.certificateNumber(), until, today, termination.ground().code, termination.caseId())) {
      throw new IllegalStateException("证号 " + termination.certificateNumber() + " 的救助供养已经终止，不能再终止一次。");
    }
    terminations.ended(termination.caseId(), "terminated", today);
    trail.record(Act.of(ActKind.NUMBER_CANCELLED).inCase(termination.caseId()).inDivision(termination.tenantId())
        .about("《特困人员救助供养证》" + termination.certificateNumber()).changed("有效", "核销，待遇到 " + until));
    data.set("entitledUntil", until.toString());
    Recipient recipient = recipients.find(termination.certificateNumber()).orElseThrow();
    data.set("terminationLetterId", letters.termination(termination, recipient, data));
    runtime.createMessageCorrelation(SUPPORT_ENDED)
        .processInstanceVariableEquals("certificateNumber", termination.certificateNumber()).correlateAll();
  }

  /** 第35条第3款、第4款: what did not apply beside this support may apply again. */
  public void notifyAgencies(DelegateExecution execution) {
    CaseData data = CaseData.of(execution);
    Termination termination = terminations.get(data.text("caseId"));
    letters.agencies(termination, recipients.find(termination.certificateNumber()).orElseThrow(), data);
  }

  /** Before support ends the person knows why, is at home, and is referred to other aid: nothing is interrupted (第27条第2款、第28条). */
  public Date endOfSupport(DelegateExecution execution) {
    return dates.beforeSupportEnds(LocalDate.parse(CaseData.of(execution).text("entitledUntil")));
  }

  /** 第9条第4项: an internal period, the article names none. */
  public Date funeralDueOn() {
    return dates.funeral();
  }

  public void delivered(DelegateTask task) {
    CaseData data = CaseData.of(task);
    sent.recordDelivery(data.text("terminationLetterId"), data.date("deliveredOn"), data.text("deliveredHow"),
        data.text("deliveredTo"));
  }

  /**
   * Hands the funeral on, and the payment for it (第9条第4项).
   *
   * @throws InputRefused unless the institution arranges it for who lived there, and somebody else for who did not
   */
  public void funeralArranged(DelegateTask task) {
    CaseData data = CaseData.of(task);
    boolean resident = !"home".equals(data.text("residence"));
    if (resident != "institution".equals(data.text("funeralBy"))) {
      throw new InputRefused(resident ? "供养对象集中供养在 " + data.text("institutionName")
          + "：丧葬由供养服务机构负责办理（第9条第4项），请选“供养服务机构”。"
          : "供养对象分散供养：丧葬由乡镇委托村（居）民委员会或者亲属办理（第9条第4项），请改选。");
    }
    Termination termination = terminations.get(data.text("caseId"));
    funerals.insert(termination.caseId(), termination.certificateNumber(), data.text("funeralBy"),
        data.text("funeralName"), data.yes("funeralPaymentWanted"), LocalDate.now(clock));
    if (data.yes("funeralPaymentWanted")) {
      letters.funeralPayment(termination, recipients.find(termination.certificateNumber()).orElseThrow(), data);
    }
  }
}
