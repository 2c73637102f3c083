package benxi.procedures.relief;

import benxi.procedures.InputRefused;
import benxi.procedures.Published;
import benxi.procedures.deadline.Deadlines;
import benxi.procedures.notice.NoticeVerbs;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** How an application ends: approved, refused, withdrawn, or by the applicant's death. */
@Component("reliefClosing")
@Published
public class ReliefClosing {

  static final String ENDED = "relief.applicationEnded";

  private final Applications applications;
  private final Deadlines deadlines;
  private final NoticeVerbs notices;
  private final Batches batches;
  private final ReliefLetters letters;
  private final RuntimeService runtime;
  private final Clock clock;

  ReliefClosing(Applications applications, Deadlines deadlines, NoticeVerbs notices, Batches batches,
      ReliefLetters letters, RuntimeService runtime, Clock clock) {
    this.applications = applications;
    this.deadlines = deadlines;
    this.notices = notices;
    this.batches = batches;
    this.letters = letters;
    this.runtime = runtime;
    this.clock = clock;
  }

  public void approved(DelegateExecution execution) {
    applications.ended(CaseData.of(execution).text("caseId"), "approved", LocalDate.now(clock), null);
  }

  public void refused(DelegateExecution execution) {
    applications.ended(CaseData.of(execution).text("caseId"), "refused", LocalDate.now(clock), null);
  }

  /**
   * Tells the application that the applicant withdraws or has died.
   *
   * @throws InputRefused if no open application of this township has the number, or it has been decided
   */
  public void report(DelegateExecution execution) {
    CaseData data = CaseData.of(execution);
    String caseId = data.text("endCaseId");
    Application application = applications.find(caseId)
        .filter(found -> found.tenantId().equals(execution.getTenantId()))
        .orElseThrow(() -> new InputRefused("本单位没有申请号为“" + caseId + "”的申请：请核对任务卡片或通知书上的申请号。"));
    if (!application.open()) {
      throw new InputRefused("申请 " + caseId + " 已于 " + application.endedOn() + " 办结：不能再撤回或者终结。");
    }
    if (application.decidedOn() != null) {
      throw new InputRefused("申请 " + caseId + " 已于 " + application.decidedOn()
          + " 作出审批决定：决定之后不能撤回；情况变化的，按终止救助供养办理（第25条）。");
    }
    if (data.date("endedOn").isBefore(application.appliedOn())) {
      throw new InputRefused("日期 " + data.date("endedOn") + " 早于申请日期 " + application.appliedOn() + "：请改正。");
    }
    execution.setProcessBusinessKey(caseId);
    runtime.createMessageCorrelation(ENDED).processInstanceBusinessKey(caseId)
        .setVariables(Map.of("endReason", data.text("endReason"), "endedOn", data.text("endedOn"),
            "endReportedBy", data.text("endReportedBy"), "endNote", data.textOr("endNote", "")))
        .correlate();
  }

  /** Takes the notice from the board, ends the clocks and frees the person for another application. */
  public void ended(DelegateExecution execution) {
    CaseData data = CaseData.of(execution);
    String caseId = data.text("caseId");
    boolean died = "death".equals(data.text("endReason"));
    notices.withdrawAll(caseId, "所公示的申请不再办理");
    deadlines.endAll(caseId);
    batches.leave(caseId);
    applications.ended(caseId, died ? "died" : "withdrawn", data.date("endedOn"), data.text("endNote"));
    letters.ended(applications.get(caseId), data);
  }
}
