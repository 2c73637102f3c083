package benxi.procedures.audit;

import java.util.ArrayList;
import java.util.List;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The lines of a running transaction, written as the last thing before it commits: the end of the chain
 * is then the last lock that any transaction takes, and is held for a moment only. Taken earlier, it would
 * let transactions wait for each other in a circle.
 */
class PendingLines implements TransactionSynchronization {

  private final Chain chain;
  private final List<Entry> waiting = new ArrayList<>();

  private PendingLines(Chain chain) {
    this.chain = chain;
  }

  /** Those of the innermost transaction of this thread. */
  static PendingLines ofTransaction(Chain chain) {
    return TransactionSynchronizationManager.getSynchronizations().stream()
        .filter(PendingLines.class::isInstance).map(PendingLines.class::cast)
        .filter(lines -> lines.chain == chain).findFirst().orElseGet(() -> {
          PendingLines lines = new PendingLines(chain);
          TransactionSynchronizationManager.registerSynchronization(lines);
          return lines;
        });
  }

  void add(Entry entry) {
    waiting.add(entry);
  }

  @Override
  public int getOrder() {
    return LOWEST_PRECEDENCE;
  }

  @Override
  public void beforeCommit(boolean readOnly) {
    List<Entry> now = List.copyOf(waiting);
    waiting.clear();
    chain.append(now);
  }

  /** What is reported after the last moment before the commit would be lost: that is a mistake in the program. */
  @Override
  public void afterCompletion(int status) {
    if (status == STATUS_COMMITTED && !waiting.isEmpty()) {
      throw new IllegalStateException("操作记录 " + waiting.size() + " 行在提交之后才报来，没有写进去：" + waiting.get(0).kind());
    }
  }
}
