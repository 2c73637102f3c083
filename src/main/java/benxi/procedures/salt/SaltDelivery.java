package benxi.procedures.salt;

import benxi.procedures.Published;
import benxi.procedures.delivery.LetterDelivery;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The name under which cases that run on earlier versions of the models ask for {@link LetterDelivery}; new models do not use it. */
@Component("saltDelivery")
@Published
public class SaltDelivery {

  private final LetterDelivery delivery;

  SaltDelivery(LetterDelivery delivery) {
    this.delivery = delivery;
  }

  /** As {@link LetterDelivery#dueDate}. */
  public Date dueDate() {
    return delivery.dueDate();
  }

  /** As {@link LetterDelivery#delivered}. */
  public void delivered(DelegateTask task) {
    delivery.delivered(task);
  }
}
