package benxi.procedures.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("网上提出异议的次数")
class ObjectionLimitTest {

  private final MovingClock clock = new MovingClock();
  private final ObjectionLimit limit = new ObjectionLimit(new BoardSettings(2, Duration.ofMinutes(10)), clock);

  @Test
  @DisplayName("一个地址10分钟内最多两件，过了10分钟又可以；别的地址不受影响")
  void soManyInSoLong() {
    assertThat(limit.allows("10.0.0.1")).isTrue();
    assertThat(limit.allows("10.0.0.1")).isTrue();
    assertThat(limit.allows("10.0.0.1")).isFalse();
    assertThat(limit.allows("10.0.0.2")).isTrue();
    clock.now = clock.now.plus(Duration.ofMinutes(9).plusSeconds(59));
    assertThat(limit.allows("10.0.0.1")).isFalse();
    clock.now = clock.now.plusSeconds(1);
    assertThat(limit.allows("10.0.0.1")).isTrue();
  }

  private static final class MovingClock extends Clock {

    private Instant now = Instant.parse("2017-11-06T01:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
