package org.lanedesk.routing;

import jakarta.data.Limit;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.lanedesk.account.Caller;
import org.lanedesk.account.Role;
import org.lanedesk.event.DomainEvent;
import org.lanedesk.event.NoSuch;
import org.lanedesk.event.NotAllowed;
import org.lanedesk.event.Refusal;
import org.lanedesk.ticket.ClaimDesk;
import org.lanedesk.ticket.Lane;
import org.lanedesk.ticket.TicketRow;
import org.lanedesk.ticket.Tickets;

/**
 * What agents do with offers. Of the agent who accepts and whoever else reaches for the ticket, the
 * claim in the database lets one have it.
 */
@Stateless
public class AcceptDesk {
  @Inject Offers offers;
  @Inject Queues queues;
  @Inject WaitingLine line;
  @Inject Tickets tickets;
  @Inject ClaimDesk claims;
  @Inject Event<DomainEvent> happened;
  @Inject Clock clock;

  /** The offer that the caller has now. */
  public Optional<OfferView> mine(Caller by) {
    by.mustBe(Role.AGENT, Role.SUPERVISOR);
    if (by.account() == null) {
      return Optional.empty();
    }
    return offers
        .openTo(by.account())
        .filter(offer -> offer.until().isAfter(clock.instant()))
        .flatMap(offer ->
            tickets
                .row(offer.ticket())
                .filter(TicketRow::waiting)
                .map(row -> new OfferView(offer.row(), row)));
  }

  /** The latest offers of the caller, newest first. */
  public List<OfferRow> latest(Caller by) {
    by.mustBe(Role.AGENT, Role.SUPERVISOR);
    return offers.latest(by.account(), Limit.of(50)).stream().map(Offer::row).toList();
  }

  /**
   * The offered ticket, now the caller's.
   *
   * @throws Refusal {@code offer.gone} when the time is over or somebody was quicker
   */
  public TicketRow accept(Caller by, Long id) {
    var offer = own(by, id);
    var at = clock.instant();
    var ticket = tickets.row(offer.ticket()).orElseThrow(() -> gone(offer));
    if (offer.state() != OfferState.OPEN || offer.until().isBefore(at)) {
      throw gone(offer);
    }
    var turn = queues.turn(ticket.queue()).orElseThrow();
    var claimed = claims.claim(by, ticket.id(), ticket.state(), at).orElseThrow(() -> gone(offer));
    offers.end(id, OfferState.ACCEPTED, at);
    var busy = EnumSet.of(claimed.lane());
    line.heads(List.of(ticket.queue()), EnumSet.allOf(Lane.class))
        .forEach(head -> busy.add(head.lane()));
    var queue = queues.session().get(Queue.class, ticket.queue()).row();
    turn.served(turn.turn().out(queue.weights(), busy, claimed.lane()));
    queues.served(turn);
    line.decided(
        RoutingDecision.made(
            claimed.id(),
            DecisionKind.ACCEPTED,
            claimed.queue(),
            claimed.lane(),
            claimed.rankAt(),
            by.account(),
            List.of(
                OfferDesk.left(claimed, at), Reason.of("accepted", "name", by.name(), "offer", id)),
            at));
    happened.fire(new OfferChanged(by.account(), claimed.id(), OfferState.ACCEPTED, at));
    return claimed;
  }

  private Offer own(Caller by, Long id) {
    by.mustBe(Role.AGENT, Role.SUPERVISOR);
    if (by.account() == null) {
      throw new NotAllowed("only-people-answer");
    }
    return offers
        .offer(id)
        .filter(offer -> offer.account().equals(by.account()))
        .orElseThrow(() -> new NoSuch("offer", id));
  }

  private static Refusal gone(Offer offer) {
    return new Refusal("offer.gone", offer.ticket());
  }

  /** Not this one; it goes back to the line at once. Saying so twice changes nothing. */
  public void decline(Caller by, Long id) {
    var offer = own(by, id);
    if (offers.end(id, OfferState.DECLINED, clock.instant()) > 0) {
      ended(offer, OfferState.DECLINED, clock.instant());
    }
  }

  private void ended(Offer offer, OfferState how, Instant at) {
    happened.fire(new OfferChanged(offer.account(), offer.ticket(), how, at));
  }
}
