package benxi.procedures.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Keeps a machine from filling the register: an address sends so many objections in so long a time. */
@Component
class ObjectionLimit {

  private static final int MOST_ADDRESSES = 10_000;

  private final BoardSettings settings;
  private final Clock clock;
  private final Map<String, Deque<Instant>> sent = new HashMap<>();

  ObjectionLimit(BoardSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /** Counts one more of this address; false if it was too many. */
  synchronized boolean allows(String address) {
    Instant now = clock.instant();
    if (sent.size() >= MOST_ADDRESSES) {
      sent.values().removeIf(moments -> forget(moments, now).isEmpty());
    }
    Deque<Instant> moments = forget(sent.computeIfAbsent(address, unknown -> new ArrayDeque<>()), now);
    if (moments.size() >= settings.objections()) {
      return false;
    }
    moments.add(now);
    return true;
  }

  private Deque<Instant> forget(Deque<Instant> moments, Instant now) {
    moments.removeIf(moment -> Duration.between(moment, now).abs().compareTo(settings.within()) >= 0);
    return moments;
  }
}
