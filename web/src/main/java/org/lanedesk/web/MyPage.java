package org.lanedesk.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.lanedesk.returns.ReturnDesk;
import org.lanedesk.returns.ReturnQuery;
import org.lanedesk.returns.ReturnRow;
import org.lanedesk.ticket.TicketDesk;
import org.lanedesk.ticket.TicketRow;

/** A customer's own questions and returns, newest first. */
@Named
@RequestScoped
public class MyPage {
  @EJB TicketDesk tickets;
  @EJB ReturnDesk returns;
  @Inject Who who;
  private List<TicketRow> mine;
  private List<ReturnRow> back;

  public List<TicketRow> getTickets() {
    if (mine == null) {
      var caller = who.caller();
      var own =
          caller.account() == null
              ? Stream.<TicketRow>empty()
              : tickets.ofRequester(caller, caller.account()).stream();
      mine =
          Stream.concat(own, tickets.ofSession(caller).stream())
              .filter(t -> t.returnId() == null)
              .distinct()
              .sorted(Comparator.comparing(TicketRow::createdAt).reversed())
              .toList();
    }
    return mine;
  }

  public List<ReturnRow> getReturns() {
    if (back == null) {
      var caller = who.caller();
      back =
          caller.account() == null
              ? List.of()
              : returns.list(caller, new ReturnQuery(Set.of(), caller.account(), null, null, 100));
    }
    return back;
  }
}
