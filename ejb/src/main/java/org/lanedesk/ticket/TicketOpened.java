package org.lanedesk.ticket;

import java.time.Instant;
import java.util.Set;
import org.lanedesk.event.Actor;
import org.lanedesk.member.Level;

/**
 * A ticket was opened: its row and first message exist, its state is NEW. {@code sla} makes the
 * promises (priority 100), {@code routing} finds queue, lane and rank (200), mail is queued (300),
 * the audit log is written (400).
 *
 * @param order what its order weighs, or null
 */
public record TicketOpened(
    Long ticket,
    Long requester,
    Family family,
    String reason,
    Channel channel,
    Level level,
    String locale,
    String zone,
    String orderNumber,
    OrderWeight order,
    Set<Flag> flags,
    String subject,
    String text,
    Long returnId,
    Actor actor,
    Instant at)
    implements TicketEvent {

  /** The facts of an order that matter to routing. */
  public record OrderWeight(long paidMinor, String currency, boolean fresh) {}
}
