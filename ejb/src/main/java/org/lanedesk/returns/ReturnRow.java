package org.lanedesk.returns;

import java.io.Serializable;
import java.time.Instant;
import org.lanedesk.member.Level;

/**
 * A return in a list.
 *
 * @param decideBy null once it is decided
 * @param turn who acts next; null when nothing follows
 * @param dueAt by when; null when nothing runs
 * @param goods the first line's title
 */
public record ReturnRow(
    Long id,
    ReturnState state,
    ReturnType type,
    ReturnReason reason,
    Level level,
    Long memberId,
    String memberName,
    String orderNumber,
    String currency,
    Long amountMinor,
    String goods,
    Instant createdAt,
    Instant updatedAt,
    Instant decideBy,
    Long ticketId,
    Turn turn,
    Instant dueAt)
    implements Serializable {

  public String number() {
    return "R" + id;
  }

  public Money amount() {
    return new Money(amountMinor, currency);
  }
}
