package benxi.procedures.engine;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.stream.Stream;
import org.camunda.bpm.engine.rest.exception.ExceptionHandler;
import org.glassfish.jersey.server.ParamException;

/**
 * A parameter or a body that the engine's REST cannot turn into values (a file without a name, a number as JSON
 * text) is the sender's fault: HTTP 400. Whatever else fails is answered as the engine does.
 */
class UnreadableAnswer implements ExceptionMapper<RuntimeException> {

  private static final String ENGINE = "org.camunda.bpm.engine.";
  private static final String REST = ENGINE + "rest.";
  private static final String INSIDE_THE_ENGINE = ENGINE + "impl.interceptor.";
  private static final String SENTENCE = "提交的内容读不懂：请按变量的类型（type）填写值（value）和说明（valueInfo）。";

  @Override
  public Response toResponse(RuntimeException thrown) {
    if (thrown instanceof ParamException parameter) {
      return answer("参数「" + parameter.getParameterName() + "」的值读不懂：请按它的类型（数字、日期、true 或 false）填写。");
    }
    if (stumbles(thrown)) {
      return answer("没有执行：请求里的编号没有对应的东西，或者少了必需的内容。请核对后再提交。");
    }
    boolean unreadable = passed(thrown, REST) && !passed(thrown, INSIDE_THE_ENGINE);
    if (!unreadable || thrown instanceof WebApplicationException) {
      return new ExceptionHandler().toResponse(thrown);
    }
    return answer(SENTENCE);
  }

  /** The engine itself trips over what an id does not lead to. */
  private static boolean stumbles(RuntimeException thrown) {
    return thrown instanceof NullPointerException && Stream.of(thrown.getStackTrace()).map(StackTraceElement::getClassName)
        .filter(name -> !name.startsWith("java.")).findFirst().filter(name -> name.startsWith(ENGINE)).isPresent();
  }

  private static Response answer(String sentence) {
    return Response.status(Response.Status.BAD_REQUEST).type(MediaType.APPLICATION_JSON_TYPE)
        .entity(new RefusalAnswer.Body("InputRefused", sentence)).build();
  }

  private static boolean passed(RuntimeException thrown, String place) {
    return Stream.of(thrown.getStackTrace()).anyMatch(step -> step.getClassName().startsWith(place));
  }
}
