package org.lanedesk.sla;

import jakarta.annotation.Priority;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lanedesk.ticket.TicketMerged;
import org.lanedesk.ticket.TicketSplit;
import org.lanedesk.ticket.Tickets;

/**
 * What tickets were promised when they are put together or taken apart: the earlier due time goes
 * on, by a shorter target from then on, so nobody waits longer because of it.
 *
 * <ul>
 *   <li>merged: what runs on the ticket that ends shortens the same promise of the one that goes
 *       on, or begins it there; the merged ticket's own is cancelled when it ends;
 *   <li>split: the new ticket's first reply is due as if it had been asked when the customer wrote
 *       it.
 * </ul>
 */
@Stateless
public class TakeoverObserver {
  private static final int BEFORE_ROUTING = 100;

  @Inject Bookkeeper books;
  @Inject PolicyBook policies;
  @Inject Tickets tickets;

  public void merged(@Observes @Priority(BEFORE_ROUTING) TicketMerged merged) {
    var source = books.open(Subject.ofTicket(merged.merged()));
    var target = books.open(Subject.ofTicket(merged.ticket()));
    var at = merged.at();
    var note = "takes over from ticket " + merged.merged();
    for (var kind : List.of(ClockKind.FIRST_REPLY, ClockKind.NEXT_REPLY, ClockKind.RESOLUTION)) {
      source
          .open(kind)
          .filter(promise -> promise.course().state() == PromiseState.RUNNING)
          .ifPresent(promise -> takeOver(target, promise, at, note));
    }
    save(target, merged.ticket());
  }

  public void split(@Observes @Priority(BEFORE_ROUTING) TicketSplit split) {
    if (split.waitsSince() == null) {
      return;
    }
    var book = books.open(Subject.ofTicket(split.ticket()));
    book.open(ClockKind.FIRST_REPLY)
        .ifPresent(promise -> {
          var hours = policies.clock(promise.calendarId());
          var waited = hours.openTimeBetween(split.waitsSince(), split.at());
          var left = promise.course().target().minus(waited);
          shorten(book, promise, left, split.at(), "split from ticket " + split.from());
        });
    save(book, split.ticket());
  }

  private void takeOver(SubjectBook target, Promise earlier, Instant at, String note) {
    var hours = policies.clock(earlier.calendarId());
    var left = earlier.course().target().minus(earlier.course().elapsed(at, hours));
    var running = target.open(earlier.clock()).or(() -> begun(target, earlier, at, note));
    running
        .filter(promise -> promise.course().state() == PromiseState.RUNNING)
        .ifPresent(promise -> shorten(target, promise, left, at, note));
  }

  /** An answered ticket takes over a question that was not: the customer waits for the next. */
  private Optional<Promise> begun(SubjectBook target, Promise earlier, Instant at, String note) {
    if (earlier.clock() == ClockKind.RESOLUTION) {
      return Optional.empty();
    }
    var next = target.open(ClockKind.FIRST_REPLY).or(() -> target.open(ClockKind.NEXT_REPLY));
    return next.isPresent()
        ? next
        : PromiseMaking.make(
            target,
            policies,
            ClockKind.NEXT_REPLY,
            earlier.facts(),
            Duration.ZERO,
            at,
            SubjectBook.WATCH,
            note);
  }

  /** At least a second is left to promise: what has passed already is due at once. */
  private void shorten(SubjectBook book, Promise promise, Duration left, Instant at, String note) {
    var hours = policies.clock(promise.calendarId());
    var course = promise.course();
    var least = left.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : left;
    var target = course.elapsed(at, hours).plus(least);
    var whole = Duration.ofSeconds(target.toSeconds());
    var shorter = whole.isZero() ? Duration.ofSeconds(1) : whole;
    var warn = course.warnAfter().compareTo(shorter) > 0 ? shorter : course.warnAfter();
    book.follow(promise, course.retarget(shorter, warn, at, hours, hours), SubjectBook.WATCH, note);
  }

  private void save(SubjectBook book, Long ticket) {
    if (!book.untouched()) {
      books.save(book);
      tickets.promised(ticket, book.answerBy());
    }
  }
}
