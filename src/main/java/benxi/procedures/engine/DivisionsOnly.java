package benxi.procedures.engine;

import benxi.procedures.InputRefused;
import benxi.procedures.OutOfSight;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.impl.HistoricActivityStatisticsQueryImpl;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.cmd.AddCommentCmd;
import org.camunda.bpm.engine.impl.cmd.CreateAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskAttachmentContentCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskAttachmentsCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskCommentCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskCommentsCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * What the engine itself does not limit to the divisions that a person answers for: attachments and
 * comments, of which anybody who has the ids can read and delete any, and counts over all divisions.
 */
class DivisionsOnly {

  /** Commands on what hangs on a task, with the field that holds the task's id. */
  private static final Map<Class<?>, EngineField> ON_TASKS = new LinkedHashMap<>();

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
    if (command instanceof HistoricActivityStatisticsQueryImpl) {
      throw new InputRefused("这个统计把全市的案件合在一起，不分单位，所以不提供："
          + "请按条件查询 /history/activity-instance/count，它只数您的单位的案件。");
    }
    EngineField taskId = ON_TASKS.get(command.getClass());
    String task = taskId == null ? null : taskId.in(command);
    if (task != null) {
      HistoryService history = context.getProcessEngineConfiguration().getHistoryService();
      if (history.createHistoricTaskInstanceQuery().taskId(task).count() == 0) {
        throw new OutOfSight();
      }
      if (command instanceof DeleteAttachmentCmd) {
        checkWork(context.getTaskManager().findTaskById(task), context);
      }
    }
  }

  /** What is attached belongs to the case: only while the task is worked on, by whoever does it, can it go. */
  private static void checkWork(TaskEntity task, CommandContext context) {
    if (task == null) {
      throw new InputRefused("任务已经办结，它的附件是案件的材料，不能删除。");
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
