package benxi.procedures.engine;

import benxi.procedures.OutOfSight;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** What another division handles is not there: HTTP 404. */
class OutOfSightAnswer implements ExceptionMapper<OutOfSight> {

  @Override
  public Response toResponse(OutOfSight hidden) {
    return Response.status(Response.Status.NOT_FOUND).type(MediaType.APPLICATION_JSON_TYPE)
        .entity(new RefusalAnswer.Body("NotFound", hidden.getMessage())).build();
  }
}
