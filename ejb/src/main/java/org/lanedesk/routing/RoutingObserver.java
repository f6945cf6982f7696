package org.lanedesk.routing;

import jakarta.annotation.Priority;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.lanedesk.event.NoSuch;
import org.lanedesk.sla.PromiseShortened;
import org.lanedesk.ticket.CustomerWrote;
import org.lanedesk.ticket.TicketChased;
import org.lanedesk.ticket.TicketGivenBack;
import org.lanedesk.ticket.TicketLevelRaised;
import org.lanedesk.ticket.TicketMerged;
import org.lanedesk.ticket.TicketMoved;
import org.lanedesk.ticket.TicketOpened;
import org.lanedesk.ticket.TicketRow;
import org.lanedesk.ticket.TicketSplit;
import org.lanedesk.ticket.TicketTransferred;
import org.lanedesk.ticket.Tickets;

/**
 * What happens to a ticket, told to its place in the queue: after {@code sla} has made its
 * promises, in the same transaction.
 */
@Stateless
public class RoutingObserver {
  private static final int AFTER_PROMISES = 200;

  @Inject WaitingLine line;
  @Inject Tickets tickets;
  @Inject PlacingDesk placing;
  @Inject RoutingBook book;
  @Inject RoutingSettings settings;
  @Inject Topics topics;

  public void opened(@Observes @Priority(AFTER_PROMISES) TicketOpened e) {
    var earlier = line.earlier(e.ticket(), e.requester(), e.at().minus(settings.repeat()));
    var worth =
        e.order() != null && settings.currency().equals(e.order().currency())
            ? e.order().paidMinor()
            : 0;
    var text = e.subject() + '\n' + e.text();
    placing.place(
        new PlacingDesk.Case(
            ticket(e.ticket()),
            DecisionKind.ROUTED,
            null,
            null,
            earlier,
            worth,
            e.at(),
            null,
            book.rules().marks(text),
            topics.near(text, e.locale())));
  }

  public void transferred(@Observes @Priority(AFTER_PROMISES) TicketTransferred e) {
    again(e.ticket(), "TRANSFERRED", book.rules().queue(e.toQueue()).code(), e.at());
  }

  public void givenBack(@Observes @Priority(AFTER_PROMISES) TicketGivenBack e) {
    again(e.ticket(), "GIVEN_BACK", null, e.at());
  }

  public void chased(@Observes @Priority(AFTER_PROMISES) TicketChased e) {
    again(e.ticket(), "CHASED", null, e.at());
  }

  public void moved(@Observes @Priority(AFTER_PROMISES) TicketMoved e) {
    again(e.ticket(), e.to().name(), null, e.at());
  }

  public void customerWrote(@Observes @Priority(AFTER_PROMISES) CustomerWrote e) {
    if (e.first() && !e.reopened()) {
      again(e.ticket(), "CUSTOMER_WROTE", null, e.at());
    }
  }

  public void levelRaised(@Observes @Priority(AFTER_PROMISES) TicketLevelRaised e) {
    again(e.ticket(), "LEVEL_RAISED", null, e.at());
  }

  public void shortened(@Observes @Priority(AFTER_PROMISES) PromiseShortened e) {
    if (e.returnId() == null) {
      again(e.ticket(), "POLICY_CHANGED", null, e.at());
    }
  }

  public void merged(@Observes @Priority(AFTER_PROMISES) TicketMerged e) {
    again(e.ticket(), "MERGED", null, e.at());
  }

  public void split(@Observes @Priority(AFTER_PROMISES) TicketSplit e) {
    again(e.ticket(), "SPLIT", null, e.at());
  }

  /** A ticket that waits keeps its queue unless it is sent to another. */
  private void again(Long id, String cause, String queueCode, Instant at) {
    var row = ticket(id);
    if (!row.waiting()) {
      return;
    }
    var queue =
        queueCode != null || row.queue() == null
            ? queueCode
            : book.rules().queue(row.queue()).code();
    placing.place(new PlacingDesk.Case(row, DecisionKind.PLACED, cause, queue, List.of(), 0, at));
  }

  private TicketRow ticket(Long id) {
    return tickets.row(id).orElseThrow(() -> new NoSuch("ticket", id));
  }
}
