package org.lanedesk.ticket;

import static org.lanedesk.ticket.TicketState.ON_HOLD;
import static org.lanedesk.ticket.TicketState.WAIT_INTERNAL;

import jakarta.annotation.Priority;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
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
import org.lanedesk.event.Text;
import org.lanedesk.member.Level;
import org.lanedesk.member.LevelChanged;

/** Moves tickets through their life; each verb is one transaction. */
@Stateless
public class StateDesk {
  private static final int NOTE = 2000;

  @Inject Tickets tickets;
  @Inject ConversationDesk conversation;
  @Inject Event<DomainEvent> happened;
  @Inject Clock clock;
  @Inject TicketSettings settings;

  /**
   * An agent moves the ticket by hand.
   *
   * @param why needed to wait for others and to put off
   * @throws Stale when {@code seenVersion} is given and not current
   * @throws Refusal {@code ticket.not-from-here} (state, wished, allowed), {@code
   *     ticket.reason-needed}
   */
  public void move(Caller by, Long id, TicketState to, Integer seenVersion, String why) {
    by.mustBe(Role.AGENT, Role.SUPERVISOR, Role.ADMIN);
    var ticket = locked(id);
    conversation.fresh(ticket, seenVersion);
    if (ticket.state() == to) {
      return;
    }
    if (!to.byHand() && !by.isSystem()) {
      throw new Refusal(
          "ticket.not-from-here", ticket.state(), to, new Sight(by).allowed(ticket.row()));
    }
    var reason = Text.optional(why, NOTE, "reason");
    if (reason == null && (to == WAIT_INTERNAL || to == ON_HOLD)) {
      throw new Refusal("ticket.reason-needed", to);
    }
    moved(by, ticket, to, reason, clock.instant());
  }

  /** Sends the ticket to another queue; the note tells the next agent why. */
  public void transfer(Caller by, Long id, String queueCode, String note) {
    by.mustBe(Role.AGENT, Role.SUPERVISOR, Role.ADMIN);
    var ticket = open(id);
    var why = Text.clean(note, NOTE, "note");
    var at = clock.instant();
    ticket.transferred(at);
    tickets.update(ticket);
    conversation.happened(ticket, by.actor(), "transferred", queueCode, why, at);
    happened.fire(new TicketTransferred(id, ticket.queue(), queueCode, by.actor(), at));
  }

  /**
   * Puts a ticket back into its queue with its age kept: the agent who has it, or a supervisor, or
   * the system when the agent is gone.
   */
  public void giveBack(Caller by, Long id, String note) {
    by.mustBe(Role.AGENT, Role.SUPERVISOR, Role.ADMIN);
    var ticket = open(id);
    var holder = ticket.assignee();
    if (holder == null) {
      throw new Refusal("ticket.nobody-has-it", id);
    }
    if (!holder.equals(by.account()) && !by.is(Role.SUPERVISOR)) {
      throw new NotAllowed("ticket.someone-else-has-it", id);
    }
    var why = Text.optional(note, NOTE, "note");
    var at = clock.instant();
    ticket.givenBack(at);
    tickets.update(ticket);
    conversation.happened(ticket, by.actor(), "given-back", null, why, at);
    happened.fire(new TicketGivenBack(id, holder, by.actor(), at));
  }

  /** Takes the ticket out of turn, also from a colleague. */
  public TicketRow take(Caller by, Long id, Integer seenVersion) {
    by.mustBe(Role.AGENT, Role.SUPERVISOR);
    var ticket = open(id);
    conversation.fresh(ticket, seenVersion);
    if (by.account() == null || by.account().equals(ticket.assignee())) {
      return ticket.row();
    }
    var at = clock.instant();
    ticket.taken(by.account(), by.name(), at);
    tickets.update(ticket);
    conversation.happened(ticket, by.actor(), "taken", null, null, at);
    happened.fire(new TicketTaken(id, by.account(), by.name(), at));
    return ticket.row();
  }

  /** The customer asks again for an answer. */
  public void chase(Caller by, Long id) {
    var ticket = owned(by, id);
    var at = clock.instant();
    var before = ticket.state();
    ticket.chased(settings.escalatesAt(), at);
    tickets.update(ticket);
    var count = ticket.chaseCount();
    conversation.happened(ticket, ticket.customer(), "chased", String.valueOf(count), null, at);
    happened.fire(new TicketChased(id, count, at));
    told(ticket, before, "CHASED", by, at);
  }

  /** The customer needs no answer any more. */
  public void withdraw(Caller by, Long id) {
    var ticket = owned(by, id);
    if (!ticket.state().isOpen()) {
      throw new Refusal("ticket.closed", id);
    }
    moved(by, ticket, TicketState.CLOSED, "WITHDRAWN", clock.instant());
  }

  /** The customer says how it was; saying it again replaces it until the ticket is closed. */
  public void rate(Caller by, Long id, int stars, String comment) {
    var ticket = owned(by, id);
    var at = clock.instant();
    var said = Text.optional(comment, NOTE, "comment");
    ticket.rated(stars, said, at);
    tickets.update(ticket);
    conversation.happened(ticket, ticket.customer(), "rated", String.valueOf(stars), said, at);
    happened.fire(new TicketRated(id, stars, said, at));
  }

  /**
   * The customer's level rose: their open tickets follow, none falls and closed ones keep theirs.
   */
  public void levelChanged(@Observes @Priority(50) LevelChanged change) {
    if (change.to().compareTo(change.from()) > 0) {
      tickets.openOf(change.member()).forEach(id -> raise(id, change.to()));
    }
  }

  private void raise(Long id, Level level) {
    var ticket = locked(id);
    var from = ticket.row().level();
    var at = clock.instant();
    if (ticket.raised(level, at)) {
      tickets.update(ticket);
      happened.fire(new TicketLevelRaised(id, from, level, at));
    }
  }

  /** The customer has said nothing for too long; does nothing when they have spoken meanwhile. */
  public void silent(Long id) {
    var ticket = locked(id);
    if (ticket.state() == TicketState.WAIT_CUSTOMER) {
      moved(Caller.system(), ticket, TicketState.RESOLVED, "NO_REPLY", clock.instant());
    }
  }

  /** Closes a resolved ticket nobody came back to; does nothing when somebody has. */
  public void close(Long id) {
    var ticket = locked(id);
    if (ticket.state() == TicketState.RESOLVED) {
      moved(Caller.system(), ticket, TicketState.CLOSED, "TIME_PASSED", clock.instant());
    }
  }

  private void moved(Caller by, Ticket ticket, TicketState to, String why, Instant at) {
    var before = ticket.state();
    ticket.move(to, why, at);
    tickets.update(ticket);
    told(ticket, before, why, by, at);
  }

  private void told(Ticket ticket, TicketState before, String why, Caller by, Instant at) {
    if (ticket.state() == before) {
      return;
    }
    var who = by.staff() ? by.actor() : ticket.customer();
    conversation.happened(ticket, who, "moved", ticket.state().name(), why, at);
    happened.fire(new TicketMoved(ticket.id(), before, ticket.state(), why, who, at));
  }

  private Ticket owned(Caller by, Long id) {
    var ticket = locked(id);
    var sight = new Sight(by);
    if (!sight.of(id, ticket.requester(), ticket.orderNumber())) {
      throw new NoSuch("ticket", id);
    }
    if (!sight.owns(id, ticket.requester(), ticket.orderNumber())) {
      throw new NotAllowed("ticket.only-the-customer", id);
    }
    return ticket;
  }

  private Ticket open(Long id) {
    var ticket = locked(id);
    if (!ticket.state().isOpen()) {
      throw new Refusal("ticket.closed", id);
    }
    return ticket;
  }

  private Ticket locked(Long id) {
    return tickets.locked(id).orElseThrow(() -> new NoSuch("ticket", id));
  }
}
