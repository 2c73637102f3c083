package benxi.procedures.engine;

import jakarta.annotation.Priority;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.rest.exception.ProcessEngineExceptionHandler;

/** In the place of the engine's own answer to what it refuses: a fault of the request is no failure. */
@Priority(1)
class EngineAnswer implements ExceptionMapper<ProcessEngineException> {

  @Override
  public Response toResponse(ProcessEngineException thrown) {
    return FaultOfRequest.answer(thrown).orElseGet(() -> new ProcessEngineExceptionHandler().toResponse(thrown));
  }
}
