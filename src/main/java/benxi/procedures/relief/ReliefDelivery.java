package benxi.procedures.relief;

import benxi.procedures.Published;
import benxi.procedures.document.Letters;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Records that the person has the decision in hand (第23条第2款, 第3款). */
@Component("reliefDelivery")
@Published
public class ReliefDelivery {

  private final Letters letters;

  ReliefDelivery(Letters letters) {
    this.letters = letters;
  }

  public void refusalDelivered(DelegateTask task) {
    deliver(task, "refusalLetterId");
  }

  /** The certificate and the letter of approval are handed over together. */
  public void certificateDelivered(DelegateTask task) {
    deliver(task, "approvalLetterId");
    deliver(task, "certificateLetterId");
  }

  private void deliver(DelegateTask task, String letterVariable) {
    CaseData data = CaseData.of(task);
    letters.recordDelivery(data.text(letterVariable), data.date("deliveredOn"), data.text("deliveredHow"),
        data.text("deliveredTo"));
  }
}
