package org.lanedesk.ticket;

import static org.lanedesk.ticket.TicketState.ASSIGNED;
import static org.lanedesk.ticket.TicketState.IN_PROGRESS;
import static org.lanedesk.ticket.TicketState.NEW;
import static org.lanedesk.ticket.TicketState.QUEUED;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.lanedesk.account.Caller;
import org.lanedesk.account.Role;
import org.lanedesk.event.DomainEvent;
import org.lanedesk.event.NoSuch;
import org.lanedesk.event.NotAllowed;
import org.lanedesk.event.Refusal;
import org.lanedesk.event.Stale;

/** What agents and customers say to each other. */
@Stateless
public class ReplyDesk {
  @Inject Tickets tickets;
  @Inject ConversationDesk conversation;
  @Inject Drafts drafts;
  @Inject Event<DomainEvent> happened;
  @Inject Clock clock;
  @Inject TicketSettings settings;

  /**
   * An agent's reply or note. A public reply takes a ticket that nobody has and starts the work on
   * it; the draft it came from is done with.
   *
   * @return the message
   * @throws Stale when {@code seenVersion} is not current: nothing is changed, the text is the
   *     caller's to keep
   * @throws Refusal {@code ticket.closed}, {@code ticket.not-from-here}, {@code text.empty}, {@code
   *     text.too-long}, {@code upload.gone}
   */
  public Long reply(Caller by, Reply wish) {
    by.mustBe(Role.AGENT, Role.SUPERVISOR, Role.ADMIN);
    var ticket = locked(wish.ticket());
    conversation.fresh(ticket, wish.seenVersion());
    var text = conversation.text(wish.text());
    var at = clock.instant();
    return wish.publicReply()
        ? answer(by, ticket, wish, text, at)
        : note(by, ticket, wish, text, at);
  }

  /**
   * A customer's message. It opens a resolved ticket again for as long as {@link
   * TicketSettings#reopen} says.
   *
   * @return the message
   * @throws Refusal {@code ticket.closed}
   */
  public Long write(Caller by, Write wish) {
    var sight = new Sight(by);
    var ticket = locked(wish.ticket());
    if (!sight.of(ticket.id(), ticket.requester(), ticket.orderNumber())) {
      throw new NoSuch("ticket", wish.ticket());
    }
    var text = conversation.text(wish.text());
    var at = clock.instant();
    var before = ticket.state();
    var first = ticket.unansweredSince() == null;
    ticket.customerWrote(text, at, settings.reopen());
    tickets.update(ticket);
    var message =
        conversation.said(
            ticket, MessageKind.PUBLIC, ticket.customer(), text, null, wish.files(), at);
    var reopened = before == TicketState.RESOLVED;
    happened.fire(new CustomerWrote(ticket.id(), message, first, reopened, at));
    moved(ticket, before, reopened ? "REOPENED" : "CUSTOMER_WROTE", by, at);
    return message;
  }

  private Long answer(Caller by, Ticket ticket, Reply wish, String text, Instant at) {
    if (by.account() == null) {
      throw new NotAllowed("only-people-answer");
    }
    var state = ticket.state();
    if (!state.isOpen() && state != TicketState.RESOLVED) {
      throw new Refusal("ticket.closed", ticket.id());
    }
    var takes = ticket.assignee() == null && state.isOpen();
    if (takes) {
      ticket.taken(by.account(), by.name(), at);
    }
    var before = ticket.state();
    ticket.replied(text, at);
    var then = then(before, wish.then());
    if (then != before) {
      ticket.move(then, null, at);
    }
    tickets.update(ticket);
    if (takes) {
      conversation.happened(ticket, by.actor(), "taken", null, null, at);
    }
    var message =
        conversation.said(
            ticket, MessageKind.PUBLIC, by.actor(), text, wish.articleUsed(), wish.files(), at);
    drafts.forget(by.account(), ticket.id(), MessageKind.PUBLIC);
    if (takes) {
      happened.fire(new TicketTaken(ticket.id(), by.account(), by.name(), at));
    }
    happened.fire(
        new AgentReplied(ticket.id(), message, by.account(), by.name(), wish.articleUsed(), at));
    moved(ticket, before, null, by, at);
    return message;
  }

  private Long note(Caller by, Ticket ticket, Reply wish, String text, Instant at) {
    var before = ticket.state();
    var then = wish.then() == null ? before : wish.then();
    if (then != before) {
      ticket.move(then, Excerpt.of(text), at);
    } else {
      ticket.noted(at);
    }
    tickets.update(ticket);
    var message =
        conversation.said(
            ticket, MessageKind.NOTE, by.actor(), text, wish.articleUsed(), wish.files(), at);
    if (by.account() != null) {
      drafts.forget(by.account(), ticket.id(), MessageKind.NOTE);
    }
    happened.fire(new NoteAdded(ticket.id(), message, by.account(), by.name(), at));
    moved(ticket, before, Excerpt.of(text), by, at);
    return message;
  }

  /** Where a reply leaves the ticket: work on it has begun, unless the agent says otherwise. */
  private static TicketState then(TicketState before, TicketState wish) {
    if (wish != null) {
      return wish;
    }
    return before == NEW || before == QUEUED || before == ASSIGNED ? IN_PROGRESS : before;
  }

  private void moved(Ticket ticket, TicketState before, String why, Caller by, Instant at) {
    if (ticket.state() == before) {
      return;
    }
    conversation.happened(ticket, by.actor(), "moved", ticket.state().name(), null, at);
    happened.fire(new TicketMoved(ticket.id(), before, ticket.state(), why, by.actor(), at));
  }

  private Ticket locked(Long id) {
    return tickets.locked(id).orElseThrow(() -> new NoSuch("ticket", id));
  }
}
