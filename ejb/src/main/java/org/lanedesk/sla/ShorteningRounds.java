package org.lanedesk.sla;

import jakarta.data.Limit;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.lanedesk.event.DomainEvent;
import org.lanedesk.ticket.Tickets;

/** One batch of promises that a stricter policy shortens is one transaction. */
@Stateless
public class ShorteningRounds {
  private static final int AT_ONCE = 100;

  @Inject Promises promises;
  @Inject Bookkeeper books;
  @Inject PolicyBook policies;
  @Inject Tickets tickets;
  @Inject Event<DomainEvent> happened;
  @Inject Clock clock;

  /**
   * Shortens the running promises that would now be given by this policy.
   *
   * @param after the promise to go on behind
   * @return where to go on, or null when none is left
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public Long shorten(Long policyId, Long after) {
    policies.forget();
    var all = policies.rules().policies();
    var policy = all.inOrder().stream().filter(p -> p.id().equals(policyId)).findFirst();
    if (policy.isEmpty()) {
      throw new IllegalStateException("there is no policy " + policyId);
    }
    var stricter = policy.get();
    var ids =
        promises.longerThan(
            stricter.clock(),
            Math.toIntExact(stricter.target().toSeconds()),
            after,
            Limit.of(AT_ONCE));
    var now = clock.instant();
    for (var id : ids) {
      promises.findById(id).ifPresent(promise -> shorten(promise, stricter, all, now));
    }
    return ids.size() < AT_ONCE ? null : ids.getLast();
  }

  private void shorten(Promise found, SlaPolicy stricter, Policies all, Instant now) {
    var given = all.first(stricter.clock(), found.facts(), now);
    if (given.isEmpty() || !given.get().id().equals(stricter.id())) {
      return;
    }
    // whoever works on a ticket holds it before its promises; so does this
    if (found.ticketId() != null) {
      tickets.locked(found.ticketId());
    }
    var subject = new Subject(found.ticketId(), found.returnId());
    var book = books.open(subject);
    var promise = book.open(stricter.clock());
    if (promise.isEmpty() || !promise.get().id().equals(found.id())) {
      return;
    }
    var why = "policy " + stricter.code() + " v" + stricter.version();
    var shortened =
        Retargeting.shorten(
            book, policies, promise.get(), stricter, found.facts().level(), now, why);
    if (book.untouched()) {
      return;
    }
    books.save(book);
    if (subject.returnId() == null) {
      tickets.promised(subject.ticketId(), book.answerBy());
    }
    if (shortened) {
      happened.fire(
          new PromiseShortened(subject.ticketId(), subject.returnId(), stricter.clock(), now));
    }
  }
}
