package org.lanedesk.routing;

import java.io.Serializable;

/**
 * A queue as it is set up.
 *
 * @param acceptSeconds seconds in which an offer must be accepted; null when agents only pull
 */
public record QueueRow(
    Long id,
    String code,
    String nameZh,
    String nameEn,
    Weights weights,
    boolean active,
    Integer acceptSeconds)
    implements Serializable {

  /** Its name in the reader's language. */
  public String name(String locale) {
    return locale != null && locale.startsWith("zh") ? nameZh : nameEn;
  }
}
