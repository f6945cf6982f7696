package org.lanedesk.ticket;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lanedesk.member.Level;

/**
 * A ticket without its conversation.
 *
 * @param queue id of its queue, null until it is routed
 * @param startedAt when the promise it is ranked by began
 * @param waiting may be served by Next
 * @param skills what whoever answers must be able to do, in routing's words; empty for nothing
 * @param unansweredSince the oldest message of the customer that nobody has answered, or null
 */
public record TicketRow(
    Long id,
    Integer version,
    String subject,
    Family family,
    String reason,
    Channel channel,
    TicketState state,
    Level level,
    Long queue,
    Lane lane,
    Long requester,
    String requesterName,
    String requesterEmail,
    Long assignee,
    String assigneeName,
    String orderNumber,
    Long returnId,
    String locale,
    String zone,
    Set<Flag> flags,
    List<String> tags,
    Map<String, String> customFields,
    String externalId,
    Instant createdAt,
    Instant updatedAt,
    Instant startedAt,
    Instant rankAt,
    Instant answerBy,
    Instant firstReplyAt,
    Instant resolvedAt,
    Instant closedAt,
    Instant lastCustomerAt,
    Instant unansweredSince,
    Integer chaseCount,
    Integer reopenCount,
    Integer transferCount,
    Integer csat,
    String csatComment,
    String preview,
    boolean waiting,
    String skills)
    implements Serializable {}
