package benxi.procedures.engine;

import benxi.procedures.InputRefused;
import benxi.procedures.ProceduresApplication;
import benxi.procedures.organisation.Offices;
import java.time.ZoneId;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.SaveFilterCmd;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.query.Query;
import org.springframework.stereotype.Component;

/**
 * No query holds an expression, neither one that is asked nor one that is stored: an expression runs
 * code (the engine's own switches overlook the alternatives of a query). The lists of Tasklist, which
 * are about whoever looks at them, get their query here.
 */
@Component
class TaskListQueries {

  private static final EngineField FILTER_ID = EngineField.of(AbstractExecuteFilterCmd.class, "filterId");
  private static final EngineField ASKED = EngineField.of(AbstractExecuteFilterCmd.class, "extendingQuery");
  private static final EngineField SAVED = EngineField.of(SaveFilterCmd.class, "filter");

  private final TaskLists lists;
  private final Offices offices;

  TaskListQueries(TaskLists lists, Offices offices) {
    this.lists = lists;
    this.offices = offices;
  }

  /** @throws InputRefused if a query holds an expression */
  void prepare(Command<?> command, CommandContext context) {
    if (command instanceof AbstractQuery<?, ?> query) {
      refuseExpressions(query);
    } else if (command instanceof SaveFilterCmd) {
      refuseExpressions(SAVED.<Filter>in(command).getQuery());
    } else if (command instanceof AbstractExecuteFilterCmd) {
      execute(command, context);
    }
  }

  private void execute(Command<?> command, CommandContext context) {
    Query<?, ?> asked = ASKED.in(command);
    refuseExpressions(asked);
    String id = FILTER_ID.in(command);
    Filter filter = id == null ? null : context.getFilterManager().findFilterById(id);
    if (filter == null) {
      return;   // the command itself says so
    }
    refuseExpressions(filter.getQuery());
    Authentication person = context.getAuthentication();
    if (person != null && person.getUserId() != null) {
      lists.of(filter).map(list -> list.query(person, offices.workOnTasks(person.getGroupIds()),
              ClockUtil.getCurrentTime(), ZoneId.of(ProceduresApplication.ZONE)))
          .ifPresent(own -> ASKED.put(command, asked == null ? own : ((TaskQueryImpl) asked).extend(own)));
    }
  }

  private static void refuseExpressions(Query<?, ?> query) {
    if (query instanceof AbstractQuery<?, ?> asked && holdsExpression(asked)) {
      throw new InputRefused("查询条件里不能写表达式（名称以 Expression 结尾的条件）：请写具体的值。");
    }
  }

  /** The first alternative of a query is the query itself. */
  private static boolean holdsExpression(AbstractQuery<?, ?> query) {
    return !query.getExpressions().isEmpty() || query instanceof TaskQueryImpl task
        && task.getQueries().stream().anyMatch(inner -> inner != query && holdsExpression(inner));
  }
}
