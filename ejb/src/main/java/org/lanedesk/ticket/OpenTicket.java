package org.lanedesk.ticket;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lanedesk.account.Caller;

/**
 * The wish to open a ticket.
 *
 * @param requester the customer's account; null means the caller
 * @param subject null takes the first line of the text
 * @param family null means {@link Family#AFTER_SALE} with an order and {@link Family#PRE_SALE}
 *     without
 * @param reason contact reason code, may be null
 * @param locale null takes the requester's
 * @param returnId the return this conversation is about, or null
 */
public record OpenTicket(
    Caller by,
    Long requester,
    String subject,
    String text,
    Family family,
    String reason,
    Channel channel,
    String orderNumber,
    String locale,
    Set<Flag> flags,
    List<UploadRef> files,
    String externalId,
    Map<String, String> customFields,
    List<String> tags,
    Long returnId)
    implements Serializable {

  public OpenTicket {
    flags = flags == null ? Set.of() : Set.copyOf(flags);
    files = files == null ? List.of() : List.copyOf(files);
    customFields = customFields == null ? Map.of() : Map.copyOf(customFields);
    tags = tags == null ? List.of() : List.copyOf(tags);
  }

  /** A plain question. */
  public static OpenTicket question(
      Caller by, Long requester, String subject, String text, Family family, Channel channel) {
    return new OpenTicket(
        by, requester, subject, text, family, null, channel, null, null, null, null, null, null,
        null, null);
  }
}
