package benxi.procedures.testing;

import benxi.procedures.ProceduresApplication;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;

/**
 * The clock of a test, in Asia/Shanghai. Moving it forward fires every timer due by then in the order
 * of due times, each at its own time, with all that follows at once.
 */
public class TestClock {

  private static final ZoneId ZONE = ZoneId.of(ProceduresApplication.ZONE);
  private static final int MOST_JOBS = 10_000;

  private final ManagementService management;

  TestClock(ManagementService management) {
    this.management = management;
  }

  /** Sets the time without firing anything: for the beginning of a test. */
  public void set(LocalDateTime time) {
    ClockUtil.setCurrentTime(Date.from(time.atZone(ZONE).toInstant()));
  }

  /** Nine in the morning of that day. */
  public void set(LocalDate day) {
    set(day.atTime(LocalTime.of(9, 0)));
  }

  public LocalDateTime now() {
    return LocalDateTime.ofInstant(ClockUtil.getCurrentTime().toInstant(), ZONE);
  }

  public LocalDate today() {
    return now().toLocalDate();
  }

  /** The last minute of that day: what is due at its 24:00 has not fired yet. */
  public void forwardToLastMinuteOf(LocalDate day) {
    forwardTo(day.atTime(23, 59));
  }

  /** 24:00 of that day: what ends with it has fired. */
  public void forwardPast(LocalDate day) {
    forwardTo(day.plusDays(1).atStartOfDay());
  }

  public void forwardTo(LocalDateTime time) {
    Instant until = time.atZone(ZONE).toInstant();
    if (until.isBefore(ClockUtil.getCurrentTime().toInstant())) {
      throw new IllegalArgumentException("测试时钟只能向前：现在是 " + now() + "，不能拨到 " + time + "。");
    }
    runWaiting();
    for (Optional<Job> next = nextDue(until); next.isPresent(); next = nextDue(until)) {
      if (next.get().getDuedate().after(ClockUtil.getCurrentTime())) {
        ClockUtil.setCurrentTime(next.get().getDuedate());
      }
      management.executeJob(next.get().getId());
      runWaiting();
    }
    ClockUtil.setCurrentTime(Date.from(until));
  }

  /** Runs the steps that wait for nothing but their turn (asynchronous continuations). */
  public void runWaiting() {
    for (int done = 0; ; done++) {
      List<Job> waiting = jobs().stream().filter(job -> job.getDuedate() == null).toList();
      if (waiting.isEmpty()) {
        return;
      }
      if (done > MOST_JOBS) {
        throw new IllegalStateException("等待执行的步骤没有尽头：" + waiting.get(0).getProcessDefinitionKey());
      }
      management.executeJob(waiting.get(0).getId());
    }
  }

  private Optional<Job> nextDue(Instant until) {
    return jobs().stream()
        .filter(job -> job.getDuedate() != null && !job.getDuedate().toInstant().isAfter(until))
        .min(Comparator.comparing(Job::getDuedate).thenComparing(Job::getCreateTime));
  }

  private List<Job> jobs() {
    return management.createJobQuery().withRetriesLeft().active().list();
  }
}
