package org.lanedesk.ticket;

import java.io.Serializable;
import java.util.List;

/** A customer's message on a ticket that exists. */
public record Write(Long ticket, String text, List<UploadRef> files) implements Serializable {
  public Write {
    files = files == null ? List.of() : List.copyOf(files);
  }
}
