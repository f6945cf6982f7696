package org.lanedesk.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Lets visitors through the {@link Doors}. Who is not known is led to the sign-in and comes back
 * from there; who is known and may not enter is told so. What pages read is {@link Printable}.
 */
@WebFilter(filterName = "doorkeeper", urlPatterns = "/*", asyncSupported = true)
public class Doorkeeper extends HttpFilter {

  @Inject Who who;
  @Inject Footsteps footsteps;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var door = Doors.to(address(request));
    if (door.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    if (door.get().who() == Door.Who.ANYONE || door.get().opensTo(who.caller())) {
      if (door.get().isPage()) footsteps.step(request);
      chain.doFilter(door.get().isPage() ? Printable.of(request) : request, response);
    } else if (who.caller().signedIn() && who.caller().order() == null) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else {
      leadToSignIn(request, response);
    }
  }

  static String address(HttpServletRequest request) {
    var below = request.getPathInfo();
    return request.getServletPath() + (below == null ? "" : below);
  }

  private static void leadToSignIn(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
      response.setContentType("text/xml;charset=UTF-8");
      response
          .getWriter()
          .write("<partial-response><redirect url=\"/login\"></redirect></partial-response>");
      return;
    }
    var query = request.getQueryString();
    var to = Doors.page(address(request)) + (query == null ? "" : "?" + query);
    response.sendRedirect("/login?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8));
  }
}
