package org.lanedesk.routing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.lanedesk.account.Caller;
import org.lanedesk.sla.ClockKind;
import org.lanedesk.sla.OpeningHours;
import org.lanedesk.sla.PromiseDesk;
import org.lanedesk.sla.PromiseRow;
import org.lanedesk.sla.SlaClock;
import org.lanedesk.ticket.TicketRow;

/** The promise that a waiting ticket is ranked by. */
@Stateless
public class Promised {
  static final OpeningHours ALWAYS = OpeningHours.always(java.time.ZoneOffset.UTC);

  @Inject PromiseDesk promises;

  /** One target that counts now, and in which hours. */
  record Round(Duration target, Instant startedAt, Instant dueAt, SlaClock hours, Reason reason) {}

  /** The answer that is owed now; when none is, the solution. */
  public Optional<Round> round(TicketRow ticket) {
    var owed =
        promises.ofTicket(Caller.system(), ticket.id()).stream()
            .filter(p -> p.stoppedAt() == null && p.dueAt() != null)
            .toList();
    return owed.stream()
        .filter(p -> p.clock() == ClockKind.FIRST_REPLY || p.clock() == ClockKind.NEXT_REPLY)
        .reduce((earlier, later) -> later)
        .or(() -> owed.stream().filter(p -> p.clock() == ClockKind.RESOLUTION).findFirst())
        .map(this::round);
  }

  private Round round(PromiseRow promise) {
    return new Round(
        Duration.ofSeconds(promise.targetSeconds()),
        promise.startedAt(),
        promise.dueAt(),
        promises.clockOf(promise.calendarId()),
        Reason.of(
            "policy",
            "clock",
            promise.clock(),
            "policy",
            promise.policyCode(),
            "version",
            promise.policyVersion(),
            "target_seconds",
            promise.targetSeconds()));
  }
}
