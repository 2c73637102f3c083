package benxi.procedures.engine;

import benxi.procedures.OutOfSight;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.util.regex.Pattern;

/**
 * Parts of the engine's REST for which there is nothing here: case models (CMMN), whose tables the engine does
 * not even make, and waiting for external tasks from a browser. They are not there (404) instead of failing.
 */
class NoCaseModels implements ContainerRequestFilter {

  private static final Pattern OF_CASE_MODELS = Pattern.compile(
      "/?(?:engine/[^/]+/)?(?:history/case-.*|case-(?:instance|execution)(?:/.*)?|case-definition/(?!count$).+)");
  private static final Pattern WAITING_IN_A_BROWSER = Pattern.compile("/?engine/[^/]+/external-task/fetchAndLock");

  @Override
  public void filter(ContainerRequestContext request) {
    String path = request.getUriInfo().getPath();
    boolean browser = request.getUriInfo().getBaseUri().getPath().contains("/camunda/api/");
    if (OF_CASE_MODELS.matcher(path).matches() || browser && WAITING_IN_A_BROWSER.matcher(path).matches()) {
      request.abortWith(new OutOfSightAnswer().toResponse(new OutOfSight()));
    }
  }
}
