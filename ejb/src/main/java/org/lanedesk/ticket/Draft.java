package org.lanedesk.ticket;

import java.util.Set;

/** A wish that has been checked and cleaned and can become a ticket. */
record Draft(
    String subject,
    String text,
    Family family,
    String reason,
    Channel channel,
    Requester requester,
    String orderNumber,
    String locale,
    Set<Flag> flags,
    String externalId,
    String customFields,
    String tags,
    Long returnId,
    String accessHash,
    String textHash) {}
