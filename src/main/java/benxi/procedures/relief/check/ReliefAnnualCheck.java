package benxi.procedures.relief.check;

import benxi.procedures.Published;
import benxi.procedures.deadline.Deadlines;
import benxi.procedures.organisation.OnBehalf;
import benxi.procedures.organisation.Organisation;
import benxi.procedures.relief.CaseData;
import benxi.procedures.relief.Counties;
import benxi.procedures.relief.Officer;
import benxi.procedures.relief.Recipient;
import benxi.procedures.relief.Recipients;
import benxi.procedures.relief.termination.TerminationOpening;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
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

  private static final String PROCESS = "relief-annual-check";
  private static final String WINDOW = "relief/annual-check-window";
  private static final String REASSESSMENT = "relief/reassessment-period";

  private final AnnualChecks checks;
  private final Recipients recipients;
  private final Counties counties;
  private final Organisation organisation;
  private final TerminationOpening terminations;
  private final CheckWindow window;
  private final Deadlines deadlines;
  private final RuntimeService runtime;
  private final OnBehalf office;
  private final Officer officer;
  private final Clock clock;

  ReliefAnnualCheck(AnnualChecks checks, Recipients recipients, Counties counties, Organisation organisation,
      TerminationOpening terminations, CheckWindow window, Deadlines deadlines, RuntimeService runtime, OnBehalf office,
      Officer officer, Clock clock) {
    this.checks = checks;
    this.recipients = recipients;
    this.counties = counties;
    this.organisation = organisation;
    this.terminations = terminations;
    this.window = window;
    this.deadlines = deadlines;
    this.runtime = runtime;
    this.office = office;
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
    String county = organisation.county(townshipCode).code();
    counties.lock(county);
    for (String certificate : checks.due(townshipCode, today.getYear(), today.getMonthValue())) {
      Recipient recipient = recipients.find(certificate).orElseThrow();
      String caseId = checks.nextCaseId(townshipCode, today.getYear());
      checks.insert(new AnnualCheck(caseId, townshipCode, county, certificate, today.getYear(), today,
          window.lastDay(today), null, null, null, null));
      office.of(townshipCode, () -> runtime.createProcessInstanceByKey(PROCESS).businessKey(caseId)
          .setVariables(Map.of("caseId", caseId, "certificateNumber", certificate, "recipientName", recipient.name(),
              "maskedIdentityNumber", recipient.maskedIdentityNumber())).execute());
    }
  }

  /** 第24条第1款: records what was found. */
  public void checked(DelegateTask task) {
    CaseData data = CaseData.of(task);
    checks.checked(data.text("caseId"), LocalDate.now(clock), officer.id(), data.text("checkResult"));
    deadlines.end(task.getExecution(), WINDOW);
  }

  /** 第13条: how many of the six a person can no longer do gives the grade of care. */
  public void reassessed(DelegateTask task) {
    CaseData data = CaseData.of(task);
    checks.graded(data.text("caseId"), window.careGrade(data.ticked("unmetAbilities").size()));
    deadlines.end(task.getExecution(), REASSESSMENT);
  }

  /** 第26条第2款: found in the check, so the township's own finding. */
  public void openTermination(DelegateExecution execution) {
    CaseData data = CaseData.of(execution);
    data.set("terminationCaseId", terminations.open(execution.getTenantId(), data.text("certificateNumber"),
        data.text("ground"), data.date("groundOn"), data.text("checkFindings"), "township", officer.name()));
  }

  /** Support has ended meanwhile. */
  public void noLongerDue(DelegateExecution execution) {
    String caseId = CaseData.of(execution).text("caseId");
    deadlines.endAll(caseId);
    checks.find(caseId).filter(AnnualCheck::open)
        .ifPresent(check -> checks.checked(caseId, LocalDate.now(clock), officer.id(), "supportEnded"));
  }
}
