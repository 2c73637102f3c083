package benxi.procedures.salt;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** What begins with every licence, entered or issued: its renewal, and the monthly reports of its holder. */
@Component
class LicenceStart {

  static final String RENEWAL = "salt-licence-renewal";

  private final SaltEnterprises enterprises;
  private final LicenceEvents events;
  private final StockCalendar stock;
  private final RuntimeService runtime;

  LicenceStart(SaltEnterprises enterprises, LicenceEvents events, StockCalendar stock, RuntimeService runtime) {
    this.enterprises = enterprises;
    this.events = events;
    this.stock = stock;
    this.runtime = runtime;
  }

  void begin(Licence licence, String event) {
    events.add(licence.number(), event, licence.caseId(), "有效期 " + licence.validFrom() + " 至 " + licence.validUntil());
    runtime.createProcessInstanceByKey(RENEWAL).businessKey(licence.caseId()).setVariables(variables(licence)).execute();
    stock.begin(licence.creditCode());
  }

  Map<String, Object> variables(Licence licence) {
    return Map.of("caseId", licence.caseId(), "licenceNumber", licence.number(), "licenceKind", licence.kind(),
        "creditCode", licence.creditCode(), "applicantName", enterprises.get(licence.creditCode()).name(),
        "validUntil", licence.validUntil().toString());
  }
}
