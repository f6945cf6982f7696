package org.lanedesk.ticket;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.lanedesk.account.AccountDesk;
import org.lanedesk.event.NoSuch;
import org.lanedesk.member.LineView;
import org.lanedesk.member.MemberDesk;
import org.lanedesk.member.OrderView;
import org.lanedesk.ticket.TicketOpened.OrderWeight;

/** Who asks and about which order, as a ticket needs to know it. */
@Stateless
public class RequesterDesk {
  @Inject AccountDesk accounts;
  @Inject MemberDesk members;

  /**
   * The person as they stand now.
   *
   * @throws NoSuch {@code account}
   */
  public Requester requester(Long account, Instant at) {
    var person = accounts.caller(account);
    return new Requester(
        account,
        person.name(),
        person.email(),
        person.locale(),
        person.zone(),
        members.levelAt(account, at));
  }

  /** What the order weighs; empty when there is none of that number or it is someone else's. */
  public Optional<OrderWeight> order(Long requester, String number) {
    return members.orderOf(requester, number).map(RequesterDesk::weight);
  }

  private static OrderWeight weight(OrderView order) {
    var fresh = order.lines().stream().anyMatch(LineView::fresh);
    return new OrderWeight(order.paidMinor(), order.currency(), fresh);
  }
}
