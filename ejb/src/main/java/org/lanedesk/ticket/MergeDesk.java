package org.lanedesk.ticket;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lanedesk.account.Caller;
import org.lanedesk.account.Role;
import org.lanedesk.event.Actor;
import org.lanedesk.event.DomainEvent;
import org.lanedesk.event.NoSuch;
import org.lanedesk.event.Refusal;
import org.lanedesk.event.Text;

/**
 * Puts two tickets of one customer together, and takes one question out of a ticket. What the
 * customer was promised is never lost by either: the earlier due time goes on.
 */
@Stateless
public class MergeDesk {
  private static final int NOTE = 2000;

  @Inject Tickets tickets;
  @Inject Messages messages;
  @Inject ConversationDesk conversation;
  @Inject TicketDesk desk;
  @Inject Event<DomainEvent> happened;
  @Inject Clock clock;

  /**
   * Ends {@code merged} and lets {@code into} go on with what was said there as an internal note.
   *
   * @throws Refusal {@code ticket.merge-self}, {@code ticket.closed}, {@code
   *     ticket.merge-other-customer}, {@code ticket.merge-returns}
   */
  public void merge(Caller by, Long merged, Long into, String note) {
    by.mustBe(Role.AGENT, Role.SUPERVISOR, Role.ADMIN);
    if (merged.equals(into)) {
      throw new Refusal("ticket.merge-self", merged);
    }
    var first = open(Math.min(merged, into));
    var second = open(Math.max(merged, into));
    var source = first.id().equals(merged) ? first : second;
    var target = source == first ? second : first;
    mustFit(source.row(), target.row());
    var why = Text.optional(note, NOTE, "note");
    var at = clock.instant();
    var actor = by.actor();
    happened.fire(new TicketMerged(into, merged, actor, at));
    var text = transcript(source);
    var sourceBefore = source.state();
    source.move(TicketState.MERGED, "#" + into, at);
    tickets.update(source);
    tickets.mergedInto(merged, into);
    moved(source, sourceBefore, "#" + into, actor, at);
    conversation.happened(source, actor, "merged", into.toString(), why, at);
    var targetBefore = target.state();
    if (source.unansweredSince() != null) {
      target.customerWrote(source.row().preview(), source.unansweredSince(), Duration.ZERO);
    } else {
      target.noted(at);
    }
    tickets.update(target);
    conversation.happened(target, actor, "merged-in", merged.toString(), why, at);
    conversation.said(target, MessageKind.NOTE, actor, text, null, List.of(), at);
    moved(target, targetBefore, "#" + merged, actor, at);
  }

  /**
   * Opens a ticket of its own for one thing that the customer said.
   *
   * @param message a public message of the customer on that ticket
   * @throws Refusal {@code ticket.split-message} when it is none
   */
  public Opened split(Caller by, Long ticket, Long message, String subject) {
    by.mustBe(Role.AGENT, Role.SUPERVISOR, Role.ADMIN);
    var from = open(ticket);
    var said = message(ticket, message);
    var row = from.row();
    var opened =
        desk.open(
            new OpenTicket(
                by,
                row.requester(),
                subject,
                said.text(),
                row.family(),
                row.reason(),
                row.channel(),
                row.orderNumber(),
                row.locale(),
                null,
                null,
                null,
                null,
                row.tags(),
                null));
    tickets.splitFrom(opened.id(), ticket);
    var at = clock.instant();
    var waits = row.unansweredSince() != null && !said.at().isBefore(row.unansweredSince());
    conversation.happened(from, by.actor(), "split-off", opened.id().toString(), null, at);
    from.noted(at);
    tickets.update(from);
    happened.fire(new TicketSplit(opened.id(), ticket, waits ? said.at() : null, by.actor(), at));
    return opened;
  }

  /** Where a merged ticket goes on; empty when it is not merged or not the caller's to see. */
  public Optional<Long> mergedInto(Caller by, Long ticket) {
    return desk.maySee(by, ticket) ? tickets.mergedInto(ticket) : Optional.empty();
  }

  private static void mustFit(TicketRow source, TicketRow target) {
    if (!source.requester().equals(target.requester())) {
      throw new Refusal("ticket.merge-other-customer", source.id(), target.id());
    }
    if (source.returnId() != null && !Objects.equals(source.returnId(), target.returnId())) {
      throw new Refusal("ticket.merge-returns", source.id());
    }
  }

  private MessageRow message(Long ticket, Long message) {
    return conversation.lines(ticket, true).stream()
        .filter(line -> line.id().equals(message))
        .filter(line -> line.kind() == MessageKind.PUBLIC)
        .filter(line -> line.authorKind() == Actor.Kind.CUSTOMER)
        .findFirst()
        .orElseThrow(() -> new Refusal("ticket.split-message", message));
  }

  /** What was said on the ticket that ends, cut to what one note may hold, newest kept. */
  private String transcript(Ticket source) {
    var head = "#" + source.id() + " " + source.row().subject();
    var said =
        messages.of(source.id(), List.of(MessageKind.PUBLIC, MessageKind.NOTE)).stream()
            .map(m -> "%s %s:%n%s".formatted(m.at(), m.authorName(), m.text()))
            .collect(Collectors.joining("\n\n"));
    var room = conversation.longest() - head.length() - 3;
    var kept = said.length() <= room ? said : "…" + said.substring(said.length() - room + 1);
    return conversation.text(head + "\n\n" + kept);
  }

  private void moved(Ticket ticket, TicketState before, String why, Actor actor, Instant at) {
    if (ticket.state() != before) {
      happened.fire(new TicketMoved(ticket.id(), before, ticket.state(), why, actor, at));
    }
  }

  private Ticket open(Long id) {
    var ticket = tickets.locked(id).orElseThrow(() -> new NoSuch("ticket", id));
    if (!ticket.state().isOpen()) {
      throw new Refusal("ticket.closed", id);
    }
    return ticket;
  }
}
