package org.lanedesk.channel.hook;

import java.util.Arrays;
import java.util.Optional;

/** What another system can be told. */
public enum HookEvent {
  CUSTOMER_DORMANT("customer.dormant"),
  LEVEL_CHANGED("level.changed"),
  ENTITLEMENT_USED("entitlement.used"),
  RETURN_OPENED("return.opened"),
  RETURN_MOVED("return.moved"),
  REFUND_REQUESTED("refund.requested"),
  TICKET_OPENED("ticket.opened"),
  TICKET_ANSWERED("ticket.answered"),
  TICKET_WRITTEN("ticket.written"),
  TICKET_MOVED("ticket.moved"),
  TICKET_RATED("ticket.rated");

  private final String code;

  HookEvent(String code) {
    this.code = code;
  }

  /** As it stands in what is sent. */
  public String code() {
    return code;
  }

  public static Optional<HookEvent> of(String code) {
    return Arrays.stream(values()).filter(event -> event.code.equals(code)).findFirst();
  }
}
