package org.lanedesk.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;

/** A body that is not JSON at all: answered 400 with the place where reading it ended. */
final class NotJson extends RuntimeException {
  private final String place;

  NotJson(JsonProcessingException no) {
    super("not JSON", no);
    var at = no.getLocation();
    place = at == null ? "?" : at.getLineNr() + ":" + at.getColumnNr();
  }

  /** Line and column. */
  String place() {
    return place;
  }
}
