package benxi.procedures.engine;

import jakarta.annotation.Priority;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.bpm.engine.rest.exception.RestExceptionHandler;

/** In the place of the engine's own answer to what its REST refuses: a fault of the request is no failure. */
@Priority(1)
class RestAnswer implements ExceptionMapper<RestException> {

  @Override
  public Response toResponse(RestException thrown) {
    return FaultOfRequest.answer(thrown).orElseGet(() -> new RestExceptionHandler().toResponse(thrown));
  }
}
