package benxi.procedures.relief.check;

import benxi.procedures.organisation.OnBehalf;
import benxi.procedures.relief.Counties;
import benxi.procedures.relief.Recipient;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Opens the check of a recipient in the township where the file lies (第24条第1款). */
@Component
class CheckOpening {

  private static final String PROCESS = "relief-annual-check";

  private final AnnualChecks checks;
  private final CheckWindow window;
  private final Counties counties;
  private final RuntimeService runtime;
  private final OnBehalf office;
  private final Clock clock;

  CheckOpening(AnnualChecks checks, CheckWindow window, Counties counties, RuntimeService runtime, OnBehalf office,
      Clock clock) {
    this.checks = checks;
    this.window = window;
    this.counties = counties;
    this.runtime = runtime;
    this.office = office;
    this.clock = clock;
  }

  /**
   * Registers the check of a year and starts its case.
   *
   * @return the number of the case
   */
  String open(Recipient recipient, int year) {
    counties.lock(recipient.countyCode());
    String township = recipient.townshipCode();
    String caseId = checks.nextCaseId(township, year);
    LocalDate today = LocalDate.now(clock);
    checks.insert(new AnnualCheck(caseId, township, recipient.countyCode(), recipient.certificateNumber(), year, today,
        window.lastDay(today, year), null, null, null, null, null));
    office.of(township, () -> runtime.createProcessInstanceByKey(PROCESS).businessKey(caseId)
        .setVariables(Map.of("caseId", caseId, "certificateNumber", recipient.certificateNumber(), "recipientName",
            recipient.name(), "maskedIdentityNumber", recipient.maskedIdentityNumber())).execute());
    return caseId;
  }
}
