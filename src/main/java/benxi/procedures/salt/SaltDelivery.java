package benxi.procedures.salt;

import benxi.procedures.Published;
import benxi.procedures.document.Letters;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Records that the enterprise has the letter in hand. */
@Component("saltDelivery")
@Published
public class SaltDelivery {

  private final Letters letters;

  SaltDelivery(Letters letters) {
    this.letters = letters;
  }

  public void delivered(DelegateTask task) {
    SaltCase data = SaltCase.of(task);
    letters.recordDelivery(data.text("letterId"), data.date("deliveredOn"), data.text("deliveredHow"), data.text("deliveredTo"));
  }
}
