package org.lanedesk.returns;

import jakarta.data.exceptions.OptimisticLockingFailureException;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.lanedesk.account.Caller;
import org.lanedesk.event.Actor;
import org.lanedesk.event.DomainEvent;
import org.lanedesk.event.Refusal;
import org.lanedesk.event.Stale;
import org.lanedesk.event.Text;
import org.lanedesk.sla.ClockKind;
import org.lanedesk.sla.PromiseDesk;
import org.lanedesk.ticket.Reply;
import org.lanedesk.ticket.ReplyDesk;
import org.lanedesk.ticket.StateDesk;
import org.lanedesk.ticket.TicketDesk;
import org.lanedesk.ticket.TicketRow;
import org.lanedesk.ticket.TicketState;

/** Ends the shop's deliberation: agreed, refused, or withdrawn by whom it concerns. */
@Stateless
public class Verdict {
  private static final int MOST_TEXT = 2000;

  @Inject Returns returns;
  @Inject TicketDesk tickets;
  @Inject ReplyDesk replies;
  @Inject StateDesk states;
  @Inject PromiseDesk promises;
  @Inject Event<DomainEvent> happened;
  @Inject ReturnSettings settings;
  @Inject Clock clock;

  public void approve(Caller by, ReturnRequest request, Decision with) {
    var note = Text.optional(with.text(), MOST_TEXT, "text");
    fresh(request, with.seenVersion());
    var now = clock.instant();
    var ticket = tickets.row(Caller.system(), request.ticketId());
    var words = note == null ? agreed(request, ticket, now) : note;
    var step = request.take(ReturnVerb.APPROVE, ReturnFlow.Party.AGENT, now);
    request.decided(by.name(), now, words, null);
    save(request, step, by.actor(), words, now);
    promises.fulfil(request.id(), ClockKind.DECISION, now, by.actor());
    tell(by, ticket, words, TicketState.WAIT_CUSTOMER);
  }

  public void reject(Caller by, ReturnRequest request, Decision with) {
    var words = Text.clean(with.text(), MOST_TEXT, "text");
    if (with.reason() == null) throw new Refusal("text.empty", "reason");
    fresh(request, with.seenVersion());
    var now = clock.instant();
    var step = request.take(ReturnVerb.REJECT, ReturnFlow.Party.AGENT, now);
    request.decided(by.name(), now, words, with.reason());
    save(request, step, by.actor(), words, now);
    promises.fulfil(request.id(), ClockKind.DECISION, now, by.actor());
    var ticket = tickets.row(Caller.system(), request.ticketId());
    tell(by, ticket, words, TicketState.RESOLVED);
  }

  public void cancel(Caller by, ReturnRequest request, Decision with) {
    var note = Text.optional(with.text(), MOST_TEXT, "text");
    fresh(request, with.seenVersion());
    var now = clock.instant();
    var door = new Door(by);
    var actor = actor(by, request);
    var step = request.take(ReturnVerb.CANCEL, door.party(), now);
    save(request, step, actor, note, now);
    promises.cancel(request.id(), ClockKind.DECISION, now, actor, "WITHDRAWN");
    var ticket = tickets.row(Caller.system(), request.ticketId());
    if (!ticket.state().isOpen()) return;
    if (door.staff()) states.move(by, ticket.id(), TicketState.RESOLVED, null, note);
    else states.withdraw(by, ticket.id());
  }

  /** The customer's level agrees: nobody had to think, and the history names the rule that did. */
  public void agreeAtOnce(ReturnRequest request, String rule) {
    var now = clock.instant();
    var actor = Actor.system(rule);
    var ticket = tickets.row(Caller.system(), request.ticketId());
    var words = agreed(request, ticket, now);
    var step = request.take(ReturnVerb.APPROVE, ReturnFlow.Party.SYSTEM, now);
    request.decided(rule, now, words, null);
    save(request, step, actor, words, now);
    promises.fulfil(request.id(), ClockKind.DECISION, now, actor);
    states.move(Caller.system(), ticket.id(), TicketState.RESOLVED, null, rule);
  }

  private void save(
      ReturnRequest request, ReturnFlow.Step step, Actor actor, String note, Instant now) {
    try {
      returns.update(request);
    } catch (OptimisticLockingFailureException somebodyElse) {
      throw stale(request);
    }
    returns.addStep(ReturnStep.taken(request.id(), step, actor, note, now));
    happened.fire(
        new ReturnMoved(
            request.id(),
            request.ticketId(),
            request.memberId(),
            step.row(),
            step.verb(),
            step.from(),
            step.to(),
            note,
            actor,
            now));
  }

  /** What was decided is said in the conversation, as long as that can still be written to. */
  private void tell(Caller by, TicketRow ticket, String words, TicketState then) {
    var open = ticket.state().isOpen();
    if (!open && ticket.state() != TicketState.RESOLVED) return;
    replies.reply(
        by, new Reply(ticket.id(), null, words, true, open ? then : null, null, List.of()));
  }

  /** What the customer is told when nobody writes it himself: what to do, by when, and what for. */
  private String agreed(ReturnRequest request, TicketRow ticket, Instant now) {
    var locale = Locale.forLanguageTag(ticket.locale());
    return words(request, now).in(locale, ZoneId.of(ticket.zone()));
  }

  private RuleText words(ReturnRequest request, Instant at) {
    var amount = request.money().amount();
    if (request.type() == ReturnType.REFUND_ONLY)
      return RuleText.of("ticket.approved-refund", request.number(), amount);
    var pack = returns.pack(request.packId()).map(PackRow::pack).orElseThrow();
    var to =
        settings.address().isEmpty()
            ? RuleText.of("address.note")
            : RuleText.of("address.given", settings.address());
    return RuleText.of(
        "ticket.approved", request.number(), amount, pack.handOverBy(at).minusSeconds(1), to);
  }

  /** What an agent is offered to say when he agrees, in the customer's language. */
  public String offered(ReturnRequest request) {
    return agreed(request, tickets.row(Caller.system(), request.ticketId()), clock.instant());
  }

  private void fresh(ReturnRequest request, Integer seen) {
    if (seen != null && seen != request.version()) throw stale(request);
  }

  private Stale stale(ReturnRequest request) {
    var now = returns.findById(request.id()).orElse(request);
    var changes =
        returns.historyOf(request.id()).stream()
            .map(h -> new Stale.Change(h.at(), h.actor(), "return." + h.verb(), h.note()))
            .toList();
    return new Stale(
        "return",
        request.number(),
        now.version(),
        changes.isEmpty() ? changes : changes.subList(changes.size() - 1, changes.size()));
  }

  private static Actor actor(Caller by, ReturnRequest request) {
    return new Door(by).staff()
        ? by.actor()
        : new Actor(Actor.Kind.CUSTOMER, request.memberId(), request.memberName());
  }
}
