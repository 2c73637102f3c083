package benxi.procedures.notice;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes in what citizens write on the board. The moment of receipt is fixed before the first attempt:
 * whoever has to wait for others, or is rolled back and tried again, has still objected in time.
 */
@Component
class ObjectionIntake {

  private static final int MOST_ATTEMPTS = 5;

  private final ObjectionRegister register;
  private final LateObjections late;
  private final TransactionTemplate transaction;

  ObjectionIntake(ObjectionRegister register, LateObjections late, PlatformTransactionManager transactions) {
    this.register = register;
    this.late = late;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * @param id made with the form: what is sent twice is one objection
   * @throws benxi.procedures.InputRefused naming why it cannot be taken, and what to do instead
   */
  Objection take(String noticeNumber, String id, ObjectionEntry entry) {
    for (int attempt = 1; ; attempt++) {
      try {
        return transaction.execute(status ->
            register.sentBefore(noticeNumber, id).orElseGet(() -> raise(noticeNumber, id, entry)));
      } catch (OptimisticLockingException | ConcurrencyFailureException overtaken) {
        if (attempt == MOST_ATTEMPTS) {
          throw overtaken;
        }
      }
    }
  }

  private Objection raise(String noticeNumber, String id, ObjectionEntry entry) {
    Objection objection = register.raise(noticeNumber, null, id, entry);
    if (objection.registeredLate()) {
      late.answer(objection);
    }
    return objection;
  }
}
