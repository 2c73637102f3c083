package benxi.procedures.kill;

import benxi.procedures.ProceduresApplication;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the people were told: which acts were confirmed, and which were refused. */
final class Ledger {

  private final Queue<Confirmed> confirmed = new ConcurrentLinkedQueue<>();
  private final Queue<String> refused = new ConcurrentLinkedQueue<>();
  private final AtomicInteger number = new AtomicInteger();
  private LocalDateTime clock = LocalDateTime.now(ZoneId.of(ProceduresApplication.ZONE)).truncatedTo(ChronoUnit.SECONDS);

  void confirmed(Confirmed act) {
    confirmed.add(act);
  }

  void refused(String answer) {
    refused.add(answer);
  }

  int size() {
    return confirmed.size();
  }

  long count(String kind) {
    return confirmed.stream().filter(act -> act.kind().equals(kind)).count();
  }

  /** Another number each time, for a person or an enterprise. */
  int next() {
    return number.incrementAndGet();
  }

  /** Later than whatever the clock was asked to show, also if nobody heard whether it does. */
  synchronized LocalDateTime clockAfter(Duration step) {
    clock = clock.plus(step);
    return clock;
  }

  List<Confirmed> lost(JdbcClient jdbc) {
    return confirmed.stream().filter(act -> act.isLost(jdbc)).toList();
  }

  /** How many acts of each kind. */
  Map<String, Long> kinds() {
    return confirmed.stream().collect(Collectors.groupingBy(Confirmed::kind, TreeMap::new, Collectors.counting()));
  }

  /** How many refusals of each kind: status, who, and what. */
  Map<String, Long> refusedKinds() {
    return refused.stream().collect(Collectors.groupingBy(answer -> answer.split("\\R|\\{")[0].strip(), TreeMap::new, Collectors.counting()));
  }

  List<String> refused() {
    return List.copyOf(refused);
  }
}
