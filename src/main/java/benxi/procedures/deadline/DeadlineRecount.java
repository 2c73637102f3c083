package benxi.procedures.deadline;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** At the start, open clocks are counted again: the State Council may have published another year. */
@Component
class DeadlineRecount implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(DeadlineRecount.class);

  private final Deadlines deadlines;
  private final TransactionTemplate transaction;

  DeadlineRecount(Deadlines deadlines, TransactionTemplate transaction) {
    this.deadlines = deadlines;
    this.transaction = transaction;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    long moved = deadlines.open().stream()
        .filter(deadline -> deadline.escalatedAt() == null)
        .filter(deadline -> Boolean.TRUE.equals(transaction.execute(status -> deadlines.recount(deadline))))
        .count();
    if (moved > 0) {
      LOG.info("工作日安排有更新，重新推算了 {} 个未结期限。", moved);
    }
  }
}
