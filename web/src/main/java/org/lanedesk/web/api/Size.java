package org.lanedesk.web.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Answers 413 to a body larger than {@code lanedesk.api.max-body}, before anything of it is read.
 * The server's own limit, {@code lanedesk.http.max-body}, lies higher: what goes beyond is cut off.
 */
@Provider
@PreMatching
public class Size implements ContainerRequestFilter {
  @Inject
  @ConfigProperty(name = "lanedesk.api.max-body", defaultValue = "52428800")
  long most;

  @Override
  public void filter(ContainerRequestContext request) {
    var length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
    if (length != null && length.matches("\\d{1,18}") && Long.parseLong(length) > most) {
      throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
    }
  }
}
