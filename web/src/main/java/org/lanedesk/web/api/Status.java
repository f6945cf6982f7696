package org.lanedesk.web.api;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.lanedesk.ticket.TicketState;

/**
 * Zendesk's coarse status of a ticket: which of our states it shows, and which one writing it
 * means.
 */
enum Status {
  NEW(TicketState.QUEUED, TicketState.NEW, TicketState.QUEUED),
  OPEN(
      TicketState.IN_PROGRESS,
      TicketState.ASSIGNED,
      TicketState.IN_PROGRESS,
      TicketState.ESCALATED),
  PENDING(TicketState.WAIT_CUSTOMER, TicketState.WAIT_CUSTOMER),
  HOLD(TicketState.WAIT_INTERNAL, TicketState.WAIT_INTERNAL, TicketState.ON_HOLD),
  SOLVED(TicketState.RESOLVED, TicketState.RESOLVED),
  CLOSED(TicketState.CLOSED, TicketState.CLOSED, TicketState.MERGED, TicketState.SPAM);

  private final TicketState meant;
  private final Set<TicketState> shown;

  Status(TicketState meant, TicketState first, TicketState... more) {
    this.meant = meant;
    this.shown = EnumSet.of(first, more);
  }

  static Status of(TicketState state) {
    for (var status : values()) {
      if (status.shown.contains(state)) {
        return status;
      }
    }
    throw new IllegalStateException("no status shows " + state);
  }

  /** The state that a client wants who writes this status. */
  TicketState meant() {
    return meant;
  }

  Set<TicketState> shown() {
    return shown;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
