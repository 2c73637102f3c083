package benxi.procedures.training;

import java.time.Instant;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the engine's clock is ahead of the machine's; kept in the database, so that a restart keeps it. */
@Component
@ConditionalOnProperty(name = "procedures.training", havingValue = "true", matchIfMissing = true)
class ClockOffset implements InitializingBean {

  private static final int ONLY = 1;

  private final JdbcClient jdbc;

  ClockOffset(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void afterPropertiesSet() {
    long kept = jdbc.sql("select offset_millis from training_clock where id = ?").param(ONLY)
        .query(Long.class).optional().orElse(0L);
    if (kept > 0) {
      ClockUtil.offset(kept);
    }
  }

  /** From now on the clock shows this time and runs on; first it is kept, then it is shown. */
  void show(Instant time) {
    long millis = time.toEpochMilli() - System.currentTimeMillis();
    if (jdbc.sql("update training_clock set offset_millis = ? where id = ?").params(millis, ONLY).update() == 0) {
      jdbc.sql("insert into training_clock (id, offset_millis) values (?, ?)").params(ONLY, millis).update();
    }
    ClockUtil.offset(millis);
  }
}
