package org.lanedesk.sla;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.lanedesk.account.Caller;
import org.lanedesk.account.Role;

/** Says from the ledger why each promise of a ticket is due when it is. */
@Stateless
public class ExplainDesk {
  @Inject PromiseDesk promises;
  @Inject LedgerRows ledger;
  @Inject PolicyBook policies;
  @Inject Clock clock;

  /** Every promise of the ticket and of the return it speaks about, oldest first. Staff only. */
  public List<Explanation> ofTicket(Caller by, Long ticket) {
    by.mustBe(Role.AGENT, Role.SUPERVISOR, Role.ADMIN);
    var rows =
        ledger.ofTicket(ticket).stream()
            .map(SlaEvent::row)
            .filter(row -> row.promiseId() != null)
            .collect(Collectors.groupingBy(LedgerRow::promiseId));
    var now = clock.instant();
    return promises.ofTicket(by, ticket).stream()
        .filter(promise -> rows.containsKey(promise.id()))
        .map(promise -> Explaining.of(promise, rows.get(promise.id()), policies::calendar, now))
        .toList();
  }
}
