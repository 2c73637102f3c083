package benxi.procedures.audit;

import benxi.procedures.ProceduresApplication;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes away the oldest lines when they have been kept long enough, and writes a line about it. What is
 * counted is the machine's time, not the engine's: the training clock runs ahead and never back, so a line
 * is never younger than it looks by the machine's clock, and moving the training clock takes nothing away.
 */
@Component
class Pruning {

  private static final Logger LOG = LoggerFactory.getLogger(Pruning.class);

  private final Chain chain;
  private final Entries entries;
  private final Verification verification;
  private final Retention retention;
  private final TransactionTemplate transaction;
  private final InstantSource machine;

  @Autowired
  Pruning(Chain chain, Entries entries, Verification verification, Retention retention,
      PlatformTransactionManager transactions) {
    this(chain, entries, verification, retention, transactions, InstantSource.system());
  }

  Pruning(Chain chain, Entries entries, Verification verification, Retention retention,
      PlatformTransactionManager transactions, InstantSource machine) {
    this.chain = chain;
    this.entries = entries;
    this.verification = verification;
    this.retention = retention;
    this.transaction = new TransactionTemplate(transactions);
    this.machine = machine;
  }

  /** What is broken is kept, so that it can be looked into. */
  Verdict prune() {
    Verdict verdict = verification.verify();
    if (verdict.isWhole()) {
      transaction.executeWithoutResult(status -> cut());
    } else {
      LOG.error("{} 没有清除过期的行：请先查明。", verdict.words());
    }
    return verdict;
  }

  private void cut() {
    Head anchor = chain.hold().anchor();
    Head last = chain.lastBefore(retention.oldestKept(machine.instant().atZone(ZoneId.of(ProceduresApplication.ZONE))));
    if (last.number() <= anchor.number()) {
      return;
    }
    String from = chain.find(anchor.number() + 1).map(line -> line.entry().at().toString()).orElseThrow();
    String to = chain.find(last.number()).map(line -> line.entry().at().toString()).orElseThrow();
    chain.append(List.of(entries.of(Act.of(ActKind.PRUNING).by(Act.PROGRAM)
        .about("第" + (anchor.number() + 1) + "行至第" + last.number() + "行").changed(from + " 至 " + to, last.toString()))));
    chain.cut(last);
    LOG.info("操作记录：第{}行至第{}行保存期满，已清除。", anchor.number() + 1, last.number());
  }
}
