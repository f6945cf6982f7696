package org.lanedesk.returns;

import jakarta.data.exceptions.OptimisticLockingFailureException;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.lanedesk.account.Caller;
import org.lanedesk.event.Actor;
import org.lanedesk.event.DomainEvent;
import org.lanedesk.event.Stale;
import org.lanedesk.sla.ClockKind;
import org.lanedesk.sla.PromiseDesk;
import org.lanedesk.sla.Subject;
import org.lanedesk.ticket.TicketDesk;

/**
 * The one way by which a return goes on: the step is taken, its timers and promises follow, the
 * history is written and everybody who cares is told, all in the caller's transaction. Who changes
 * a request that somebody else has moved since is refused with what happened.
 */
@Stateless
public class Passage {
  @Inject Returns returns;
  @Inject TimerDesk timers;
  @Inject PromiseDesk promises;
  @Inject TicketDesk tickets;
  @Inject Event<DomainEvent> happened;
  @Inject Clock clock;

  /** Takes a step for a person. */
  public Step go(Caller by, ReturnRequest request, ReturnVerb verb, Way wanted, String note) {
    var door = new Door(by);
    return go(actor(by, request), door.party(), request, verb, wanted, note);
  }

  /**
   * Takes a step.
   *
   * @param note what was written with it; null for nothing
   * @throws VerbNotAllowed with the verbs that are
   * @throws Stale when somebody else moved it meanwhile; nothing is changed
   */
  public Step go(
      Actor actor, Party party, ReturnRequest request, ReturnVerb verb, Way wanted, String note) {
    var now = clock.instant();
    var step = request.take(verb, party, wanted, now);
    follow(request, step, actor, note, now);
    return step;
  }

  /** Writes down a step that was taken; for the first one, which makes the request. */
  public void follow(ReturnRequest request, Step step, Actor actor, String note, Instant now) {
    keep(request);
    timers.follow(request, step, now);
    promise(request, step, actor, now);
    keep(request);
    returns.addStep(ReturnStep.taken(request.id(), step, actor, note, now));
    if (step.from() == null) return;
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
            step.told() && actor.kind() != Actor.Kind.CUSTOMER,
            actor,
            now));
  }

  /**
   * @throws Stale when {@code seen} is not current
   */
  public void fresh(ReturnRequest request, Integer seen) {
    if (seen != null && seen != request.version()) throw stale(request);
  }

  /** Keeps what a verb changed beside the state. */
  public void keep(ReturnRequest request) {
    try {
      returns.update(request);
    } catch (OptimisticLockingFailureException somebodyElse) {
      throw stale(request);
    }
  }

  private void promise(ReturnRequest request, Step step, Actor actor, Instant now) {
    for (var move : PromiseMove.of(step, request.type())) {
      switch (move.change()) {
        case START -> start(request, move, actor, now);
        case FULFIL -> promises.fulfil(request.id(), move.clock(), now, actor);
        case CANCEL -> promises.cancel(request.id(), move.clock(), now, actor, step.verb().name());
        case PAUSE -> promises.pause(request.id(), move.clock(), now, actor, step.verb().name());
        case RESUME -> promises.resume(request.id(), move.clock(), now, actor);
      }
    }
  }

  private void start(ReturnRequest request, PromiseMove move, Actor actor, Instant now) {
    var ticket = tickets.row(Caller.system(), request.ticketId());
    var pack = returns.pack(request.packId()).orElseThrow();
    var facts =
        new Facts(request.type(), request.reason(), request.level(), request.shipped())
            .promised(ticket.channel(), pack.code(), request.zone().getId(), ticket.locale());
    var subject = new Subject(request.ticketId(), request.id());
    var made = promises.promise(subject, move.clock(), facts, now, actor);
    if (move.clock() == ClockKind.DECISION) made.ifPresent(row -> request.decideBy(row.dueAt()));
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

  static Actor actor(Caller by, ReturnRequest request) {
    return new Door(by).staff()
        ? by.actor()
        : new Actor(Actor.Kind.CUSTOMER, request.memberId(), request.memberName());
  }
}
