package benxi.procedures.engine;

import benxi.procedures.InputRefused;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.List;

/** A refusal over REST or from a web application: HTTP 400 and the sentences, one a line. */
class RefusalAnswer implements ExceptionMapper<InputRefused> {

  @Override
  public Response toResponse(InputRefused refused) {
    return Response.status(Response.Status.BAD_REQUEST).type(MediaType.APPLICATION_JSON_TYPE)
        .entity(new Body("InputRefused", refused.getMessage(), refused.faults())).build();
  }

  /** The engine's own form of an error body, with the faults one by one for programs. */
  public record Body(String type, String message, List<String> faults) {}
}
