package org.lanedesk.returns;

import org.lanedesk.member.Level;
import org.lanedesk.sla.PromiseFacts;
import org.lanedesk.ticket.Channel;
import org.lanedesk.ticket.Family;

/** What of a request decides which promise is made about it. */
record Facts(ReturnType type, ReturnReason reason, Level level, boolean shipped) {

  PromiseFacts promised(Channel channel, String market, String zone, String locale) {
    return new PromiseFacts(Family.AFTER_SALE, kind(), channel, level, market, zone, locale);
  }

  private String kind() {
    return switch (type) {
      case FRESH_CLAIM -> PromiseFacts.FRESH_CLAIM;
      case PRICE_PROTECTION -> "PRICE";
      case EXCHANGE, REPAIR, RESHIP -> "EXCHANGE";
      case REFUND_ONLY -> shipped ? "FAULT" : "UNSHIPPED_REFUND";
      case RETURN, WITHDRAWAL -> reason.fault() ? "FAULT" : "NO_REASON";
    };
  }
}
