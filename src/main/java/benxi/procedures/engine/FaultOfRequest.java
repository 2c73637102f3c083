package benxi.procedures.engine;

import benxi.procedures.InputRefused;
import benxi.procedures.OutOfSight;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.exception.RestException;

/**
 * The engine answers with a failure of its own (500) what is a fault of the request: an id of nothing, a
 * state that does not allow it, a value that is too long. Its own are those with another cause inside.
 */
final class FaultOfRequest {

  private static final String OUT_OF_SIGHT = new OutOfSight().getMessage();
  private static final Pattern OF_NOTHING =
      Pattern.compile("(?i)cannot find|no matching|not found|(does not|doesn't) exist|no .+ (found|exists)|couldn't find");
  /** Classes of SQL states: a value that does not fit, a rule of the tables that is broken. */
  private static final String UNFIT = "22";
  private static final String BROKEN_RULE = "23";
  /** A condition on what is switched off here (cases of CMMN), for which the engine writes no table into its query. */
  private static final String WITHOUT_TABLE = "42";

  private FaultOfRequest() {}

  /** What is to be answered instead; empty: the engine's own answer is right. */
  static Optional<Response> answer(RuntimeException thrown) {
    Status status = ExceptionHandlerHelper.getInstance().getStatus(thrown);
    if (status == Status.NOT_FOUND) {
      return notThere();
    }
    if (status != Status.INTERNAL_SERVER_ERROR) {
      return Optional.empty();
    }
    if (OUT_OF_SIGHT.equals(thrown.getMessage())) {
      return notThere();   // some resources keep only the sentence
    }
    Throwable root = thrown;
    while (root.getCause() != null && !(root instanceof SQLException || root instanceof OptimisticLockingException)) {
      root = root.getCause();
    }
    if (root instanceof InputRefused refused) {
      return Optional.of(new RefusalAnswer().toResponse(refused));
    }
    if (root instanceof OutOfSight hidden) {
      return Optional.of(new OutOfSightAnswer().toResponse(hidden));
    }
    if (root instanceof OptimisticLockingException) {
      return answer(Status.CONFLICT, "Conflict", "刚才有别人改动了同一件事，这次没有执行：请刷新后再试。");
    }
    if (root instanceof SQLException sql) {
      return ofDatabase(String.valueOf(sql.getSQLState()));
    }
    if (!(root instanceof ProcessEngineException || root instanceof RestException)) {
      return Optional.empty();
    }
    String message = String.valueOf(root.getMessage());
    return root instanceof NotFoundException || OF_NOTHING.matcher(message).find()
        ? notThere()
        : answer(Status.BAD_REQUEST, "InputRefused", "没有执行：请求的内容不对，或者现在的状态不允许（" + message + "）。请核对后再提交。");
  }

  /** The same whether it never was or is another division's. */
  private static Optional<Response> notThere() {
    return Optional.of(new OutOfSightAnswer().toResponse(new OutOfSight()));
  }

  private static Optional<Response> ofDatabase(String state) {
    if (state.startsWith(UNFIT)) {
      return answer(Status.BAD_REQUEST, "InputRefused", "有一个值太长，或者含有不能存的字符：请改短、改正后再提交。");
    }
    if (state.startsWith(WITHOUT_TABLE)) {
      return answer(Status.BAD_REQUEST, "InputRefused", "查询条件里有这里没有的东西（例如 case 开头的条件）：请去掉。");
    }
    return state.startsWith(BROKEN_RULE)
        ? answer(Status.CONFLICT, "Conflict", "已经有同样的，或者还有别的东西指着它，没有执行：请核对后再提交。") : Optional.empty();
  }

  private static Optional<Response> answer(Status status, String type, String sentence) {
    return Optional.of(Response.status(status).type(MediaType.APPLICATION_JSON_TYPE)
        .entity(new RefusalAnswer.Body(type, sentence)).build());
  }
}
