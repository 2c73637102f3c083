package benxi.procedures.engine;

import benxi.procedures.InputRefused;
import benxi.procedures.form.FieldFault;
import benxi.procedures.form.FormRefused;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.List;

/** A refusal over REST or from a web application: HTTP 400 and the sentences, one a line. */
class RefusalAnswer implements ExceptionMapper<InputRefused> {

  @Override
  public Response toResponse(InputRefused refused) {
    return Response.status(Response.Status.BAD_REQUEST).type(MediaType.APPLICATION_JSON_TYPE)
        .entity(new Body("InputRefused", refused.getMessage(), refused.faults(),
            refused instanceof FormRefused form ? form.fields() : List.of())).build();
  }

  /** The engine's own form of an error body, with the faults and, of a form, the fields one by one for programs. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Body(String type, String message, List<String> faults, List<FieldFault> fields) {

    Body(String type, String message) {
      this(type, message, List.of(message), List.of());
    }
  }
}
