package org.lanedesk.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * Tells browsers what a page of ours may do: scripts, styles and connections of this origin only,
 * nothing inline, never inside another site's frame. Text from outside that slips through the
 * sanitiser still cannot run. Answers are this reader's own and are asked for anew each time; what
 * may be kept says so itself.
 */
@WebFilter(filterName = "headers", urlPatterns = "/*")
public class Headers extends HttpFilter {
  private static final String PICTURES = "img-src 'self' data: blob:";
  private static final String POLICY =
      "default-src 'self'; script-src 'self'; style-src 'self'; "
          + PICTURES
          + ";"
          + " media-src 'self' blob:; connect-src 'self'; object-src 'none'; base-uri 'self';"
          + " form-action 'self'; frame-ancestors 'self'";

  /**
   * The policy of a page that shows pictures of the shop's catalogue, which lie elsewhere: it
   * admits the hosts of exactly these pictures, and pictures only.
   *
   * @param pictures addresses with https, as products have them
   */
  static String admitting(Collection<String> pictures) {
    var hosts =
        pictures.stream()
            .map(URI::create)
            .map(at -> " https://" + at.getHost() + (at.getPort() < 0 ? "" : ":" + at.getPort()))
            .distinct()
            .collect(Collectors.joining());
    return POLICY.replace(PICTURES, PICTURES + hosts);
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "SAMEORIGIN");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cache-Control", "private, no-cache");
    chain.doFilter(request, response);
  }
}
