package org.lanedesk.channel.mail;

import jakarta.annotation.Priority;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.lanedesk.account.AccountDesk;
import org.lanedesk.account.Caller;
import org.lanedesk.account.CodeIssued;
import org.lanedesk.event.ShopClock;
import org.lanedesk.outbox.Outbox;
import org.lanedesk.returns.ReturnDesk;
import org.lanedesk.returns.ReturnMoved;
import org.lanedesk.returns.ReturnOpened;
import org.lanedesk.returns.ReturnState;
import org.lanedesk.returns.ReturnType;
import org.lanedesk.returns.ReturnVerb;
import org.lanedesk.routing.Unattended;
import org.lanedesk.ticket.AgentReplied;
import org.lanedesk.ticket.Channel;
import org.lanedesk.ticket.DraftDesk;
import org.lanedesk.ticket.MessageRow;
import org.lanedesk.ticket.TicketDesk;
import org.lanedesk.ticket.TicketReceived;
import org.lanedesk.ticket.TicketRow;

/**
 * Tells customers what happened, in the transaction in which it does. Nobody gets a mail about what
 * happened long ago (loaded history), nor about a reply they are looking at.
 */
@Stateless
public class LetterDesk {

  private static final Duration NEWS = Duration.ofHours(1);
  private static final Duration LOOKING = Duration.ofSeconds(60);
  private static final Duration JUST_NOW = Duration.ofSeconds(10);

  @Inject Outbox outbox;
  @Inject AccountDesk accounts;
  @Inject TicketDesk tickets;
  @Inject DraftDesk viewers;
  @Inject ReturnDesk returns;
  @Inject MailRoom room;

  public void codeIssued(@Observes @Priority(300) CodeIssued issued) {
    accounts
        .found(issued.account())
        .ifPresent(account -> {
          var order = issued.subject().isEmpty() ? null : issued.subject();
          var letter = room.letters().code(issued.locale(), account.name(), issued.code(), order);
          send(account.email(), letter);
        });
  }

  /** In a chat the answer comes on the screen; for the others the mail is the receipt. */
  public void received(@Observes @Priority(300) TicketReceived received) {
    if (old(received.at()) || received.channel() == Channel.CHAT) return;
    var ticket = tickets.row(Caller.system(), received.ticket());
    if (ticket.returnId() != null || ticket.requesterEmail() == null) return;
    var letter =
        room.letters()
            .received(
                reader(ticket),
                ticket.id(),
                ticket.subject(),
                ticket.answerBy(),
                received.accessKey());
    send(ticket.requesterEmail(), letter);
  }

  /** What was said about a return with its decision is in the letter that tells the decision. */
  public void replied(@Observes @Priority(300) AgentReplied replied) {
    if (old(replied.at())) return;
    var view = tickets.read(Caller.system(), replied.ticket());
    var ticket = view.ticket();
    if (ticket.requesterEmail() == null || looking(ticket, replied.at())) return;
    Optional<String> text =
        view.conversation().stream()
            .filter(line -> line.id().equals(replied.message()))
            .map(MessageRow::text)
            .findFirst();
    if (ticket.returnId() != null && told(ticket.returnId(), replied.at(), text)) return;
    var letter =
        room.letters()
            .replied(
                reader(ticket),
                ticket.id(),
                ticket.subject(),
                replied.agentName(),
                text.orElse(null));
    send(ticket.requesterEmail(), letter);
  }

  public void decided(@Observes @Priority(300) ReturnMoved moved) {
    if (old(moved.at()) || !moved.tell()) return;
    var rejected = moved.to() == ReturnState.REJECTED;
    var decided = rejected || moved.verb() == ReturnVerb.APPROVE;
    accounts
        .found(moved.member())
        .map(Reader::of)
        .ifPresent(reader ->
            send(
                reader.email(),
                decided
                    ? room.letters().decided(reader, moved.returnId(), !rejected, moved.note())
                    : room.letters()
                        .moved(reader, moved.returnId(), moved.to(), moved.note(), moved.at())));
  }

  /** Whoever withdraws from a contract gets what he said, with date and time, to keep. */
  public void withdrawn(@Observes @Priority(300) ReturnOpened opened) {
    if (old(opened.at()) || opened.type() != ReturnType.WITHDRAWAL) return;
    var view = returns.read(Caller.system(), opened.returnId());
    accounts
        .found(opened.member())
        .map(Reader::of)
        .ifPresent(reader -> send(reader.email(), room.letters().withdrawn(reader, view)));
  }

  /** Whether the words go with a step of a return, whose own letter brings them. */
  private boolean told(Long id, Instant at, Optional<String> text) {
    return text.isPresent()
        && returns.read(Caller.system(), id).history().stream()
            .anyMatch(
                step -> step.at().isAfter(at.minus(JUST_NOW)) && text.get().equals(step.note()));
  }

  public void unattended(@Observes @Priority(300) Unattended broken) {
    if (old(broken.at())) return;
    var subject = tickets.row(Caller.system(), broken.ticket()).subject();
    for (var account : broken.accounts())
      accounts
          .found(account)
          .map(Reader::of)
          .ifPresent(reader ->
              send(
                  reader.email(),
                  room.letters().unattended(reader, broken.ticket(), subject, broken.at())));
  }

  private boolean looking(TicketRow ticket, Instant at) {
    return viewers.viewers(Caller.system(), ticket.id()).stream()
        .anyMatch(viewer ->
            ticket.requester().equals(viewer.account())
                && viewer.seenAt().isAfter(at.minus(LOOKING)));
  }

  private static Reader reader(TicketRow ticket) {
    return new Reader(
        ticket.requesterEmail(), ticket.requesterName(), ticket.locale(), ticket.zone());
  }

  private void send(String to, Letter letter) {
    outbox.add(Postman.KIND, to, letter.json());
  }

  private static boolean old(Instant at) {
    return at.isBefore(ShopClock.trueTime().minus(NEWS));
  }
}
