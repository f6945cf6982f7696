package org.lanedesk.returns;

import org.lanedesk.account.Caller;
import org.lanedesk.account.Role;
import org.lanedesk.event.NotAllowed;
import org.lanedesk.member.OrderView;

/**
 * Who may see and move a return: those who decide them all; a customer his own; a guest those of
 * the order he proved to own or whose conversation he holds the key of.
 */
record Door(Caller by) {

  boolean staff() {
    return by.is(Role.AGENT) || by.is(Role.SUPERVISOR) || by.is(Role.ADMIN);
  }

  /**
   * @throws NotAllowed {@code sign-in.first} for somebody of whom nothing is known
   */
  Door known() {
    if (!staff() && by.account() == null && by.order() == null && by.tickets().isEmpty())
      throw new NotAllowed("sign-in.first");
    return this;
  }

  boolean of(ReturnRequest request) {
    if (staff() || request.ticketId() != null && by.tickets().contains(request.ticketId()))
      return true;
    if (by.order() != null) return by.order().equals(request.orderNumber());
    return by.account() != null && by.account().equals(request.memberId());
  }

  boolean of(OrderView order) {
    if (staff()) return true;
    if (by.order() != null) return by.order().equals(order.number());
    return by.account() != null && by.account().equals(order.memberId());
  }

  Party party() {
    if (by.isSystem()) return Party.SYSTEM;
    if (by.is(Role.SUPERVISOR) || by.is(Role.ADMIN)) return Party.SUPERVISOR;
    return staff() ? Party.AGENT : Party.CUSTOMER;
  }
}
