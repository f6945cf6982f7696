package org.lanedesk.ticket;

import java.io.Serializable;
import java.util.List;

/**
 * An agent's reply or internal note.
 *
 * @param seenVersion the version the agent saw; null means any
 * @param then the state afterwards; null lets the reply decide
 * @param articleUsed the article whose answer was inserted, or null
 */
public record Reply(
    Long ticket,
    Integer seenVersion,
    String text,
    boolean publicReply,
    TicketState then,
    Long articleUsed,
    List<UploadRef> files)
    implements Serializable {

  public Reply {
    files = files == null ? List.of() : List.copyOf(files);
  }
}
