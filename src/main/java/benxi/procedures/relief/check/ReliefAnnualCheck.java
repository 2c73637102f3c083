package benxi.procedures.relief.check;

import benxi.procedures.InputRefused;
import benxi.procedures.Published;
import benxi.procedures.deadline.Deadlines;
import benxi.procedures.organisation.Organisation;
import benxi.procedures.relief.CaseData;
import benxi.procedures.relief.Counties;
import benxi.procedures.relief.Officer;
import benxi.procedures.relief.Recipients;
import benxi.procedures.relief.termination.TerminationOpening;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * Once a year every recipient is looked at (第24条第1款). The months of the year are dealt out by the
 * number of the certificate, so that no office drowns; who was approved this year has just been looked at.
 */
@Component("reliefAnnualCheck")
@Published
public class ReliefAnnualCheck {

  private static final String HEAD = "townshipHead";
  private static final String REASSESSMENT = "relief/reassessment-period";

  private final AnnualChecks checks;
  private final Recipients recipients;
  private final Counties counties;
  private final Organisation organisation;
  private final CheckOpening opening;
  private final TerminationOpening terminations;
  private final CheckWindow window;
  private final Deadlines deadlines;
  private final Officer officer;
  private final Clock clock;

  ReliefAnnualCheck(AnnualChecks checks, Recipients recipients, Counties counties, Organisation organisation, CheckOpening opening,
      TerminationOpening terminations, CheckWindow window, Deadlines deadlines, Officer officer, Clock clock) {
    this.checks = checks;
    this.recipients = recipients;
    this.counties = counties;
    this.organisation = organisation;
    this.opening = opening;
    this.terminations = terminations;
    this.window = window;
    this.deadlines = deadlines;
    this.officer = officer;
    this.clock = clock;
  }

  /** The townships that have somebody to check this month, or still from an earlier one. */
  public List<String> townshipsDue() {
    LocalDate today = LocalDate.now(clock);
    return checks.townshipsDue(today.getYear(), today.getMonthValue());
  }

  /** Opens the checks of one township; what is open already stays one. */
  public void openMonth(String townshipCode) {
    LocalDate today = LocalDate.now(clock);
    counties.lock(organisation.county(townshipCode).code());
    for (String certificate : checks.due(townshipCode, today.getYear(), today.getMonthValue())) {
      opening.open(recipients.find(certificate).orElseThrow(), today.getYear());
    }
  }

  /** The clock of the check ends on the day that the register names; a window that the year cuts short is not counted. */
  public void begin(DelegateExecution execution) {
    AnnualCheck check = checks.find(execution.getProcessBusinessKey()).orElseThrow();
    deadlines.startUntil(execution, CheckWindow.KEY, HEAD, check.openedOn(), check.dueOn());
  }

  /**
   * 第24条第1款: records what was found, and when.
   *
   * @throws InputRefused if it was found before the year of the check
   */
  public void checked(DelegateTask task) {
    CaseData data = CaseData.of(task);
    AnnualCheck check = checks.find(data.text("caseId")).orElseThrow();
    if (data.date("checkedOn").getYear() < check.year()) {
      throw new InputRefused("核对日期 " + data.date("checkedOn") + " 在" + check.year() + "年以前：这是" + check.year()
          + "年度的核对，每年都要核对一次（第24条第1款），请填写本年度实际核对的日期。");
    }
    checks.checked(check.caseId(), data.date("checkedOn"), officer.id(), data.text("checkResult"));
    deadlines.end(task.getExecution(), CheckWindow.KEY);
  }

  /** 第13条: how many of the six a person can no longer do gives the grade of care. */
  public void reassessed(DelegateTask task) {
    CaseData data = CaseData.of(task);
    checks.graded(data.text("caseId"), window.careGrade(data.ticked("unmetAbilities").size()));
    deadlines.end(task.getExecution(), REASSESSMENT);
  }

  /** 第26条第2款: found in the check, so the township's own finding; a termination that is open already takes it in. */
  public void openTermination(DelegateExecution execution) {
    CaseData data = CaseData.of(execution);
    String caseId = terminations.openOrJoin(execution.getTenantId(), data.text("certificateNumber"), data.text("ground"),
        data.date("groundOn"), data.text("checkFindings"), "township", officer.name());
    data.set("terminationCaseId", caseId);
    checks.ledTo(data.text("caseId"), caseId);
  }

  /** The file has moved to another county before the check was done (第24条第2款): its new township checks, in the same year. */
  public void handOver(DelegateExecution execution) {
    AnnualCheck check = checks.find(CaseData.of(execution).text("caseId")).orElseThrow();
    deadlines.endAll(check.caseId());
    checks.handedOver(check.caseId());
    checks.ledTo(check.caseId(), opening.open(recipients.find(check.certificateNumber()).orElseThrow(), check.year()));
  }

  /** Support has ended meanwhile: nobody checks any more, so there is no day and no person. */
  public void noLongerDue(DelegateExecution execution) {
    String caseId = CaseData.of(execution).text("caseId");
    deadlines.endAll(caseId);
    checks.find(caseId).filter(AnnualCheck::open)
        .ifPresent(check -> checks.checked(caseId, null, null, "supportEnded"));
  }
}
