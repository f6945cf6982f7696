package org.lanedesk.sla;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import org.lanedesk.event.ShopClock;

/** One round of the watch is one transaction. */
@Stateless
public class SlaRounds {
  private static final int AT_ONCE = 100;

  /**
   * A reply that arrived in time may still be on its way into the database: the watch looks this
   * much later, so that it rarely finds a promise broken that a moment later proves kept.
   */
  private static final Duration ON_ITS_WAY = Duration.ofMillis(200);

  @Inject Bookkeeper books;
  @Inject PolicyBook policies;
  @Inject Event<PromiseDue> happened;
  @Inject Event<PromiseEscalated> escalated;

  /** Writes down that a server's clock was set, in the chain of {@link Subject#CLOCK}. */
  public void stepped(Duration by, String node) {
    var book = books.open(Subject.CLOCK);
    book.note(
        SubjectBook.WATCH,
        ShopClock.trueTime(),
        "the clock of " + node + " was set by " + by.toMillis() + " ms");
    books.save(book);
  }

  /** Writes down what fell due; true when there may be more. */
  public boolean settleDue() {
    var now = ShopClock.trueTime().minus(ON_ITS_WAY);
    var due = books.due(now, AT_ONCE);
    if (due.isEmpty()) {
      return false;
    }
    due.forEach(book -> book.settle(now, policies::clock));
    var passed = new ArrayList<PromiseEscalated>();
    due.forEach(book -> passed.addAll(book.escalate(now, policies)));
    for (var row : books.save(due)) {
      if (row.event() == LedgerEvent.NOTE) {
        continue;
      }
      happened.fire(
          new PromiseDue(
              row.ticketId(), row.returnId(), row.promiseId(), row.clock(), row.event(), row.at()));
    }
    passed.forEach(escalated::fire);
    return due.size() == AT_ONCE;
  }
}
