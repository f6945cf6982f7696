package org.lanedesk.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The address of a page with what it is asked; values that are missing are left out. */
record Address(String text) {
  Address with(String name, Object value) {
    if (value == null || value.toString().isEmpty() || value.equals(false)) {
      return this;
    }
    var pair = name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8);
    return new Address(text + (text.contains("?") ? "&" : "?") + pair);
  }

  @Override
  public String toString() {
    return text;
  }
}
