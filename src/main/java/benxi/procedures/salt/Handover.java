package benxi.procedures.salt;

import benxi.procedures.InputRefused;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Hands an application over to the renewal of the licence that it is about. */
@Component
class Handover {

  private static final String RECEIVED = "salt.applicationReceived";
  private static final List<String> ENTERED = List.of("applicantName", "registeredAddress", "businessAddress", "representative",
      "contactName", "contactPhone", "saltKinds", "appliedOn");

  private final LicenceStart start;
  private final LicenceEvents events;
  private final RuntimeService runtime;

  Handover(LicenceStart start, LicenceEvents events, RuntimeService runtime) {
    this.start = start;
    this.events = events;
    this.runtime = runtime;
  }

  /**
   * A renewal that has run out, because the application was made in time and registered afterwards, is taken up again
   * where applications are examined.
   *
   * @throws InputRefused if the renewal does not wait for one at this moment
   */
  void of(SaltApplication application, Licence licence, SaltCase data) {
    Map<String, Object> handed = new HashMap<>(start.variables(licence));
    ENTERED.forEach(key -> handed.put(key, data.text(key)));
    handed.put("applicationId", application.caseId());
    if (waits(licence)) {
      runtime.createMessageCorrelation(RECEIVED).processInstanceBusinessKey(licence.caseId()).setVariables(handed).correlate();
    } else if (licence.runs()) {
      throw new InputRefused("许可证“" + licence.number() + "”的换证现在不能接收申请：上一件申请的答复还没有登记送达的，请先登记；刚到受理日或者刚期满的，请过几分钟再登记。");
    } else {
      runtime.createProcessInstanceByKey(LicenceStart.RENEWAL).businessKey(licence.caseId()).setVariables(handed)
          .startBeforeActivity("Call_Decision").execute();
    }
    events.add(licence.number(), "applied", application.caseId(), application.appliedOn() + " 提出");
  }

  private boolean waits(Licence licence) {
    return runtime.createExecutionQuery().processInstanceBusinessKey(licence.caseId()).messageEventSubscriptionName(RECEIVED)
        .count() == 1;
  }
}
