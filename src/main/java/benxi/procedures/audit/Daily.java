package benxi.procedures.audit;

import benxi.procedures.ProceduresApplication;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** At each start and every night: the chain is checked, what is too old goes, and its end is written to the log. */
@Configuration
@EnableScheduling
class Daily implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(Daily.class);

  private final Pruning pruning;
  private final Chain chain;

  Daily(Pruning pruning, Chain chain) {
    this.pruning = pruning;
    this.chain = chain;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    nightly();
  }

  /** The log is the place elsewhere where the end of the chain is noted: no personal data, a number and a hash. */
  @Scheduled(cron = "0 10 3 * * *", zone = ProceduresApplication.ZONE)
  void nightly() {
    if (pruning.prune().isWhole()) {
      LOG.info("操作记录的链头 {}", chain.ends().head());
    }
  }
}
