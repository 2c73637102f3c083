package benxi.procedures.engine;

import benxi.procedures.InputRefused;
import benxi.procedures.OutOfSight;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.impl.CleanableHistoricBatchReportImpl;
import org.camunda.bpm.engine.impl.CleanableHistoricDecisionInstanceReportImpl;
import org.camunda.bpm.engine.impl.CleanableHistoricProcessInstanceReportImpl;
import org.camunda.bpm.engine.impl.HistoricActivityStatisticsQueryImpl;
import org.camunda.bpm.engine.impl.HistoricDecisionInstanceStatisticsQueryImpl;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.cmd.AbstractSetJobStateCmd;
import org.camunda.bpm.engine.impl.cmd.AddCommentCmd;
import org.camunda.bpm.engine.impl.cmd.CreateAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskAttachmentContentCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskAttachmentsCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskCommentCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskCommentsCmd;
import org.camunda.bpm.engine.impl.cmd.GetUniqueTaskWorkerCountCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobListener;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;
import org.camunda.bpm.engine.impl.metrics.MetricsQueryImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * What the engine itself does not limit to the divisions that a person answers for: attachments and
 * comments, of which anybody who has the ids can read and delete any, and counts over all divisions.
 */
class DivisionsOnly {

  /** Commands on what hangs on a task, with the field that holds the task's id. */
  private static final Map<Class<?>, EngineField> ON_TASKS = new LinkedHashMap<>();

  private static final Set<Class<?>> OF_WHO_WORKS_ON_IT =
      Set.of(AddCommentCmd.class, CreateAttachmentCmd.class, DeleteAttachmentCmd.class);

  private static final EngineField JOB = EngineField.of(AbstractSetJobStateCmd.class, "jobId");
  private static final EngineField JOB_FAILURE = EngineField.of(FailedJobListener.class, "jobFailureCollector");

  /** They count over the models, whose cases are everybody's. */
  private static final Set<Class<?>> COUNT_ALL_DIVISIONS = Set.of(HistoricActivityStatisticsQueryImpl.class,
      HistoricDecisionInstanceStatisticsQueryImpl.class, CleanableHistoricProcessInstanceReportImpl.class,
      CleanableHistoricDecisionInstanceReportImpl.class, CleanableHistoricBatchReportImpl.class, MetricsQueryImpl.class,
      GetUniqueTaskWorkerCountCmd.class);

  static {
    for (Class<?> command : new Class<?>[] {GetTaskAttachmentCmd.class, GetTaskAttachmentContentCmd.class,
        GetTaskAttachmentsCmd.class, GetTaskCommentCmd.class, GetTaskCommentsCmd.class, AddCommentCmd.class,
        CreateAttachmentCmd.class, DeleteAttachmentCmd.class}) {
      ON_TASKS.put(command, EngineField.of(command, "taskId"));
    }
  }

  /**
   * @throws OutOfSight   if the task is one of another division
   * @throws InputRefused if the answer would count the cases of all divisions
   */
  void check(Command<?> command, CommandContext context) {
    if (!isPersonLimited(context)) {
      return;
    }
    if (COUNT_ALL_DIVISIONS.contains(command.getClass())) {
      throw new InputRefused("这个统计把全市的案件合在一起，不分单位，所以不提供："
          + "请按条件查询 /history/activity-instance/count，它只数您的单位的案件。");
    }
    if (command instanceof AbstractSetJobStateCmd && JOB.in(command) != null
        && context.getJobManager().findJobById(JOB.in(command)) == null) {
      throw new OutOfSight();   // the engine would say that it is done
    }
    EngineField taskId = ON_TASKS.get(command.getClass());
    String task = taskId == null ? null : taskId.in(command);
    if (task != null) {
      HistoryService history = context.getProcessEngineConfiguration().getHistoryService();
      if (history.createHistoricTaskInstanceQuery().taskId(task).count() == 0) {
        throw new OutOfSight();
      }
      if (OF_WHO_WORKS_ON_IT.contains(command.getClass())) {
        checkWork(context.getTaskManager().findTaskById(task), context);
      }
    }
  }

  /**
   * Whether a job failed only because this person may not run it: then it has not failed, and keeps its retries.
   * The engine would count it as a failure of the job.
   */
  boolean wasForbidden(Command<?> command, CommandContext context) {
    if (!(command instanceof FailedJobListener) || context.getAuthentication() == null) {
      return false;
    }
    Throwable failure = JOB_FAILURE.<JobFailureCollector>in(command).getFailure();
    return failure instanceof AuthorizationException || failure instanceof OutOfSight;
  }

  /** What is attached and noted belongs to the case: while the task is worked on, by whoever does it. */
  private static void checkWork(TaskEntity task, CommandContext context) {
    if (task == null) {
      throw new InputRefused("任务已经办结，它的附件和备注是案件的材料，不能再增加、删除：请加在正在办理的任务上。");
    }
    for (CommandChecker checker : context.getProcessEngineConfiguration().getCommandCheckers()) {
      checker.checkTaskWork(task);
    }
  }

  private static boolean isPersonLimited(CommandContext context) {
    return context.isAuthorizationCheckEnabled() && context.isTenantCheckEnabled()
        && context.getTenantManager().isTenantCheckEnabled();
  }
}
