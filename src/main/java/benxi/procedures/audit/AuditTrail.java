package benxi.procedures.audit;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every act with legal effect is one line: who, for which office, when, what, before and after. A line
 * stands if and only if its act does, for it is written by the same transaction.
 */
@Component
public class AuditTrail {

  private final Entries entries;
  private final Chain chain;
  private final TransactionTemplate transaction;

  AuditTrail(Entries entries, Chain chain, PlatformTransactionManager transactions) {
    this.entries = entries;
    this.chain = chain;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Outside of a transaction the line is written at once. */
  public void record(Act act) {
    Entry entry = entries.of(act);
    if (TransactionSynchronizationManager.isSynchronizationActive()
        && TransactionSynchronizationManager.isActualTransactionActive()) {
      PendingLines.ofTransaction(chain).add(entry);
    } else {
      transaction.executeWithoutResult(status -> chain.append(List.of(entry)));
    }
  }
}
