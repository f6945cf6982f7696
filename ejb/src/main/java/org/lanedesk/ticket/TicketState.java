package org.lanedesk.ticket;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.lanedesk.event.Refusal;

/** The life of a ticket. Every change of state is one of the steps that {@link #next} names. */
public enum TicketState {
  /** Written, not yet in a queue. */
  NEW,
  /** Waits in a queue for whoever takes Next. */
  QUEUED,
  /** Someone has it and has not answered yet. */
  ASSIGNED,
  IN_PROGRESS,
  WAIT_CUSTOMER,
  /** Waits for the warehouse, a carrier, finance. Our time: no clock pauses. */
  WAIT_INTERNAL,
  /** Put off to an agreed date. */
  ON_HOLD,
  /** A supervisor's matter; lane FAST. */
  ESCALATED,
  RESOLVED,
  CLOSED,
  MERGED,
  SPAM;

  private static final Map<TicketState, Set<TicketState>> NEXT =
      Map.ofEntries(
          Map.entry(NEW, EnumSet.of(QUEUED, ASSIGNED, ESCALATED, RESOLVED, CLOSED, MERGED, SPAM)),
          Map.entry(QUEUED, EnumSet.of(ASSIGNED, ESCALATED, RESOLVED, CLOSED, MERGED, SPAM)),
          Map.entry(ASSIGNED, open()),
          Map.entry(IN_PROGRESS, open()),
          Map.entry(WAIT_CUSTOMER, open()),
          Map.entry(WAIT_INTERNAL, open()),
          Map.entry(ON_HOLD, open()),
          Map.entry(ESCALATED, open()),
          Map.entry(RESOLVED, EnumSet.of(IN_PROGRESS, QUEUED, CLOSED)),
          Map.entry(CLOSED, EnumSet.noneOf(TicketState.class)),
          Map.entry(MERGED, EnumSet.of(QUEUED)),
          Map.entry(SPAM, EnumSet.of(QUEUED)));

  private static Set<TicketState> open() {
    return EnumSet.of(
        QUEUED,
        ASSIGNED,
        IN_PROGRESS,
        WAIT_CUSTOMER,
        WAIT_INTERNAL,
        ON_HOLD,
        ESCALATED,
        RESOLVED,
        CLOSED,
        MERGED,
        SPAM);
  }

  /** The states that may follow, without this one. */
  public Set<TicketState> next() {
    var next = EnumSet.copyOf(NEXT.get(this));
    next.remove(this);
    return next;
  }

  public boolean mayBecome(TicketState next) {
    return next().contains(next);
  }

  /**
   * The next state.
   *
   * @throws Refusal {@code ticket.not-from-here} (this, next, allowed)
   */
  public TicketState to(TicketState next) {
    if (!mayBecome(next)) {
      throw new Refusal("ticket.not-from-here", this, next, next());
    }
    return next;
  }

  /** Work is still owed. */
  public boolean isOpen() {
    return switch (this) {
      case RESOLVED, CLOSED, MERGED, SPAM -> false;
      default -> true;
    };
  }

  /** An agent may move a ticket there by hand. */
  public boolean byHand() {
    return switch (this) {
      case IN_PROGRESS, WAIT_CUSTOMER, WAIT_INTERNAL, ON_HOLD, ESCALATED, RESOLVED -> true;
      case MERGED, SPAM -> true;
      default -> false;
    };
  }
}
