package benxi.procedures.audit;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Goes through the whole chain as it stands at one moment, while others go on adding to it. */
@Component
public class Verification {

  private static final int PAGE = 1000;

  private final Chain chain;
  private final TransactionTemplate oneMoment;

  Verification(Chain chain, PlatformTransactionManager transactions) {
    this.chain = chain;
    this.oneMoment = new TransactionTemplate(transactions);
    this.oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    this.oneMoment.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.oneMoment.setReadOnly(true);
  }

  public Verdict verify() {
    return verify(List.of());
  }

  /** @param noted ends of the chain that were noted earlier, somewhere else: they have to lie in it still */
  public Verdict verify(Collection<Head> noted) {
    return oneMoment.execute(status -> {
      Chain.Ends ends = chain.ends();
      return new Verdict(chain.count(), ends.head(), ends.anchor(), fault(ends, noted));
    });
  }

  private String fault(Chain.Ends ends, Collection<Head> noted) {
    Walk walk = new Walk(chain, ends, noted);
    List<AuditLine> page = chain.after(Long.MIN_VALUE, PAGE);
    while (!page.isEmpty()) {
      for (AuditLine line : page) {
        String fault = walk.next(line);
        if (fault != null) {
          return fault;
        }
      }
      page = chain.after(page.get(page.size() - 1).number(), PAGE);
    }
    return walk.end();
  }
}
