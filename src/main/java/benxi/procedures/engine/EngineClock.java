package benxi.procedures.engine;

import benxi.procedures.ProceduresApplication;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock: the engine's, read in Asia/Shanghai; every rule is handed its dates from here. */
@Configuration
class EngineClock {

  @Bean
  Clock clock() {
    return new OfEngine(ZoneId.of(ProceduresApplication.ZONE));
  }

  private static final class OfEngine extends Clock {

    private final ZoneId zone;

    OfEngine(ZoneId zone) {
      this.zone = zone;
    }

    @Override
    public ZoneId getZone() {
      return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
      return new OfEngine(other);
    }

    @Override
    public Instant instant() {
      return ClockUtil.getCurrentTime().toInstant();
    }
  }
}
