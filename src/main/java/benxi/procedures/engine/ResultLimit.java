package benxi.procedures.engine;

import benxi.procedures.InputRefused;
import java.util.List;
import java.util.function.Function;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteFilterListCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteFilterListPageCmd;
import org.camunda.bpm.engine.impl.db.ListQueryParameterObject;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.query.Query;

/**
 * No query of a person reads more than {@link #MOST} rows. The engine's own limit refuses every list that
 * names no page, which the web applications need; here such a list is read up to the limit, and refused
 * when it reaches it: nobody takes a part for the whole.
 */
class ResultLimit {

  /** The engine is told the same number, for what does not pass here. */
  static final int MOST = 2_000;

  private static final int NO_PAGE = Integer.MAX_VALUE;
  private static final EngineField ASKED_FROM_OUTSIDE = EngineField.of(AbstractQuery.class, "maxResultsLimitEnabled");
  private static final EngineField FIRST = EngineField.of(ExecuteFilterListPageCmd.class, "firstResult");
  private static final EngineField PAGE = EngineField.of(ExecuteFilterListPageCmd.class, "maxResults");
  private static final EngineField FILTER = EngineField.of(AbstractExecuteFilterCmd.class, "filterId");
  private static final EngineField EXTENDING = EngineField.of(AbstractExecuteFilterCmd.class, "extendingQuery");

  /** @throws InputRefused if the page is too large, or a list without pages has too many rows */
  <T> T limited(Command<T> command, CommandContext context, Function<Command<T>, T> next) {
    if (context.getAuthentication() == null || context.getAuthentication().getUserId() == null) {
      return next.apply(command);
    }
    if (command instanceof AbstractQuery<?, ?> query) {
      return ASKED_FROM_OUTSIDE.<Boolean>in(query) ? list(query, command, next) : next.apply(command);
    }
    if (command instanceof ExecuteFilterListPageCmd page) {
      check(FIRST.in(page), PAGE.in(page));
      return PAGE.<Integer>in(page) == NO_PAGE ? whole(next.apply(page(page, FIRST.in(page)))) : next.apply(command);
    }
    return command instanceof ExecuteFilterListCmd list ? whole(next.apply(page(list, 0))) : next.apply(command);
  }

  private static <T> T list(ListQueryParameterObject query, Command<T> command, Function<Command<T>, T> next) {
    check(query.getFirstResult(), query.getMaxResults());
    if (query.getMaxResults() != NO_PAGE) {
      return next.apply(command);
    }
    query.setMaxResults(MOST);
    return whole(next.apply(command));
  }

  @SuppressWarnings("unchecked")
  private static <T> Command<T> page(AbstractExecuteFilterCmd list, int first) {
    return (Command<T>) new ExecuteFilterListPageCmd(FILTER.in(list), EXTENDING.<Query<?, ?>>in(list), first, MOST);
  }

  private static void check(int first, int most) {
    if (first < 0 || most < 0) {
      throw new InputRefused("分页写错了：firstResult 是 " + first + "，maxResults 是 " + most + "，都不能小于 0，请改正。");
    }
    if (most > MOST && most != NO_PAGE) {
      throw new InputRefused("一次要 " + most + " 条太多，最多 " + MOST + " 条：请用 firstResult 和 maxResults 分页。");
    }
  }

  private static <T> T whole(T rows) {
    if (rows instanceof List<?> list && list.size() >= MOST) {
      throw new InputRefused("结果达到 " + MOST + " 条，没有全部读出：请加上条件，或者用 firstResult 和 maxResults 分页。");
    }
    return rows;
  }
}
