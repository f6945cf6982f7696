package org.lanedesk.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.lanedesk.outbox.Handler;
import org.lanedesk.outbox.Parcel;

/**
 * Takes ordered refunds to the gateway, outside of any transaction. An order may be sent twice when
 * a server dies at the wrong moment; it has the same key then.
 */
@ApplicationScoped
public class RefundCourier implements Handler {
  @Inject PayoutDesk desk;
  @Inject Gateways gateways;

  @Override
  public String kind() {
    return PayoutDesk.KIND;
  }

  @Override
  public Outcome deliver(Parcel parcel) {
    for (var order : desk.toSend(parcel.payload()))
      desk.settled(order.key(), gateways.gateway().pay(order));
    // what a return is worth has a timer that tries again; a kindness has only this
    if (desk.waits(parcel.payload())) return new Outcome.Later("the gateway was not clear");
    return new Outcome.Delivered(true);
  }
}
