package benxi.procedures.training;

import benxi.procedures.form.ProgramCommand;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEnginePersistenceException;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The engine's jobs during one move of the clock: each is tried once, what fails is remembered. */
class DueJobs {

  private static final Logger LOG = LoggerFactory.getLogger(DueJobs.class);
  private static final int PAGE = 200;
  private static final int TRIES = 10;
  private static final Comparator<Job> BY_TURN = Comparator
      .comparing(Job::getDuedate, Comparator.nullsFirst(Comparator.naturalOrder()))
      .thenComparing(Job::getCreateTime, Comparator.nullsFirst(Comparator.naturalOrder()));

  private final ManagementService management;
  private final Set<String> failed = new HashSet<>();
  private final Map<String, Integer> disturbed = new HashMap<>();

  DueJobs(ManagementService management) {
    this.management = management;
  }

  /** What can run at the time that the clock shows: steps that only wait for their turn, timers that are due. */
  Optional<Job> ready() {
    return untried(open().executable());
  }

  /** The timer that is due next, not later than that. */
  Optional<Job> nextUntil(Date until) {
    return untried(open().duedateLowerThan(new Date(until.getTime() + 1)));
  }

  /** Runs the job; what is wrong with it otherwise. */
  Optional<Moved.Failure> run(Job job) {
    try {
      ProgramCommand.run(() -> management.executeJob(job.getId()));
      return Optional.empty();
    } catch (OptimisticLockingException | ProcessEnginePersistenceException disturbance) {
      // What somebody did to the case meanwhile shows in a revision, or in a row that refers to one that is to go.
      return disturbed.merge(job.getId(), 1, Integer::sum) < TRIES ? Optional.empty() : failure(job, disturbance);
    } catch (RuntimeException thrown) {
      return isGone(job) ? Optional.empty() : failure(job, thrown);
    }
  }

  private Optional<Moved.Failure> failure(Job job, RuntimeException thrown) {
    LOG.warn("培训时钟：流程 {} 的作业 {} 没有执行成功", job.getProcessDefinitionKey(), job.getId());
    failed.add(job.getId());
    return Optional.of(new Moved.Failure(job.getProcessDefinitionKey(), job.getProcessInstanceId(), thrown.getMessage()));
  }

  /** The engine's own executor, or a case that ended meanwhile, has taken it away. */
  private boolean isGone(Job job) {
    return management.createJobQuery().jobId(job.getId()).count() == 0;
  }

  private JobQuery open() {
    return management.createJobQuery().withRetriesLeft().active().orderByJobDuedate().asc().orderByJobId().asc();
  }

  private Optional<Job> untried(JobQuery query) {
    List<Job> page = query.listPage(0, PAGE + failed.size());
    return page.stream().filter(job -> !failed.contains(job.getId())).min(BY_TURN);
  }
}
