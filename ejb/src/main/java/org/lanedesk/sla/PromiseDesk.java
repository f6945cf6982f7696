package org.lanedesk.sla;

import static java.util.Comparator.naturalOrder;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.lanedesk.account.Caller;
import org.lanedesk.account.Role;
import org.lanedesk.event.Actor;
import org.lanedesk.event.NoSuch;

/**
 * Makes, ends and shows promises. What happens to tickets reaches it through {@link
 * PromiseObserver}; the room {@code returns} calls it in its own transaction.
 */
@Stateless
public class PromiseDesk {
  @Inject Bookkeeper books;
  @Inject Promises promises;
  @Inject LedgerRows ledger;
  @Inject PolicyBook policies;
  @Inject Clock clock;

  /**
   * The promises of a ticket and of the return it speaks about, oldest first.
   *
   * @throws NoSuch when the caller neither serves customers nor may see the ticket
   */
  public List<PromiseRow> ofTicket(Caller caller, Long ticket) {
    mustSeeTicket(caller, ticket);
    return rows(promises.ofTicket(ticket));
  }

  /**
   * The promises of a return, oldest first; the caller's right to see it is the caller's affair.
   */
  public List<PromiseRow> ofReturn(Caller caller, Long returnId) {
    var found = promises.ofReturn(returnId);
    if (!found.isEmpty()) {
      mustSeeTicket(caller, found.getFirst().ticketId());
    }
    return rows(found);
  }

  /**
   * For each of these tickets the unfinished promise that is due next: what a list shows. One
   * already broken comes before those still to keep. Staff only.
   */
  public Map<Long, PromiseRow> nextDue(Caller caller, Collection<Long> tickets) {
    caller.mustBe(Role.AGENT, Role.SUPERVISOR, Role.ADMIN);
    if (tickets.isEmpty()) {
      return Map.of();
    }
    var soonest = Comparator.comparing(PromiseRow::dueAt, Comparator.nullsLast(naturalOrder()));
    return rows(promises.unfinished(tickets)).stream()
        .collect(Collectors.toMap(PromiseRow::ticketId, p -> p, BinaryOperator.minBy(soonest)));
  }

  /** The ledger's rows about a ticket and its return, in the order of their writing. Staff only. */
  public List<LedgerRow> ledgerOf(Caller caller, Long ticket) {
    caller.mustBe(Role.AGENT, Role.SUPERVISOR, Role.ADMIN);
    return ledger.ofTicket(ticket).stream().map(SlaEvent::row).toList();
  }

  /** The promise of a first reply, for routing; empty when no policy promised one. */
  public Optional<PromiseRow> firstReply(Long ticket) {
    return promises.ofTicket(ticket).stream()
        .filter(promise -> promise.clock() == ClockKind.FIRST_REPLY)
        .reduce((earlier, later) -> later)
        .map(this::row);
  }

  /** The hours that a promise counts in. */
  public SlaClock clockOf(Long calendar) {
    return policies.clock(calendar);
  }

  /** What would be promised at that instant; empty when no policy matches. */
  public Optional<PromisePreview> preview(PromiseFacts facts, ClockKind kind, Instant at) {
    return policies
        .first(kind, facts, at)
        .map(policy ->
            new PromisePreview(
                policy.target().toSeconds(),
                policies.clock(policy.calendarId()).dueAfter(policy.target(), at),
                policy.code(),
                policy.calendarId()));
  }

  /**
   * Promises something and starts its clock. The same thing is not promised twice at once: while
   * one of this kind runs, that one is answered.
   *
   * @return empty when no policy matches; the ledger then says so
   */
  public Optional<PromiseRow> promise(
      Subject subject, ClockKind kind, PromiseFacts facts, Instant start, Actor actor) {
    var book = books.open(subject);
    var running = book.open(kind);
    if (running.isPresent()) {
      return running.map(this::row);
    }
    var made = PromiseMaking.make(book, policies, kind, facts, Duration.ZERO, start, actor, null);
    books.save(book);
    return made.map(this::row);
  }

  /**
   * The thing promised about a return was done; nothing happens when none of this kind runs. A
   * decision is also what the customer of the return's ticket waits to hear: made by a human it is
   * the first reply, made by a rule it leaves none to be owed.
   */
  public void fulfil(Long returnId, ClockKind kind, Instant at, Actor actor) {
    change(new Subject(null, returnId), kind, at, actor, null, Course::fulfil);
    if (kind == ClockKind.DECISION) {
      var about = promises.ofReturn(returnId).stream().findFirst().map(Promise::ticketId);
      about.ifPresent(ticket -> decided(Subject.ofTicket(ticket), at, actor));
    }
  }

  private void decided(Subject ticket, Instant at, Actor actor) {
    var human = actor.kind() == Actor.Kind.AGENT;
    Verb verb = human ? Course::fulfil : Course::cancel;
    change(ticket, ClockKind.FIRST_REPLY, at, actor, "the return was decided", verb);
  }

  /** The promise about a return no longer matters, and why. */
  public void cancel(Long returnId, ClockKind kind, Instant at, Actor actor, String why) {
    change(new Subject(null, returnId), kind, at, actor, why, Course::cancel);
  }

  /** We wait for the customer of a return. */
  public void pause(Long returnId, ClockKind kind, Instant at, Actor actor, String why) {
    change(new Subject(null, returnId), kind, at, actor, why, Course::pause);
  }

  public void resume(Long returnId, ClockKind kind, Instant at, Actor actor) {
    change(new Subject(null, returnId), kind, at, actor, null, Course::resume);
  }

  private interface Verb {
    Course.Step apply(Course course, Instant at, SlaClock clock);
  }

  private void change(
      Subject subject, ClockKind kind, Instant at, Actor actor, String why, Verb verb) {
    var book = books.open(subject);
    book.open(kind)
        .ifPresent(promise -> {
          var hours = policies.clock(promise.calendarId());
          book.follow(promise, verb.apply(promise.course(), at, hours), actor, why);
          books.save(book);
        });
  }

  private void mustSeeTicket(Caller caller, Long ticket) {
    if (!caller.serves() && !promises.maySee(caller, ticket)) {
      throw new NoSuch("ticket", ticket);
    }
  }

  private List<PromiseRow> rows(List<Promise> found) {
    return found.stream().map(this::row).toList();
  }

  private PromiseRow row(Promise promise) {
    return promise.row(policies.clock(promise.calendarId()), clock.instant());
  }
}
