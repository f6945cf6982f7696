package org.lanedesk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The key by which a form that is sent twice is known. It stands in the form as a hidden field:
 * every page gets a new one, what was refused keeps its own, and what was heard is done with it.
 */
@Named
@RequestScoped
public class FormKey {
  private static final SecureRandom RANDOM = new SecureRandom();

  private String key;

  public String getKey() {
    if (key == null) {
      var bytes = new byte[16];
      RANDOM.nextBytes(bytes);
      key = HexFormat.of().formatHex(bytes);
    }
    return key;
  }

  /** As the form brought it; what is not one of ours is none. */
  public void setKey(String given) {
    key = given != null && given.matches("[0-9a-f]{32}") ? given : null;
  }

  /** The form was heard; the next one gets another key. */
  public void used() {
    key = null;
  }
}
