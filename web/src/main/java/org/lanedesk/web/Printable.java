package org.lanedesk.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.LinkedHashMap;
import java.util.Map;

/** A request whose words hold no zero character: nobody types one, and no database keeps one. */
final class Printable extends HttpServletRequestWrapper {

  private Printable(HttpServletRequest request) {
    super(request);
  }

  /** The request itself when there can be none in it. */
  static HttpServletRequest of(HttpServletRequest request) {
    var query = request.getQueryString();
    return request.getMethod().equals("POST") || query != null && query.contains("%00")
        ? new Printable(request)
        : request;
  }

  @Override
  public String getParameter(String name) {
    return clean(super.getParameter(name));
  }

  @Override
  public String[] getParameterValues(String name) {
    return clean(super.getParameterValues(name));
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    var clean = new LinkedHashMap<String, String[]>();
    super.getParameterMap().forEach((name, values) -> clean.put(name, clean(values)));
    return clean;
  }

  private static String[] clean(String[] values) {
    if (values == null) return null;
    var clean = new String[values.length];
    for (var i = 0; i < values.length; i++) clean[i] = clean(values[i]);
    return clean;
  }

  private static String clean(String value) {
    return value == null ? null : value.replace("\0", "");
  }
}
