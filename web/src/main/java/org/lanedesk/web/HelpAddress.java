package org.lanedesk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.Config;

/**
 * The one address under which search engines keep a page of the help centre: the shop's own name
 * ({@code lanedesk.base-url}) where it is set, else the one under which it was asked.
 */
@RequestScoped
public class HelpAddress {
  @Inject HttpServletRequest request;
  @Inject Config config;

  String of(String page, String name, Object value, String locale) {
    return base()
        + page
        + '?'
        + name
        + '='
        + URLEncoder.encode(String.valueOf(value), StandardCharsets.UTF_8)
        + '&'
        + Language.NAME
        + '='
        + locale;
  }

  private String base() {
    return config
        .getOptionalValue("lanedesk.base-url", String.class)
        .map(url -> url.endsWith("/") ? url.substring(0, url.length() - 1) : url)
        .orElseGet(this::asked);
  }

  private String asked() {
    var url = request.getRequestURL();
    return url.substring(0, url.length() - request.getRequestURI().length());
  }
}
