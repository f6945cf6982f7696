package org.lanedesk.sla;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.lanedesk.event.ShopClock;

/** Opens and saves {@link SubjectBook}s, always in the caller's transaction. */
@Stateless
public class Bookkeeper {
  /** Events older than this are history being told; live ones are written within seconds. */
  private static final Duration LIVE = Duration.ofMinutes(1);

  /** So long the watch leaves a told subject alone, that the rest of its history may be told. */
  private static final Duration TELLING = Duration.ofMinutes(10);

  @Inject Subjects subjects;
  @Inject Promises promises;
  @Inject LedgerRows ledger;
  @Inject Outcomes outcomes;
  @Inject PolicyBook policies;
  @Inject Clock clock;

  /** The book of a subject that was never promised anything. */
  public SubjectBook begin(Subject subject) {
    return new SubjectBook(SlaSubject.begin(subject), true, List.of());
  }

  /** The book as it stands, held until the transaction ends. */
  public SubjectBook open(Subject subject) {
    return subjects
        .locked(subject.key())
        .map(head -> new SubjectBook(head, false, promises.of(head.key())))
        .orElseGet(() -> begin(subject));
  }

  /** Books of subjects that fell due and that no other node holds, longest due first. */
  public List<SubjectBook> due(Instant now, int most) {
    var heads = subjects.due(now, most);
    if (heads.isEmpty()) {
      return List.of();
    }
    var all =
        promises.of(heads.stream().map(SlaSubject::key).toList()).stream()
            .collect(Collectors.groupingBy(Promise::subject));
    return heads.stream()
        .map(head -> new SubjectBook(head, false, all.getOrDefault(head.key(), List.of())))
        .toList();
  }

  /** Inserts and updates what changed and adds rows to the ledger, which are answered. */
  public List<LedgerRow> save(SubjectBook book) {
    return save(List.of(book));
  }

  public List<LedgerRow> save(List<SubjectBook> books) {
    promises.insertAll(books.stream().flatMap(book -> book.made().stream()).toList());
    books.forEach(this::escalateNext);
    promises.updateAll(books.stream().flatMap(book -> book.changed().stream()).toList());
    var recordedAt = ShopClock.trueTime();
    var rows = books.stream().flatMap(book -> book.rows(recordedAt).stream()).toList();
    var events = rows.stream().map(SlaEvent::of).toList();
    ledger.insertAll(events);
    outcomes.derive(events.stream().map(SlaEvent::row).toList());
    books.forEach(book -> book.head().lookAgainAt(lookAgain(book.nextAt(), recordedAt)));
    subjects.insertAll(books.stream().filter(SubjectBook::begun).map(SubjectBook::head).toList());
    subjects.updateAll(
        books.stream().filter(book -> !book.begun()).map(SubjectBook::head).toList());
    return rows;
  }

  private void escalateNext(SubjectBook book) {
    for (var promise : book.changed()) {
      if (promise.broken()) {
        promise.escalateNext(
            policies.escalations(promise.policyId()), policies.clock(promise.calendarId()));
      }
    }
  }

  private Instant lookAgain(Instant nextAt, Instant now) {
    if (nextAt == null || clock.instant().plus(LIVE).isAfter(now)) {
      return nextAt;
    }
    var told = now.plus(TELLING);
    return nextAt.isAfter(told) ? nextAt : told;
  }
}
