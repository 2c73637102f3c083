package benxi.procedures.engine;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.rest.exception.ExceptionHandler;

/**
 * A body that the engine's REST cannot turn into values (a file without a name, a number as JSON text)
 * is the sender's fault: HTTP 400. Whatever else fails is answered as the engine does.
 */
class UnreadableAnswer implements ExceptionMapper<RuntimeException> {

  private static final String REST = "org.camunda.bpm.engine.rest.";
  private static final String READING = REST + "dto.";
  private static final String INSIDE_THE_ENGINE = "org.camunda.bpm.engine.impl.interceptor.";
  private static final String SENTENCE = "提交的内容读不懂：请按变量的类型（type）填写值（value）和说明（valueInfo）。";

  @Override
  public Response toResponse(RuntimeException thrown) {
    boolean unreadable = passed(thrown, READING) || startedIn(thrown, REST);
    if (!unreadable || passed(thrown, INSIDE_THE_ENGINE)) {
      return new ExceptionHandler().toResponse(thrown);
    }
    return Response.status(Response.Status.BAD_REQUEST).type(MediaType.APPLICATION_JSON_TYPE)
        .entity(new RefusalAnswer.Body("InputRefused", SENTENCE, List.of(SENTENCE))).build();
  }

  /** An empty body is found out where its first value is asked for. */
  private static boolean startedIn(RuntimeException thrown, String place) {
    return thrown instanceof NullPointerException && thrown.getStackTrace().length > 0
        && thrown.getStackTrace()[0].getClassName().startsWith(place);
  }

  private static boolean passed(RuntimeException thrown, String place) {
    return Stream.of(thrown.getStackTrace()).anyMatch(step -> step.getClassName().startsWith(place));
  }
}
