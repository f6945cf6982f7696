package org.lanedesk.web.api;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/**
 * Lets {@code /tickets.json} mean {@code /tickets}, as clients of Zendesk's API write it. An
 * address with a zero character, which no database text can hold, goes no further.
 */
@Provider
@PreMatching
public class Suffix implements ContainerRequestFilter {
  private static final String JSON = ".json";

  @Override
  public void filter(ContainerRequestContext request) {
    var uri = request.getUriInfo();
    var path = uri.getPath();
    if (uri.getRequestUri().toASCIIString().contains("%00")) {
      throw new BadRequestException("a zero character in the address");
    }
    if (path.endsWith(JSON)) {
      var without = path.substring(0, path.length() - JSON.length());
      while (without.startsWith("/")) {
        without = without.substring(1);
      }
      request.setRequestUri(
          uri.getBaseUriBuilder()
              .path(without)
              .replaceQuery(uri.getRequestUri().getRawQuery())
              .build());
    }
  }
}
