package org.lanedesk.ticket;

import java.io.Serializable;

/** A file of a message. */
public record AttachmentRow(Long id, Long message, String name, String type, Long size)
    implements Serializable {
  public boolean image() {
    return type.startsWith("image/");
  }
}
