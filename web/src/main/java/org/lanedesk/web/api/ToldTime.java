package org.lanedesk.web.api;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lanedesk.event.ShopClock;

/**
 * Lets a simulator say at which instant a call of the API happens, by the header {@code
 * Lanedesk-Time: 2026-11-11T12:00:00.250Z}; without it, and without being asked for, time is what
 * it is. Only in the demo shop, which listens on loopback, and only with {@code
 * lanedesk.demo.told-time}: nowhere else can a caller say when something happened. The ledger still
 * records when each row was truly written.
 */
@WebFilter(filterName = "told-time", urlPatterns = "/api/*")
public class ToldTime extends HttpFilter {
  static final String HEADER = "Lanedesk-Time";

  @Inject
  @ConfigProperty(name = "lanedesk.demo", defaultValue = "false")
  boolean demo;

  @Inject
  @ConfigProperty(name = "lanedesk.demo.told-time", defaultValue = "false")
  boolean wished;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var told = demo && wished ? request.getHeader(HEADER) : null;
    if (told == null) {
      chain.doFilter(request, response);
      return;
    }
    try {
      at(Instant.parse(told), request, response, chain);
    } catch (DateTimeException noInstant) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST, HEADER + " is no instant");
    }
  }

  private static void at(
      Instant told, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      ShopClock.at(
          told,
          () -> {
            chain.doFilter(request, response);
            return null;
          });
    } catch (IOException | ServletException | RuntimeException fault) {
      throw fault;
    } catch (Exception fault) {
      throw new ServletException(fault);
    }
  }
}
