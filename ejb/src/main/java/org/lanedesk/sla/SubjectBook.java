package org.lanedesk.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lanedesk.event.Actor;

/**
 * The promises of one subject while they are changed: collects what has to be inserted, updated and
 * written in the ledger. Opened and saved by {@link Bookkeeper}.
 */
final class SubjectBook {
  static final Actor WATCH = Actor.system("sla");

  private final SlaSubject head;
  private final boolean begun;
  private final List<Promise> promises;
  private final List<Promise> made = new ArrayList<>();
  private final Set<Promise> changed = new LinkedHashSet<>();
  private final List<Line> lines = new ArrayList<>();

  /** The policy stands here as it was when the line was written: a later one may follow. */
  private record Line(
      Promise promise,
      Long policyId,
      Integer policyVersion,
      Long calendarId,
      Course.Happening what,
      Actor actor,
      String note) {
    static Line of(Promise promise, Course.Happening what, Actor actor, String note) {
      return new Line(
          promise,
          promise.policyId(),
          promise.policyVersion(),
          promise.calendarId(),
          what,
          actor,
          note);
    }
  }

  SubjectBook(SlaSubject head, boolean begun, List<Promise> promises) {
    this.head = head;
    this.begun = begun;
    this.promises = new ArrayList<>(promises);
  }

  SlaSubject head() {
    return head;
  }

  /** Its first promise is only now being made. */
  boolean begun() {
    return begun;
  }

  List<Promise> promises() {
    return promises;
  }

  List<Promise> made() {
    return made;
  }

  Set<Promise> changed() {
    return changed;
  }

  boolean untouched() {
    return lines.isEmpty();
  }

  /** The promise of this kind that has not ended. */
  Optional<Promise> open(ClockKind clock) {
    return promises.stream().filter(p -> p.clock() == clock && !p.ended()).findFirst();
  }

  Optional<Promise> last(ClockKind clock) {
    return promises.stream().filter(p -> p.clock() == clock).reduce((a, b) -> b);
  }

  Promise make(
      SlaPolicy policy,
      PromiseFacts facts,
      Duration carried,
      Instant at,
      Actor actor,
      SlaClock clock,
      String note) {
    var promise = Promise.made(head.subject(), policy, facts, at);
    var step = Course.start(policy.target(), policy.warnAfter(), carried, at, clock);
    promise.follow(step.course());
    promises.add(promise);
    made.add(promise);
    write(promise, step, actor, note);
    return promise;
  }

  void follow(Promise promise, Course.Step step, Actor actor, String note) {
    if (step.rows().isEmpty()) {
      return;
    }
    promise.follow(step.course());
    if (!made.contains(promise)) {
      changed.add(promise);
    }
    write(promise, step, actor, note);
  }

  /** Writes down whatever fell due by {@code now}. */
  void settle(Instant now, Function<Long, SlaClock> clocks) {
    for (var promise : promises) {
      follow(
          promise, promise.course().settle(now, clocks.apply(promise.calendarId())), WATCH, null);
    }
  }

  void note(Actor actor, Instant at, String note) {
    var what = new Course.Happening(LedgerEvent.NOTE, at, null, null);
    lines.add(new Line(null, null, null, null, what, actor, note));
  }

  /** When the first of its promises warns or breaks, or null. */
  Instant nextAt() {
    return promises.stream()
        .flatMap(promise -> Stream.of(at(promise.course().nextAt()), at(promise.escalateAt())))
        .flatMap(Optional::stream)
        .min(Instant::compareTo)
        .orElse(null);
  }

  private static Optional<Instant> at(Instant instant) {
    return Optional.ofNullable(instant);
  }

  /** Writes down which marks overdue promises passed by {@code now}, and answers what to do. */
  List<PromiseEscalated> escalate(Instant now, PolicyBook policies) {
    var passed = new ArrayList<PromiseEscalated>();
    for (var promise : promises) {
      var all = promise.broken() ? policies.escalations(promise.policyId()) : List.<Escalation>of();
      for (var mark = promise.nextMark(all); mark.isPresent(); mark = promise.nextMark(all)) {
        promise.escalateNext(all, policies.clock(promise.calendarId()));
        if (promise.escalateAt().isAfter(now)) {
          break;
        }
        passed.add(passed(promise, mark.get(), policies));
      }
    }
    return passed;
  }

  private PromiseEscalated passed(Promise promise, Escalation mark, PolicyBook policies) {
    var at = promise.escalateAt();
    promise.escalated(mark);
    promise.escalateNext(
        policies.escalations(promise.policyId()), policies.clock(promise.calendarId()));
    changed.add(promise);
    if (mark.step() != Escalation.Step.NOTIFY) {
      var elapsed = promise.course().elapsed(at, policies.clock(promise.calendarId()));
      var what = new Course.Happening(LedgerEvent.NOTE, at, elapsed, promise.course().target());
      lines.add(Line.of(promise, what, WATCH, mark.percent() + " %: " + mark.step()));
    }
    return new PromiseEscalated(
        promise.ticketId(),
        promise.returnId(),
        promise.id(),
        promise.clock(),
        mark.percent(),
        mark.step(),
        at);
  }

  /** A person says something about a promise; nothing is counted by it. */
  void noteOn(Promise promise, Actor actor, Instant at, String note) {
    changed.add(promise);
    note(actor, at, note);
  }

  /** By when an answer is owed, or else the solution; null when nothing counts. */
  Instant answerBy() {
    return Stream.of(ClockKind.FIRST_REPLY, ClockKind.NEXT_REPLY, ClockKind.RESOLUTION)
        .flatMap(clock -> open(clock).stream())
        .map(promise -> promise.course().dueAt())
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** The rows to add, chained to those that are there; every promise must have its id by now. */
  List<LedgerRow> rows(Instant recordedAt) {
    var rows = new ArrayList<LedgerRow>(lines.size());
    for (var line : lines) {
      var row = row(line, recordedAt).sealedAfter(head.lastHash());
      head.added(row);
      rows.add(row);
    }
    return rows;
  }

  private LedgerRow row(Line line, Instant recordedAt) {
    var promise = Optional.ofNullable(line.promise());
    var what = line.what();
    var subject = head.subject();
    return new LedgerRow(
        null,
        head.key(),
        head.lastSeq() + 1,
        subject.ticketId(),
        subject.returnId(),
        promise.map(Promise::id).orElse(null),
        promise.map(Promise::clock).orElse(null),
        what.event(),
        what.at(),
        recordedAt,
        line.actor(),
        line.policyId(),
        line.policyVersion(),
        what.target() == null ? null : Math.toIntExact(what.target().toSeconds()),
        line.calendarId(),
        what.elapsed() == null ? null : what.elapsed().toMillis(),
        line.note(),
        LedgerRow.BEGINNING,
        LedgerRow.BEGINNING);
  }

  private void write(Promise promise, Course.Step step, Actor actor, String note) {
    for (var what : step.rows()) {
      var byItself = what.event() == LedgerEvent.WARN || what.event() == LedgerEvent.BREACH;
      lines.add(Line.of(promise, what, byItself ? WATCH : actor, byItself ? null : note));
    }
  }
}
