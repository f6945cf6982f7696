package org.lanedesk.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The life of one promise, without a database: every verb answers the next course and the rows that
 * the ledger gets. A verb first settles what fell due before it, at the instant it really fell due.
 *
 * <p>Kept means {@code elapsed ≤ target}. Instants that run backwards (a clock set back) count as
 * no time passing.
 *
 * @param open open time used before {@code countingSince}
 * @param countingSince null while nothing is counted: paused or stopped
 * @param dueAt when the target is used up, null while paused; of a broken promise, when it was
 * @param breakAt the last instant that still keeps the promise
 */
public record Course(
    PromiseState state,
    Duration target,
    Duration warnAfter,
    Duration open,
    Instant countingSince,
    Instant warnAt,
    Instant dueAt,
    Instant breakAt,
    boolean warned,
    Instant stoppedAt) {

  /** One line for the ledger. */
  public record Happening(LedgerEvent event, Instant at, Duration elapsed, Duration target) {}

  /** Where a verb led, and what is to be written down about it. */
  public record Step(Course course, List<Happening> rows) {
    Step then(Step next) {
      var all = new ArrayList<>(rows);
      all.addAll(next.rows);
      return new Step(next.course, all);
    }
  }

  /**
   * @param carried open time that an earlier promise of the same kind has already used, as when a
   *     solved ticket is opened again
   */
  static Step start(
      Duration target, Duration warnAfter, Duration carried, Instant at, SlaClock clock) {
    if (!target.isPositive()) {
      throw new IllegalArgumentException("a target must be longer than nothing: " + target);
    }
    var course =
        new Course(
            PromiseState.RUNNING, target, warnAfter, carried, null, null, null, null, false, null);
    return new Step(
        course.countingFrom(at, clock),
        List.of(new Happening(LedgerEvent.ACTIVATE, at, carried, target)));
  }

  public boolean ended() {
    return stoppedAt != null;
  }

  public Duration elapsed(Instant at, SlaClock clock) {
    return countingSince == null ? open : open.plus(clock.openTimeBetween(countingSince, at));
  }

  /** The next instant at which something happens by itself, or null. */
  public Instant nextAt() {
    if (ended() || countingSince == null || state == PromiseState.BROKEN) {
      return null;
    }
    return warned ? breakAt : warnAt;
  }

  /** Writes down the warning and the breach that fell due up to {@code now}. */
  Step settle(Instant now, SlaClock clock) {
    var rows = new ArrayList<Happening>();
    var next = this;
    if (nextAt() != null && !warned && !warnAt.isAfter(now)) {
      rows.add(new Happening(LedgerEvent.WARN, warnAt, elapsed(warnAt, clock), target));
      next = next.warnedNow();
    }
    if (next.nextAt() != null && next.elapsed(now, clock).compareTo(target) > 0) {
      rows.add(new Happening(LedgerEvent.BREACH, breakAt, elapsed(breakAt, clock), target));
      next = next.with(PromiseState.BROKEN);
    }
    return new Step(next, rows);
  }

  Step pause(Instant at, SlaClock clock) {
    var settled = settle(at, clock);
    var now = settled.course;
    if (now.ended() || now.countingSince == null) {
      return settled;
    }
    var used = now.elapsed(at, clock);
    var state = now.state == PromiseState.BROKEN ? now.state : PromiseState.PAUSED;
    var due = now.state == PromiseState.BROKEN ? now.dueAt : null;
    var paused =
        new Course(state, target, warnAfter, used, null, null, due, now.breakAt, now.warned, null);
    return settled.then(paused.say(LedgerEvent.PAUSE, at, used));
  }

  Step resume(Instant at, SlaClock clock) {
    if (ended() || countingSince != null) {
      return new Step(this, List.of());
    }
    var running = state == PromiseState.BROKEN ? this : with(PromiseState.RUNNING);
    return running.countingFrom(at, clock).say(LedgerEvent.RESUME, at, open);
  }

  /** The thing promised was done: kept when no more than the target has passed. */
  Step fulfil(Instant at, SlaClock clock) {
    if (ended()) {
      return new Step(this, List.of());
    }
    var settled = settle(at, clock);
    var used = settled.course.elapsed(at, clock);
    var kept = used.compareTo(target) <= 0;
    return settled.then(
        settled
            .course
            .stop(kept ? PromiseState.KEPT : PromiseState.BROKEN, used, at)
            .say(LedgerEvent.FULFIL, at, used));
  }

  /** The promise no longer matters; one that was broken stays so. */
  Step cancel(Instant at, SlaClock clock) {
    if (ended()) {
      return new Step(this, List.of());
    }
    var settled = settle(at, clock);
    var used = settled.course.elapsed(at, clock);
    var state =
        settled.course.state == PromiseState.BROKEN ? PromiseState.BROKEN : PromiseState.CANCELLED;
    return settled.then(settled.course.stop(state, used, at).say(LedgerEvent.CANCEL, at, used));
  }

  /**
   * A shorter target from now on, counted by another clock; a longer or equal one changes nothing,
   * nor does any for a promise that is broken. What fell due before has to be settled first.
   */
  Step retarget(Duration shorter, Duration warn, Instant at, SlaClock before, SlaClock after) {
    if (ended() || state == PromiseState.BROKEN || shorter.compareTo(target) >= 0) {
      return new Step(this, List.of());
    }
    var used = elapsed(at, before);
    var changed = new Course(state, shorter, warn, used, null, null, null, null, warned, null);
    var counting = countingSince == null ? changed : changed.countingFrom(at, after);
    return counting.say(LedgerEvent.RETARGET, at, used);
  }

  private Course countingFrom(Instant at, SlaClock clock) {
    if (state == PromiseState.BROKEN) {
      return new Course(
          state, target, warnAfter, open, at, null, dueAt, breakAt, warned, stoppedAt);
    }
    return new Course(
        state,
        target,
        warnAfter,
        open,
        at,
        clock.dueAfter(warnAfter.minus(open), at),
        clock.dueAfter(target.minus(open), at),
        open.compareTo(target) > 0 ? at : clock.lastWithin(target.minus(open), at),
        warned,
        null);
  }

  private Course stop(PromiseState state, Duration used, Instant at) {
    return new Course(state, target, warnAfter, used, null, warnAt, dueAt, breakAt, warned, at);
  }

  private Course with(PromiseState state) {
    return new Course(
        state, target, warnAfter, open, countingSince, warnAt, dueAt, breakAt, warned, stoppedAt);
  }

  private Course warnedNow() {
    return new Course(
        state, target, warnAfter, open, countingSince, warnAt, dueAt, breakAt, true, stoppedAt);
  }

  private Step say(LedgerEvent event, Instant at, Duration elapsed) {
    return new Step(this, List.of(new Happening(event, at, elapsed, target)));
  }
}
