package org.lanedesk.ticket;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.lanedesk.account.AccountDesk;
import org.lanedesk.event.NoSuch;
import org.lanedesk.ticket.TicketOpened.OrderWeight;

/** Who asks and about which order, as a ticket needs to know it. */
@Stateless
public class RequesterDesk {
  @Inject AccountDesk accounts;
  @Inject Requesters requesters;

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
        requesters.levelAt(account, at));
  }

  /** What the order weighs; empty when there is none of that number or it is someone else's. */
  public Optional<OrderWeight> order(Long requester, String number) {
    return requesters.order(requester, number);
  }
}
