package benxi.procedures.training;

import benxi.procedures.InputRefused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * The clock of the training mode: forward, never back. When a move is over, every timer due by then has
 * fired, in the order of due times and each at its own time, with all that followed from it.
 */
@Component
@ConditionalOnProperty(name = "procedures.training", havingValue = "true", matchIfMissing = true)
class TrainingClock {

  /** What is moved by mistake cannot be moved back. */
  private static final Duration MOST_AT_ONCE = Duration.ofDays(366);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
  private static final Duration POLL = Duration.ofMillis(10);
  private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

  private final ManagementService management;
  private final IdentityService identities;
  private final SpringProcessEngineConfiguration engine;
  private final ClockOffset offset;
  private final Clock clock;
  private final ReentrantLock moving = new ReentrantLock();
  private final CountDownLatch started = new CountDownLatch(1);

  TrainingClock(ManagementService management, IdentityService identities, SpringProcessEngineConfiguration engine,
      ClockOffset offset, Clock clock) {
    this.management = management;
    this.identities = identities;
    this.engine = engine;
    this.offset = offset;
    this.clock = clock;
  }

  /** The web answers before the engine's executor works; until then it cannot be stopped for a move. */
  @EventListener(ApplicationReadyEvent.class)
  void applicationStarted() {
    started.countDown();
  }

  LocalDateTime now() {
    return LocalDateTime.now(clock);
  }

  /** The whole minute, not before that instant, that shows it on the clock. */
  LocalDateTime minute(Date instant) {
    LocalDateTime time = LocalDateTime.ofInstant(instant.toInstant(), clock.getZone());
    LocalDateTime minute = time.truncatedTo(ChronoUnit.MINUTES);
    return minute.equals(time) ? minute : minute.plusMinutes(1);
  }

  static String words(LocalDateTime time) {
    return WORDS.format(time);
  }

  /**
   * Moves the clock; two moves at once wait for each other.
   *
   * @throws InputRefused the time is not later than now, or very far ahead, or the application does not get started
   */
  Moved forwardTo(LocalDateTime time) {
    awaitStarted();
    moving.lock();
    try {
      LocalDateTime from = now();
      refuse(from, time);
      return withoutExecutor(() -> fire(from, time));
    } finally {
      moving.unlock();
    }
  }

  private void awaitStarted() {
    try {
      if (started.await(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    throw new InputRefused("系统还在启动，培训时钟还不能拨：请过一会儿再试。");
  }

  private static void refuse(LocalDateTime now, LocalDateTime time) {
    if (!time.isAfter(now)) {
      throw new InputRefused("培训时钟只能向前：现在是" + words(now) + "，不能拨到" + words(time) + "，请填以后的时间。");
    }
    if (Duration.between(now, time).compareTo(MOST_AT_ONCE) > 0) {
      throw new InputRefused("一次最多向前拨" + MOST_AT_ONCE.toDays() + "天（拨过去就回不来）：现在是" + words(now)
          + "，要拨到" + words(time) + "，请分几次拨。");
    }
  }

  private Moved fire(LocalDateTime from, LocalDateTime time) {
    Instant until = time.atZone(clock.getZone()).toInstant();
    DueJobs jobs = new DueJobs(management);
    Map<String, Integer> fired = new TreeMap<>();
    List<Moved.Failure> failures = new ArrayList<>();
    for (Optional<Job> next = next(jobs, until); next.isPresent(); next = next(jobs, until)) {
      Optional<Moved.Failure> failure = jobs.run(next.get());
      String process = String.valueOf(next.get().getProcessDefinitionKey());
      failure.ifPresentOrElse(failures::add, () -> fired.merge(process, 1, Integer::sum));
    }
    offset.show(until);
    return new Moved(from, time, fired, failures);
  }

  /** What can run now goes first; only then the clock moves to the next due time. */
  private Optional<Job> next(DueJobs jobs, Instant until) {
    Optional<Job> ready = jobs.ready();
    if (ready.isPresent()) {
      return ready;
    }
    Optional<Job> next = jobs.nextUntil(Date.from(until));
    next.map(Job::getDuedate).map(Date::toInstant).filter(due -> due.isAfter(clock.instant())).ifPresent(offset::show);
    return next;
  }

  /**
   * The engine's own executor would take jobs at the same time, in an order of its own; and what fires is
   * done by nobody, not by the person who moves the clock.
   */
  private Moved withoutExecutor(Supplier<Moved> move) {
    boolean running = engine.getJobExecutor() != null && engine.getJobExecutor().isActive();
    Authentication person = identities.getCurrentAuthentication();
    if (running) {
      engine.getJobExecutor().shutdown();
      awaitBegun(engine.getJobExecutor());
    }
    identities.clearAuthentication();
    try {
      return move.get();
    } finally {
      identities.setAuthentication(person);
      if (running) {
        engine.getJobExecutor().start();
      }
    }
  }

  /**
   * What the executor had taken before it was stopped ends first. Two that run a repeating timer at once are one too many: of
   * the one that comes late the engine (7.24.0, {@code RepeatingFailedJobListener}) wants to make a new timer from a job that
   * is gone, and writes a NullPointerException into the log.
   */
  private static void awaitBegun(JobExecutor executor) {
    if (executor instanceof SpringJobExecutor spring && spring.getTaskExecutor() instanceof ThreadPoolTaskExecutor pool) {
      long until = System.nanoTime() + LONGEST_WAIT.toNanos();
      while (pool.getActiveCount() + pool.getQueueSize() > 0 && System.nanoTime() < until) {
        LockSupport.parkNanos(POLL.toNanos());
      }
    }
  }
}
