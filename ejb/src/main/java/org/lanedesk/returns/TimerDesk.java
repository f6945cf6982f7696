package org.lanedesk.returns;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.lanedesk.member.EntitlementDesk;

/** Starts, pauses and stops what runs on a return, as the table says. */
@Stateless
public class TimerDesk {
  /** What is left of the shop's time when the customer was asked for something (R5). */
  static final Duration LEAST = Duration.ofHours(12);

  /** Reminders come so long before the goods must be handed over (R17). */
  private static final List<Duration> REMINDERS = List.of(Duration.ofDays(3), Duration.ofDays(1));

  @Inject Timers timers;
  @Inject PackDesk packs;
  @Inject EntitlementDesk entitlements;

  /** After a step: what is not kept, paused or resumed by it stops. Sets what comes next. */
  public void follow(ReturnRequest request, Step step, Instant now) {
    var pack = packs.pack(request.packId());
    var running = timers.of(request.id());
    for (var timer : running) {
      var kind = timer.timer();
      if (step.starts().contains(kind)) {
        var rounds = step.verb() == ReturnVerb.REMIND ? timer.rounds() + 1 : 0;
        timers.stop(timer);
        start(request, pack, kind, rounds, now);
      } else if (step.pauses().contains(kind)) {
        timer.pause(now);
        timers.keep(timer);
      } else if (step.resumes().contains(kind)) {
        timer.resume(now, kind == ReturnTimer.T1 ? LEAST : Duration.ZERO);
        timers.keep(timer);
      } else if (!step.keeps().contains(kind)) {
        timers.stop(timer);
      }
    }
    for (var kind : step.starts())
      if (running.stream().noneMatch(t -> t.timer() == kind)) start(request, pack, kind, 0, now);
    next(request);
  }

  private void start(
      ReturnRequest request, PolicyPack pack, ReturnTimer kind, int rounds, Instant now) {
    var term =
        kind == ReturnTimer.T12
            ? Term.workingDays(entitlements.of(request.level()).arbitrationDays())
            : pack.term(kind, request.type(), request.shipped(), request.surface());
    var due = term.after(now, request.zone());
    timers.add(TimerRow.running(request.id(), kind, due, warn(kind, due, now), rounds));
  }

  /** The next reminder that is still ahead; null when there is none. */
  private static Instant warn(ReturnTimer kind, Instant due, Instant now) {
    if (kind != ReturnTimer.T5) return null;
    return REMINDERS.stream()
        .map(due::minus)
        .filter(at -> at.isAfter(now))
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** A reminder was sent. */
  public void warned(ReturnRequest request, TimerRow timer, Instant now) {
    timer.warnedUntil(warn(timer.timer(), timer.dueAt(), now));
    timers.keep(timer);
    next(request);
  }

  /** The timer ends at another instant. */
  public void move(ReturnRequest request, ReturnTimer kind, Instant due) {
    timers.of(request.id()).stream()
        .filter(t -> t.timer() == kind)
        .forEach(t -> {
          t.moveTo(due);
          timers.keep(t);
        });
    next(request);
  }

  private void next(ReturnRequest request) {
    var now = timers.of(request.id());
    var due = soonest(now.stream().map(TimerRow::dueAt).toList());
    request.timed(due, soonest(now.stream().map(TimerRow::nextAt).toList()));
  }

  private static Instant soonest(List<Instant> some) {
    return some.stream().filter(Objects::nonNull).min(Comparator.naturalOrder()).orElse(null);
  }
}
