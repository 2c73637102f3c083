package benxi.procedures.engine;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.UriInfo;

/**
 * Cockpit's own queries do not pass the engine's commands, so {@link ResultLimit} does not see them; the
 * engine's limit refuses those that name no page. They get the largest page there is.
 */
@PreMatching
class CockpitPages implements ContainerRequestFilter {

  private static final String PAGE = "maxResults";

  @Override
  public void filter(ContainerRequestContext request) {
    UriInfo uri = request.getUriInfo();
    if (uri.getBaseUri().getPath().endsWith("/api/cockpit/") && !uri.getQueryParameters().containsKey(PAGE)) {
      request.setRequestUri(uri.getRequestUriBuilder().queryParam(PAGE, ResultLimit.MOST).build());
    }
  }
}
