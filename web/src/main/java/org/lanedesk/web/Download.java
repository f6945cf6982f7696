package org.lanedesk.web;

import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Answers a page's request with a file instead of the page. */
public final class Download {
  private Download() {}

  public static void of(String name, String type, String text) throws IOException {
    of(name, type + ";charset=UTF-8", text.getBytes(StandardCharsets.UTF_8));
  }

  /** The same for what is no text. */
  public static void of(String name, String type, byte[] bytes) throws IOException {
    var faces = FacesContext.getCurrentInstance();
    var out = faces.getExternalContext();
    out.responseReset();
    out.setResponseContentType(type);
    out.setResponseContentLength(bytes.length);
    out.setResponseHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    out.setResponseHeader("Cache-Control", "no-store");
    out.setResponseHeader("X-Content-Type-Options", "nosniff");
    out.getResponseOutputStream().write(bytes);
    faces.responseComplete();
  }
}
