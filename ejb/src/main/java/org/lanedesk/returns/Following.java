package org.lanedesk.returns;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Puts together how far a return has come. */
@Stateless
public class Following {
  @Inject Happenings happenings;
  @Inject Transport transport;
  @Inject Signals signals;
  @Inject Perks perks;
  @Inject Sold sold;

  public Progress of(ReturnRequest request, PolicyPack pack, boolean staff) {
    var currency = request.money().currency();
    var books = request.state() == ReturnState.APPROVED_AWAIT_RETURN;
    return new Progress(
        request.turn(),
        request.dueAt(),
        request.payable(),
        new Money(request.refundedMinor(), currency),
        request.attempts(),
        request.goodsHere(),
        request.advanced(),
        request.evidenceOpen(),
        pack.negotiateFirst().contains(request.reason())
            && request.state() == ReturnState.SUBMITTED
            && !request.negotiated(),
        request.proposedBy() != null,
        happenings.offers(request.id()).stream().map(o -> o.view(currency)).toList(),
        happenings.parcels(request.id()).stream().map(ReturnParcel::view).toList(),
        happenings.inspections(request.id()).stream().map(i -> i.view(staff)).toList(),
        books ? transport.slots(request) : List.of(),
        staff ? signals.of(request.id()) : List.of(),
        staff && request.type().travels() ? sold.serials(request).sold() : List.of(),
        perks.of(request));
  }
}
