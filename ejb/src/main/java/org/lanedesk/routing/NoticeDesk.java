package org.lanedesk.routing;

import jakarta.annotation.Priority;
import jakarta.data.Limit;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lanedesk.account.Caller;
import org.lanedesk.account.Role;
import org.lanedesk.event.DomainEvent;
import org.lanedesk.event.ShopClock;
import org.lanedesk.outbox.Outbox;
import org.lanedesk.sla.ClockKind;
import org.lanedesk.sla.Escalation;
import org.lanedesk.sla.LedgerEvent;
import org.lanedesk.sla.PromiseDue;
import org.lanedesk.sla.PromiseEscalated;
import org.lanedesk.ticket.Tickets;

/**
 * Tells people what comes close to breaking and what broke: the assignee of warnings, and the
 * queue's owners too when there is none or when it broke. When none of them is at work they get
 * mail. What policies say is to be done about overdue promises is done by {@link Escalating}.
 */
@Stateless
public class NoticeDesk {
  private static final int AFTER_ROUTING = 250;
  private static final int MOST = 200;

  /** What is older is history being told, or was noticed long after it mattered. */
  private static final Duration NEWS = Duration.ofHours(1);

  @Inject Notices notices;
  @Inject Tickets tickets;
  @Inject Outbox outbox;
  @Inject Event<DomainEvent> happened;
  @Inject Clock clock;

  public void due(@Observes @Priority(AFTER_ROUTING) PromiseDue due) {
    var broken = due.event() == LedgerEvent.BREACH;
    if (due.ticket() == null || !broken && due.event() != LedgerEvent.WARN) {
      return;
    }
    var kind = broken ? NoticeKind.BREACH : NoticeKind.WARN;
    tell(due.ticket(), due.promise(), due.clock(), kind, broken ? 100 : null, due.at());
  }

  public void escalated(@Observes @Priority(AFTER_ROUTING) PromiseEscalated passed) {
    if (passed.step() != Escalation.Step.NOTIFY && passed.ticket() != null) {
      outbox.add(Escalating.KIND, Escalating.payload(passed.ticket(), passed.step()));
    }
    if (passed.percent() > 100) {
      tell(
          passed.ticket(),
          passed.promise(),
          passed.clock(),
          NoticeKind.OVERDUE,
          passed.percent(),
          passed.at());
    }
  }

  /** The newest notices of the caller. */
  public List<NoticeRow> mine(Caller by) {
    by.mustBe(Role.AGENT, Role.SUPERVISOR, Role.ADMIN);
    return notices.newest(by.account(), Limit.of(MOST)).stream().map(Notice::row).toList();
  }

  public long unseen(Caller by) {
    by.mustBe(Role.AGENT, Role.SUPERVISOR, Role.ADMIN);
    return by.account() == null ? 0 : notices.unseen(by.account());
  }

  /** The caller has seen all of theirs. */
  public void seen(Caller by) {
    by.mustBe(Role.AGENT, Role.SUPERVISOR, Role.ADMIN);
    notices.seen(by.account(), clock.instant());
  }

  private void tell(
      Long ticket, Long promise, ClockKind kind, NoticeKind what, Integer percent, Instant at) {
    var row = tickets.row(ticket);
    if (row.isEmpty() || at.isBefore(ShopClock.trueTime().minus(NEWS))) {
      return;
    }
    var people = people(row.get().assignee(), row.get().queue(), what);
    if (people.isEmpty()) {
      return;
    }
    var now = clock.instant();
    notices.insertAll(
        people.stream()
            .map(one -> Notice.to(one, ticket, promise, kind, what, percent, at, now))
            .toList());
    happened.fire(new NoticeGiven(people, ticket, kind, what, percent, at));
    if (what != NoticeKind.WARN && !notices.anyOnline(people)) {
      happened.fire(new Unattended(people, ticket, kind, at));
    }
  }

  private Set<Long> people(Long assignee, Long queue, NoticeKind what) {
    var people = new LinkedHashSet<Long>();
    if (assignee != null) {
      people.add(assignee);
    }
    if (assignee != null && what != NoticeKind.WARN) {
      people.addAll(notices.teamOwner(assignee));
    }
    if (assignee == null || what != NoticeKind.WARN) {
      people.addAll(notices.owners(queue));
    }
    return people;
  }
}
