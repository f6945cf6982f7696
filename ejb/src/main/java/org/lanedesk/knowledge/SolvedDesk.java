package org.lanedesk.knowledge;

import jakarta.annotation.Priority;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lanedesk.account.Caller;
import org.lanedesk.account.Role;
import org.lanedesk.kb.Audience;
import org.lanedesk.kb.Query;
import org.lanedesk.ticket.TicketDesk;
import org.lanedesk.ticket.TicketMoved;
import org.lanedesk.ticket.TicketState;
import org.lanedesk.ticket.TicketView;

/**
 * Solved tickets as a source of answers. When a ticket is solved, its question and our last answer
 * are kept without personal data; when it is taken up again, they are taken out. What the index
 * finds is checked against that table before it is shown.
 */
@Stateless
public class SolvedDesk {
  private static final int CONSIDERED = 12;

  @Inject SolvedCases cases;
  @EJB TicketDesk tickets;
  @EJB SolvedFeed feed;
  @Inject Clock clock;

  /**
   * Solved tickets like this one, best first; none when none is likely enough.
   *
   * @param view the ticket that is being worked on, already readable to the caller
   */
  public List<SimilarTicket> similar(Caller by, TicketView view, int limit) {
    by.mustBe(Role.AGENT, Role.SUPERVISOR, Role.ADMIN);
    var asked =
        new Query(
            view.question(),
            view.ticket().locale(),
            Audience.AGENT_ONLY,
            null,
            clock.instant(),
            CONSIDERED);
    var hits =
        feed.index().suggest(asked).stream().filter(h -> h.id() != view.id().longValue()).toList();
    if (hits.isEmpty()) {
      return List.of();
    }
    Map<Long, SolvedCase> there =
        cases.ofAll(hits.stream().map(h -> h.id()).toList()).stream()
            .collect(Collectors.toMap(c -> c.ticketId, c -> c));
    return hits.stream()
        .filter(h -> there.containsKey(h.id()))
        .limit(limit)
        .map(h -> {
          var solved = there.get(h.id());
          return new SimilarTicket(
              solved.ticketId,
              solved.locale,
              solved.subject,
              solved.question,
              solved.answer,
              solved.solvedAt,
              h.confidence(),
              h.because().terms());
        })
        .toList();
  }

  public void moved(@Observes @Priority(Interceptor.Priority.APPLICATION + 400) TicketMoved moved) {
    if (moved.to() == TicketState.RESOLVED) {
      solved(tickets.read(Caller.system(), moved.ticket()), moved.at());
    } else if (moved.to() != TicketState.CLOSED) {
      cases.of(moved.ticket()).forEach(cases::remove);
    }
  }

  /** Keeps what was asked and answered, in place of what was kept of the ticket before. */
  public void solved(TicketView view, Instant at) {
    cases.of(view.id()).forEach(cases::remove);
    SolvedCase.of(view, at, clock.instant()).ifPresent(cases::add);
  }
}
