package org.lanedesk.returns;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import org.lanedesk.account.Caller;
import org.lanedesk.member.MemberDesk;

/** What is known of the goods of a return from when they were sold. */
@Stateless
public class Sold {
  @Inject Returns returns;
  @Inject MemberDesk members;

  /** The numbers that the pieces of its lines carry. */
  public Serials serials(ReturnRequest request) {
    var lines =
        returns.linesOf(request.id()).stream()
            .map(line -> line.wanted().lineId())
            .collect(Collectors.toSet());
    var order = members.order(Caller.system(), request.orderNumber());
    return Serials.of(
        members.detailsOf(order).stream()
            .filter(line -> lines.contains(line.id()))
            .map(line -> line.serials()));
  }
}
