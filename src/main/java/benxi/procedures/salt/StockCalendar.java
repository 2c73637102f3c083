package benxi.procedures.salt;

import java.time.Clock;
import java.time.YearMonth;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Each month of each holder has one case, which begins with the month (第七部分). */
@Component
class StockCalendar {

  private static final String PROCESS = "salt-stock-report";

  private final StockMonths months;
  private final SaltEnterprises enterprises;
  private final Licences licences;
  private final CaseNumbers numbers;
  private final RuntimeService runtime;
  private final Clock clock;

  StockCalendar(StockMonths months, SaltEnterprises enterprises, Licences licences, CaseNumbers numbers,
      RuntimeService runtime, Clock clock) {
    this.months = months;
    this.enterprises = enterprises;
    this.licences = licences;
    this.numbers = numbers;
    this.runtime = runtime;
    this.clock = clock;
  }

  /** The enterprise holds a licence from this month on; nothing new if it held one before. */
  void begin(String creditCode) {
    open(creditCode, YearMonth.now(clock));
  }

  /** The month after one that is over, if some licence goes on into it. */
  void follow(String creditCode, YearMonth over) {
    YearMonth next = over.plusMonths(1);
    if (licences.held(creditCode, next.atDay(1), next.atDay(1).atStartOfDay(clock.getZone()).toInstant())) {
      open(creditCode, next);
    }
  }

  private void open(String creditCode, YearMonth month) {
    SaltEnterprise enterprise = enterprises.hold(creditCode).orElseThrow();
    if (months.find(creditCode, month).isPresent()) {
      return;
    }
    String caseId = numbers.next(CaseNumbers.Series.STOCK, month.toString());
    months.open(creditCode, month, caseId);
    runtime.createProcessInstanceByKey(PROCESS).businessKey(caseId).setVariables(Map.of("caseId", caseId,
        "creditCode", creditCode, "reportMonth", month.toString(), "applicantName", enterprise.name())).execute();
  }
}
