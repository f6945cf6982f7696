package org.lanedesk.routing;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Chooses the agent to whom a ticket is offered, in the order of domain.md §3.6: presence, the
 * recent agent, the dedicated agent, hard skills, least to do, longest idle. Equals go to the
 * smaller account, so that the choice can be told again.
 *
 * @param circle how far one looks by now
 * @param recent who last talked with the customer, and when; null when nobody did
 * @param dedicated the customer's own agent and who stands in; null when there is none
 */
public record AgentChoice(Ask ask, Circle circle, Recent recent, Dedicated dedicated)
    implements Serializable {
  static final Duration RECENT = Duration.ofHours(72);
  static final Duration RECENT_SUSPENDED = Duration.ofHours(24);

  /** Who last talked with the customer. */
  public record Recent(Long account, Instant at) implements Serializable {}

  /** The customer's own agent. */
  public record Dedicated(Long account, Long backup) implements Serializable {}

  /**
   * An agent at this moment.
   *
   * @param idleSince since when they have got nothing
   * @param offered has an offer that is open
   * @param refused did not accept this ticket a moment ago
   */
  public record Standing(Seat seat, Load load, Instant idleSince, boolean offered, boolean refused)
      implements Serializable {}

  /** An agent who was looked at, and what came of it. */
  public record Considered(Standing agent, Outcome outcome) implements Serializable {}

  /**
   * @param agent whom it is offered to; empty when nobody can take it now
   */
  public record Chosen(Optional<Seat> agent, List<Considered> considered) {}

  public Chosen among(List<Standing> agents) {
    var looked = new ArrayList<Considered>();
    agents.stream()
        .sorted(Comparator.comparing(one -> one.seat().account()))
        .forEach(one -> looked.add(new Considered(one, outcome(one))));
    var own = own(looked);
    if (own.isPresent()) {
      return chosen(looked, own.get(), Outcome.MAY_TAKE);
    }
    if (keptForDedicated(looked)) {
      return new Chosen(Optional.empty(), passed(looked, Outcome.KEPT_FOR_DEDICATED));
    }
    return looked.stream()
        .filter(one -> one.outcome() == Outcome.MAY_TAKE)
        .min(
            Comparator.comparingDouble(this::fullness)
                .thenComparing(one -> one.agent().idleSince())
                .thenComparing(one -> one.agent().seat().account()))
        .map(best -> chosen(looked, best, Outcome.LEAST_LOADED))
        .orElseGet(() -> new Chosen(Optional.empty(), looked));
  }

  private Outcome outcome(Standing one) {
    var able = one.seat().outcome(ask, one.load(), circle);
    if (able == Outcome.SUSPENDED && isRecent(one, RECENT_SUSPENDED)) {
      able = one.seat().able(ask, one.load(), circle);
    }
    if (able == Outcome.BUSY && (isRecent(one, RECENT) || isDedicated(one))) {
      able = Outcome.MAY_TAKE;
    }
    if (able != Outcome.MAY_TAKE) {
      return able;
    }
    return one.offered() ? Outcome.HAS_OFFER : one.refused() ? Outcome.REFUSED : able;
  }

  /** The recent agent, else the dedicated one, else whoever stands in, when they can take it. */
  private Optional<Considered> own(List<Considered> looked) {
    return first(looked, one -> isRecent(one.agent(), RECENT))
        .map(one -> new Considered(one.agent(), Outcome.RECENT))
        .or(() ->
            first(looked, one -> isDedicated(one.agent()))
                .map(one -> new Considered(one.agent(), Outcome.DEDICATED)))
        .or(() ->
            first(looked, one -> standsIn(one.agent(), looked))
                .map(one -> new Considered(one.agent(), Outcome.BACKUP)));
  }

  private static Optional<Considered> first(List<Considered> looked, Predicate<Considered> wanted) {
    return looked.stream()
        .filter(one -> one.outcome() == Outcome.MAY_TAKE)
        .filter(wanted)
        .findFirst();
  }

  private boolean isRecent(Standing one, Duration within) {
    return recent != null
        && one.seat().account().equals(recent.account())
        && !recent.at().plus(within).isBefore(ask.now());
  }

  private boolean isDedicated(Standing one) {
    return dedicated != null && one.seat().account().equals(dedicated.account());
  }

  /** Stands in when the dedicated agent is not there; when only busy, they have some time. */
  private boolean standsIn(Standing one, List<Considered> looked) {
    return dedicated != null
        && one.seat().account().equals(dedicated.backup())
        && !keptForDedicated(looked);
  }

  private boolean keptForDedicated(List<Considered> looked) {
    return circle == Circle.FIRST
        && looked.stream()
            .filter(one -> isDedicated(one.agent()))
            .anyMatch(
                one -> one.outcome() == Outcome.AT_CAPACITY || one.outcome() == Outcome.HAS_OFFER);
  }

  private static List<Considered> passed(List<Considered> looked, Outcome why) {
    return looked.stream()
        .map(one -> one.outcome() == Outcome.MAY_TAKE ? new Considered(one.agent(), why) : one)
        .toList();
  }

  private Chosen chosen(List<Considered> looked, Considered best, Outcome as) {
    var full = fullness(best);
    var equals =
        looked.stream()
            .filter(one -> one.outcome() == Outcome.MAY_TAKE && fullness(one) == full)
            .count();
    var why =
        best.outcome() != as && best.outcome().chosen()
            ? best.outcome()
            : equals > 1 ? Outcome.LONGEST_IDLE : as;
    var told = new ArrayList<Considered>();
    told.add(new Considered(best.agent(), why));
    looked.stream()
        .filter(one -> one.agent() != best.agent())
        .map(one ->
            one.outcome() == Outcome.MAY_TAKE
                ? new Considered(
                    one.agent(), fullness(one) > full ? Outcome.BUSIER : passedOver(why))
                : one)
        .forEach(told::add);
    return new Chosen(Optional.of(best.agent().seat()), List.copyOf(told));
  }

  /** Equals or emptier ones are passed over for who is the customer's own, or idle for longer. */
  private static Outcome passedOver(Outcome why) {
    return why == Outcome.LONGEST_IDLE ? Outcome.IDLE_LESS : Outcome.MAY_TAKE;
  }

  private double fullness(Considered one) {
    return one.agent().seat().fullness(ask, one.agent().load());
  }
}
