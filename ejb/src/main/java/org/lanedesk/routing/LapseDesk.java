package org.lanedesk.routing;

import jakarta.data.Limit;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.lanedesk.event.DomainEvent;
import org.lanedesk.ticket.Tickets;

/**
 * Ends offers that nobody accepted in time. Their tickets move forward in the line with their age
 * kept; an agent who lets two in a row pass is taken for away, so that tickets do not wait for an
 * empty chair.
 */
@Stateless
public class LapseDesk {
  private static final int IN_A_ROW = 2;

  @Inject Offers offers;
  @Inject Tickets tickets;
  @Inject Seats seats;
  @Inject PlacingDesk placing;
  @Inject WaitingLine line;
  @Inject RoutingBook book;
  @Inject Event<DomainEvent> happened;
  @Inject Clock clock;

  /** What two nodes see, one ends. */
  public void lapse() {
    var at = clock.instant();
    for (var offer : offers.open()) {
      var waiting = tickets.row(offer.ticket()).filter(row -> row.waiting()).isPresent();
      if (!waiting) {
        end(offer, OfferState.WITHDRAWN);
      } else if (!offer.until().isAfter(at) && end(offer, OfferState.LAPSED)) {
        away(offer.account());
      }
    }
  }

  private boolean end(Offer offer, OfferState how) {
    var at = clock.instant();
    if (offers.end(offer.id(), how, at) == 0) {
      return false;
    }
    happened.fire(new OfferChanged(offer.account(), offer.ticket(), how, at));
    return true;
  }

  /** Declined or lapsed: the ticket comes back with its age kept and a head start. */
  public void back(@Observes OfferChanged change) {
    if (change.state() != OfferState.DECLINED && change.state() != OfferState.LAPSED) {
      return;
    }
    line.lock(change.ticket())
        .flatMap(waits -> tickets.row(waits.id()))
        .ifPresent(row ->
            placing.place(
                new PlacingDesk.Case(
                    row,
                    DecisionKind.PLACED,
                    PlacingDesk.NOT_ACCEPTED,
                    book.rules().queue(row.queue()).code(),
                    List.of(),
                    0,
                    change.at())));
  }

  private void away(Long account) {
    var latest = offers.latest(account, Limit.of(IN_A_ROW));
    if (latest.size() == IN_A_ROW
        && latest.stream().allMatch(one -> one.state() == OfferState.LAPSED)) {
      seats
          .of(account)
          .filter(seat -> seat.presence().here())
          .ifPresent(seat -> {
            var at = clock.instant();
            seats.present(account, seat.name(), Presence.AWAY, at);
            book.forget();
            happened.fire(new PresenceChanged(account, seat.name(), Presence.AWAY, at));
          });
    }
  }
}
