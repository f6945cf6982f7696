package org.lanedesk.sla;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import org.lanedesk.account.Caller;
import org.lanedesk.account.Role;
import org.lanedesk.event.Deed;
import org.lanedesk.event.DomainEvent;
import org.lanedesk.event.NoSuch;
import org.lanedesk.event.Refusal;
import org.lanedesk.event.Text;

/**
 * Asks once why a promise was broken, and keeps the list of reasons. The answer is also a row of
 * the ledger; only a supervisor corrects it, by another row.
 */
@Stateless
public class BreachDesk {
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{2,39}");

  @Inject BreachReasons reasons;
  @Inject Promises promises;
  @Inject Bookkeeper books;
  @Inject Outcomes outcomes;
  @Inject Event<DomainEvent> happened;
  @Inject Clock clock;

  /** In their order; for a choice take the active ones. */
  public List<ReasonRow> reasons(Caller by) {
    staff(by);
    return reasons.inOrder().stream().map(BreachReason::row).toList();
  }

  /** The broken promises of a ticket and of its return. */
  public List<BrokenRow> ofTicket(Caller by, Long ticket) {
    staff(by);
    return promises.ofTicket(ticket).stream()
        .filter(Promise::broken)
        .map(Promise::brokenRow)
        .toList();
  }

  /**
   * Says why the promise was broken.
   *
   * @throws Refusal {@code breach.given} when it was said before and the caller is no supervisor,
   *     {@code breach.not-broken}, {@code breach.reason}
   */
  public void give(Caller by, Long promiseId, String code, String note) {
    staff(by);
    var known =
        reasons.inOrder().stream()
            .map(BreachReason::row)
            .anyMatch(row -> row.active() && row.code().equals(code));
    if (!known) {
      throw new Refusal("breach.reason");
    }
    var found = promises.findById(promiseId).orElseThrow(() -> new NoSuch("promise", promiseId));
    var book = books.open(new Subject(found.ticketId(), found.returnId()));
    var promise =
        book.promises().stream()
            .filter(one -> one.id().equals(promiseId))
            .findFirst()
            .orElseThrow(() -> new NoSuch("promise", promiseId));
    if (!promise.broken()) {
      throw new Refusal("breach.not-broken");
    }
    if (promise.brokenRow().reason() != null && !by.is(Role.SUPERVISOR)) {
      throw new Refusal("breach.given");
    }
    var said = Text.line(note, 300, "note");
    promise.brokenBecause(code, said);
    var text = "reason of promise " + promiseId + ": " + code + (said == null ? "" : ", " + said);
    book.noteOn(promise, by.actor(), clock.instant(), text);
    books.save(book);
    outcomes.brokenBecause(promiseId, code);
  }

  /** Adds a reason or changes its words, place and whether it may be given. */
  public void set(Caller by, ReasonRow wanted) {
    by.mustBe(Role.SUPERVISOR, Role.ADMIN);
    if (wanted.code() == null || !CODE.matcher(wanted.code()).matches()) {
      throw new Refusal("breach.code", wanted.code());
    }
    var row =
        new ReasonRow(
            wanted.code(),
            Text.clean(wanted.nameZh(), 80, "nameZh"),
            Text.clean(wanted.nameEn(), 80, "nameEn"),
            wanted.position() == null ? 100 : wanted.position(),
            wanted.active() == null || wanted.active());
    var stored = reasons.findById(row.code());
    if (stored.isEmpty()) {
      reasons.insert(BreachReason.of(row));
    } else {
      stored.get().become(row);
      reasons.update(stored.get());
    }
    happened.fire(new Deed(clock.instant(), by.actor(), "breach-reason.set", row.code(), null));
  }

  private static void staff(Caller by) {
    by.mustBe(Role.AGENT, Role.SUPERVISOR, Role.ADMIN);
  }
}
