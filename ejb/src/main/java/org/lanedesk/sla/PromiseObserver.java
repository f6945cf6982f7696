package org.lanedesk.sla;

import jakarta.annotation.Priority;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.lanedesk.event.Actor;
import org.lanedesk.member.Level;
import org.lanedesk.ticket.AgentReplied;
import org.lanedesk.ticket.CustomerWrote;
import org.lanedesk.ticket.Flag;
import org.lanedesk.ticket.TicketGivenBack;
import org.lanedesk.ticket.TicketLevelRaised;
import org.lanedesk.ticket.TicketMoved;
import org.lanedesk.ticket.TicketOpened;
import org.lanedesk.ticket.TicketState;
import org.lanedesk.ticket.TicketTransferred;
import org.lanedesk.ticket.Tickets;

/**
 * What happens to a ticket, told to its promises in the same transaction, before routing looks at
 * them.
 *
 * <ul>
 *   <li>opened: FIRST_REPLY and RESOLUTION begin;
 *   <li>a human answered in public: FIRST_REPLY and NEXT_REPLY are fulfilled;
 *   <li>the customer wrote after the first answer: NEXT_REPLY begins;
 *   <li>waiting for the customer, or put off: RESOLUTION and NEXT_REPLY pause, and go on
 *       afterwards;
 *   <li>sent to another queue or given back: everything goes on, and the ledger notes the transfer;
 *   <li>resolved: RESOLUTION is fulfilled and no next reply is owed; opened again: the solution
 *       goes on in a new promise with the time already used;
 *   <li>merged, spam, withdrawn: what runs is cancelled; taken back: it goes on in new promises;
 *   <li>the level rose: targets that get shorter get shorter, those of the ticket's returns too.
 * </ul>
 */
@Stateless
public class PromiseObserver {
  private static final int BEFORE_ROUTING = 100;

  /** What does not count while the customer has to speak, or until an agreed date. */
  private static final List<ClockKind> PAUSING =
      List.of(ClockKind.RESOLUTION, ClockKind.NEXT_REPLY);

  @Inject Bookkeeper books;
  @Inject Promises promises;
  @Inject PolicyBook policies;
  @Inject Tickets tickets;

  public void opened(@Observes @Priority(BEFORE_ROUTING) TicketOpened opened) {
    var book = books.begin(Subject.ofTicket(opened.ticket()));
    var fresh = opened.flags().contains(Flag.FRESH_CLAIM) ? PromiseFacts.FRESH_CLAIM : null;
    var facts =
        new PromiseFacts(
            opened.family(),
            fresh,
            opened.channel(),
            opened.level(),
            null,
            opened.zone(),
            opened.locale());
    for (var kind : List.of(ClockKind.FIRST_REPLY, ClockKind.RESOLUTION)) {
      make(book, kind, facts, Duration.ZERO, opened.at(), opened.actor(), null);
    }
    save(book, opened.ticket());
  }

  public void replied(@Observes @Priority(BEFORE_ROUTING) AgentReplied reply) {
    var agent = new Actor(Actor.Kind.AGENT, reply.agent(), reply.agentName());
    var book = books.open(Subject.ofTicket(reply.ticket()));
    for (var kind : List.of(ClockKind.FIRST_REPLY, ClockKind.NEXT_REPLY)) {
      step(book, kind, agent, null, (course, hours) -> course.fulfil(reply.at(), hours));
    }
    save(book, reply.ticket());
  }

  public void customerWrote(@Observes @Priority(BEFORE_ROUTING) CustomerWrote wrote) {
    if (!wrote.first() && !wrote.reopened()) {
      return;
    }
    var book = books.open(Subject.ofTicket(wrote.ticket()));
    var first = book.last(ClockKind.FIRST_REPLY);
    var waitsAlready =
        book.open(ClockKind.FIRST_REPLY).isPresent() || book.open(ClockKind.NEXT_REPLY).isPresent();
    if (first.isPresent() && !waitsAlready) {
      var facts = first.get().facts();
      var customer = new Actor(Actor.Kind.CUSTOMER, null, null);
      make(book, ClockKind.NEXT_REPLY, facts, Duration.ZERO, wrote.at(), customer, null);
      save(book, wrote.ticket());
    }
  }

  public void moved(@Observes @Priority(BEFORE_ROUTING) TicketMoved moved) {
    var to = moved.to();
    if (to.isOpen() && moved.from().isOpen() && waits(to) == waits(moved.from())) {
      return;
    }
    var book = books.open(Subject.ofTicket(moved.ticket()));
    if (to == TicketState.RESOLVED) {
      resolved(book, moved);
    } else if (!to.isOpen()) {
      for (var kind : ClockKind.values()) {
        step(book, kind, moved.actor(), why(moved), (c, hours) -> c.cancel(moved.at(), hours));
      }
    } else if (!moved.from().isOpen()) {
      again(book, ClockKind.RESOLUTION, moved);
      if (moved.from() != TicketState.RESOLVED) {
        again(book, ClockKind.FIRST_REPLY, moved);
      }
    } else if (waits(to)) {
      for (var kind : PAUSING) {
        step(book, kind, moved.actor(), why(moved), (c, hours) -> c.pause(moved.at(), hours));
      }
    } else {
      goOn(book, moved.actor(), why(moved), moved.at());
    }
    save(book, moved.ticket());
  }

  public void transferred(@Observes @Priority(BEFORE_ROUTING) TicketTransferred sent) {
    var book = books.open(Subject.ofTicket(sent.ticket()));
    var where = "transferred to " + sent.toQueue();
    goOn(book, sent.actor(), where, sent.at());
    book.note(sent.actor(), sent.at(), where);
    save(book, sent.ticket());
  }

  public void givenBack(@Observes @Priority(BEFORE_ROUTING) TicketGivenBack back) {
    var book = books.open(Subject.ofTicket(back.ticket()));
    goOn(book, back.actor(), "given back", back.at());
    save(book, back.ticket());
  }

  public void levelRaised(@Observes @Priority(BEFORE_ROUTING) TicketLevelRaised raised) {
    // whoever decides about a return holds it before its ticket's promises; so does this
    promises.ofTicket(raised.ticket()).stream()
        .map(Promise::returnId)
        .filter(Objects::nonNull)
        .distinct()
        .sorted()
        .map(id -> retargeted(new Subject(raised.ticket(), id), raised))
        .filter(book -> !book.untouched())
        .forEach(books::save);
    save(retargeted(Subject.ofTicket(raised.ticket()), raised), raised.ticket());
  }

  private SubjectBook retargeted(Subject subject, TicketLevelRaised raised) {
    var book = books.open(subject);
    for (var kind : ClockKind.values()) {
      book.open(kind).ifPresent(promise -> retarget(book, promise, raised.to(), raised.at()));
    }
    return book;
  }

  /**
   * A customer who helps themselves was never owed an answer; whom nobody ever answered still is
   * owed the first one.
   */
  private void resolved(SubjectBook book, TicketMoved moved) {
    var why = why(moved);
    var at = moved.at();
    step(book, ClockKind.RESOLUTION, moved.actor(), why, (c, hours) -> c.fulfil(at, hours));
    step(book, ClockKind.NEXT_REPLY, moved.actor(), why, (c, hours) -> c.cancel(at, hours));
    if (moved.actor().kind() == Actor.Kind.CUSTOMER) {
      step(book, ClockKind.FIRST_REPLY, moved.actor(), why, (c, hours) -> c.cancel(at, hours));
    }
  }

  /** A new promise of the same kind that goes on where the last one stopped. */
  private void again(SubjectBook book, ClockKind kind, TicketMoved moved) {
    var last = book.last(kind).filter(Promise::ended);
    var answered = kind == ClockKind.FIRST_REPLY && !last.map(Promise::cancelled).orElse(false);
    if (last.isPresent() && !answered) {
      var earlier = last.get();
      var used = earlier.course().open();
      var note = "goes on from promise " + earlier.id();
      make(book, kind, earlier.facts(), used, moved.at(), moved.actor(), note);
    }
  }

  private void retarget(SubjectBook book, Promise promise, Level level, Instant at) {
    var old = promise.facts();
    var facts =
        new PromiseFacts(
            old.family(), old.returnType(), old.channel(), level, old.region(), null, old.locale());
    var policy = policies.first(promise.clock(), facts, at);
    if (policy.isEmpty()) {
      return;
    }
    Retargeting.shorten(
        book, policies, promise, policy.get(), level, at, "the level rose to " + level);
  }

  private void make(
      SubjectBook book,
      ClockKind kind,
      PromiseFacts facts,
      Duration carried,
      Instant at,
      Actor actor,
      String note) {
    Optional<Promise> made =
        PromiseMaking.make(book, policies, kind, facts, carried, at, actor, note);
    if (made.isPresent() && carried.isPositive()) {
      book.settle(at, policies::clock);
    }
  }

  private void goOn(SubjectBook book, Actor actor, String why, Instant at) {
    for (var kind : PAUSING) {
      step(book, kind, actor, why, (course, hours) -> course.resume(at, hours));
    }
  }

  private void step(SubjectBook book, ClockKind kind, Actor actor, String note, Verb verb) {
    book.open(kind)
        .ifPresent(promise -> {
          var hours = policies.clock(promise.calendarId());
          book.follow(promise, verb.apply(promise.course(), hours), actor, note);
        });
  }

  private interface Verb {
    Course.Step apply(Course course, SlaClock hours);
  }

  private void save(SubjectBook book, Long ticket) {
    if (!book.untouched()) {
      books.save(book);
      tickets.promised(ticket, book.answerBy());
    }
  }

  private static boolean waits(TicketState state) {
    return state == TicketState.WAIT_CUSTOMER || state == TicketState.ON_HOLD;
  }

  private static String why(TicketMoved moved) {
    var reason = moved.reason() == null || moved.reason().isBlank() ? "" : ": " + moved.reason();
    var text = moved.to() + reason;
    return text.length() > 400 ? text.substring(0, 400) : text;
  }
}
